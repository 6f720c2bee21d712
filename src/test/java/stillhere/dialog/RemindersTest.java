package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised for later, and silence. */
class RemindersTest {
    private static final String COMMANDS = """
            - label: {danger: harm}
              call: care
            - command: exit
              wipe: true
              say: hello
              go: home
            - command: walk
              call: walk
            - command: rest
              call: rest
            """;
    private static final String WALK = """
            dialog: walk
            goal: Go for a walk.
            start: where
            resume: where
            states:
              where:
                say: where
                on:
                  - label: {mood: glad}
                    remind: {name: follow-up, at: later, in: 3d}
                    go: end
                  - label: {mood: sad}
                    remind: {name: break, at: later, in: "minutes?", on-the-minute: true}
                    go: end
                  - label: {act: skip}
                    unremind: follow-up
                    go: end
                  - value: strength
                    keep: {wait: value}
                    remind: {name: slotted, at: later, in: [slot wait, 1d]}
                    go: end
                  - else:
                    keep: {where: text}
              later:
                say: later
                on:
                  - else:
                    go: end
            """;
    private static final String REST = """
            dialog: rest
            goal: Have a rest.
            start: rest
            resume: rest
            states:
              rest:
                say: rest
                on:
                  - after: 20m
                    times: 1
                    say: still-there
                  - else:
                    go: end
            """;

    private static final String CARE = """
            dialog: care
            goal: Be there.
            start: ask
            resume: ask
            states:
              ask:
                open: true
                say: care
                on:
                  - label: {act: skip}
                    go: end
                  - else:
                    say: care
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(folder().dialog(WALK).dialog(REST).dialog(CARE).read());
    }

    private SmallFolder folder() {
        return new SmallFolder(root).always(COMMANDS);
    }

    private void promises(String... texts) {
        for (String text : texts) {
            talk.commands("walk");
            talk.types("to the sea");
            talk.types(text);
        }
    }

    @Test
    void comeAfterTheEndOfTheirDialogWithItsAnswers() {
        promises("glad");
        assertThat(talk.place()).isEqualTo("home/start");
        assertThat(talk.waits(Duration.ofDays(3).minusSeconds(1))).isEmpty();
        assertThat(talk.waits(Duration.ofSeconds(1))).containsExactly("always.reminder", "walk.later");
        assertThat(talk.slots()).containsEntry("where", "to the sea");
        assertThat(talk.last().messages()).extracting(Message::kind).containsOnly(Message.Kind.UNASKED);
        assertThat(talk.session().reminders()).isEmpty();
        assertThat(talk.waits(Duration.ofDays(9))).isEmpty();
    }

    @Test
    void surviveAnEditThatRenamesTheirPlace() {
        promises("glad");
        talk.goesOnWith(folder().dialog(
                        WALK.replace("at: later", "at: then").replace("  later:\n", "  then:\n    was: [later]\n"))
                .read());
        assertThat(talk.waits(Duration.ofDays(4))).containsExactly("always.reminder", "walk.later");
        assertThat(talk.place()).isEqualTo("walk/then");
    }

    @Test
    void resumeWhereTheirPlaceIsGone() {
        promises("glad");
        talk.goesOnWith(
                folder().dialog(WALK.substring(0, WALK.indexOf("  later:")).replace("at: later, ", ""))
                        .read());
        assertThat(talk.waits(Duration.ofDays(4))).containsExactly("always.reminder", "walk.where");
    }

    @Test
    void areLetGoSilentlyWhereTheirDialogIsGone() {
        promises("glad");
        talk.goesOnWith(new SmallFolder(root).without("walk").read());
        assertThat(talk.waits(Duration.ofDays(4))).isEmpty();
        assertThat(talk.session().reminders()).isEmpty();
    }

    @Test
    void keepOutOfAnOpenExerciseAndComeWhenItIsOver() {
        promises("glad");
        talk.waits(Duration.ofDays(3).minusMinutes(5));
        talk.commands("rest");
        assertThat(talk.waits(Duration.ofMinutes(10))).isEmpty();
        talk.types("done");
        assertThat(talk.waits(Duration.ofMinutes(1))).as("a breather first").isEmpty();
        assertThat(talk.waits(Duration.ofMinutes(1))).containsExactly("always.reminder", "walk.later");
    }

    @Test
    void talkIntoAnOpenExerciseOnTheMinute() {
        promises("sad, back in 15m");
        talk.commands("rest");
        assertThat(talk.waits(Duration.ofMinutes(15))).containsExactly("always.reminder", "walk.later");
        assertThat(talk.types("ok")).as("and the exercise goes on").containsExactly("rest.rest");
    }

    @Test
    void neverTalkIntoDangerAndComeAfterIt() {
        promises("sad, back in 15m");
        talk.types("harm");
        assertThat(talk.waits(Duration.ofHours(2))).isEmpty();
        talk.types("skip");
        assertThat(talk.waits(Duration.ofMinutes(1))).containsExactly("always.reminder", "walk.later");
    }

    @Test
    void areGoneOnTheMinuteWhenTheScreenWasCleared() {
        promises("sad, back in 15m", "glad");
        talk.commands("exit");
        assertThat(talk.waits(Duration.ofHours(1))).isEmpty();
        assertThat(talk.waits(Duration.ofDays(3))).containsExactly("always.reminder", "walk.later");
    }

    @Test
    void areSpreadWhereSeveralAreDue() {
        promises("glad", "4320");
        assertThat(talk.session().reminders()).hasSize(2);
        assertThat(talk.isWokenAt(talk.now().plus(Duration.ofDays(3))))
                .containsExactly("always.reminder", "walk.later");
        assertThat(talk.session().reminders()).hasSize(1);
        talk.types("ok");
        assertThat(talk.waits(Duration.ofMinutes(59))).isEmpty();
        assertThat(talk.waits(Duration.ofMinutes(1))).containsExactly("always.reminder", "walk.later");
        assertThat(talk.session().reminders()).isEmpty();
    }

    @Test
    void takeTheirTimeFromAnAnswer() {
        promises("7");
        assertThat(talk.waits(Duration.ofMinutes(6))).isEmpty();
        assertThat(talk.waits(Duration.ofMinutes(1))).containsExactly("always.reminder", "walk.later");
    }

    @Test
    void replaceTheOneOfTheSameName() {
        promises("glad");
        talk.waits(Duration.ofDays(2));
        promises("glad");
        assertThat(talk.session().reminders()).hasSize(1);
        assertThat(talk.waits(Duration.ofDays(2))).isEmpty();
        assertThat(talk.waits(Duration.ofDays(1))).containsExactly("always.reminder", "walk.later");
    }

    @Test
    void canBeTakenBack() {
        promises("glad", "skip");
        assertThat(talk.session().reminders()).isEmpty();
        assertThat(talk.waits(Duration.ofDays(9))).isEmpty();
    }

    @Test
    void areTwentyAtMost() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append("- command: many")
                    .append(i)
                    .append("\n  remind: {name: r")
                    .append(i)
                    .append(", in: 1d}\n");
        }
        talk.goesOnWith(
                folder().always(many.toString()).dialog(WALK).dialog(REST).read());
        for (int i = 0; i < 30; i++) {
            talk.commands("many" + i);
        }
        assertThat(talk.session().reminders()).hasSize(Session.REMINDERS);
        assertThat(talk.session().reminders().get(0).name())
                .as("the oldest gave way")
                .isEqualTo("r10");
    }

    @Test
    void silenceIsHeardOnceItHasLastedAndAnAnswerBreaksIt() {
        talk.commands("rest");
        talk.waits(Duration.ofMinutes(15));
        talk.commands("rest");
        assertThat(talk.waits(Duration.ofMinutes(19))).isEmpty();
        assertThat(talk.waits(Duration.ofMinutes(1))).containsExactly("rest.still-there");
        assertThat(talk.waits(Duration.ofDays(3))).as("only once").isEqualTo(List.of());
    }

    @Test
    void aKnockTooEarlyChangesNothing() {
        promises("glad");
        Session before = talk.session();
        assertThat(talk.isWokenAt(talk.now().plusSeconds(5))).isEmpty();
        assertThat(talk.session())
                .usingRecursiveComparison()
                .ignoringFields("turn")
                .isEqualTo(before);
    }
}
