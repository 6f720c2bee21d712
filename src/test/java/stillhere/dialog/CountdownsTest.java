package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time until a reminder, shown in one message that is changed a few times. */
class CountdownsTest {
    private static final String ALWAYS = """
            - label: {danger: harm}
              call: care
            - command: exit
              wipe: true
              say: hello
              go: home
            - command: sit
              call: sit
            - command: rest
              call: rest
            - command: home
              say: hello
              go: home
            """;
    private static final String SIT = """
            dialog: sit
            goal: Sit for a while.
            start: long
            resume: long
            states:
              long:
                say: long
                on:
                  - label: {act: skip}
                    unremind: timer
                    say: ended
                  - value: minutes
                    remind:
                      {name: timer, at: over, in: "minutes?", on-the-minute: true, while-open: true, countdown: still}
                    go: sitting
                  - else:
                    say: listening
              sitting:
                open: true
                say: sitting
                choices: [enough]
                on:
                  - choice: enough
                    unremind: timer
                    go: over
                  - value: minutes
                    remind:
                      {name: timer, at: over, in: "minutes?", on-the-minute: true, while-open: true, countdown: still}
                  - else:
                    keep: {note: text}
                    say: noted
              over:
                say: over
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
    private static final String WORDS = "still: [\"{left} left\", \"Left: {left}\"]\nenough: Enough\n";

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(folder(WORDS).read());
    }

    private SmallFolder folder(String words) {
        StringBuilder spans = new StringBuilder();
        for (String unit : List.of("minute", "hour", "day")) {
            spans.append("span-%s: \"{count} %s\"\nspan-%ss: \"{count} %ss\"\n".formatted(unit, unit, unit, unit));
        }
        return new SmallFolder(root)
                .always(ALWAYS)
                .sharedWords(spans + "countdown-over: \"over\"\n")
                .dialog(SIT, words + "ended: ended\nnoted: noted\nchoice.enough: Enough\nsitting: sitting\n")
                .dialog(REST)
                .dialog(CARE);
    }

    private void sits(String length) {
        talk.commands("sit");
        talk.types(length);
    }

    private static Stream<String> edits(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.Edit.class::isInstance)
                .map(effect -> ((Effect.Edit) effect).text());
    }

    /** What is shown in place of it, each with the time since the beginning, until nothing more is to come. */
    private List<String> shown() {
        Instant begin = talk.now();
        List<String> shown = new ArrayList<>();
        for (Instant at = talk.session().wakeAt();
                at != null;
                at = talk.session().wakeAt()) {
            talk.waitsUntil(at);
            long minutes = Duration.between(begin, at).toMinutes();
            edits(talk.last()).forEach(text -> shown.add(minutes + ": " + text));
        }
        return shown;
    }

    @Test
    void isAMessageOfItsOwnBehindTheOthers() {
        talk.commands("sit");
        assertThat(talk.types("10m")).containsExactly("sit.sitting", "sit.still");
        Message countdown = talk.last().messages().get(1);
        assertThat(countdown.text()).contains("10 minutes");
        assertThat(countdown.kind()).isEqualTo(Message.Kind.QUIET);
        assertThat(countdown.buttons()).isEmpty();
        assertThat(talk.last().messages().get(0).buttons()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5m | 1: 4 minutes, 2: 3 minutes, 3: 2 minutes, 4: 1 minute, 5: over",
                "10m | 2: 8 minutes, 4: 6 minutes, 6: 4 minutes, 8: 2 minutes, 10: over",
                "7m | 1: 6 minutes, 3: 4 minutes, 5: 2 minutes, 7: over",
                "2m | 1: 1 minute, 2: over",
                "1m | 1: over",
                "60m | 12: 48 minutes, 24: 36 minutes, 36: 24 minutes, 48: 12 minutes, 60: over",
            })
    void changesFiveTimesAtMostAtWholeMinutes(String length, String expected) {
        sits(length);
        assertThat(String.join(", ", shown()).replace(" left", "").replace("Left: ", ""))
                .isEqualTo(expected);
    }

    @Test
    void keepsToOneOfItsVariants() {
        sits("5m");
        assertThat(shown().stream().filter(text -> !text.endsWith("over")).map(text -> text.contains("Left")))
                .hasSize(4)
                .satisfies(sides -> assertThat(sides.stream().distinct()).hasSize(1));
    }

    @Test
    void aTickSaysNothingAndChangesNothingOfTheConversation() {
        sits("5m");
        talk.types("it hums");
        Session before = talk.session();
        assertThat(talk.waits(Duration.ofMinutes(1))).isEmpty();
        assertThat(edits(talk.last())).hasSize(1);
        assertThat(talk.last().fired()).isEqualTo("-");
        assertThat(talk.session())
                .usingRecursiveComparison()
                .ignoringFields("turn", "wakeAt", "reminders")
                .isEqualTo(before);
        assertThat(talk.presses("enough")).as("the button still counts").containsExactly("sit.over");
    }

    @Test
    void missedTicksAreNotMadeUp() {
        sits("10m");
        Instant begin = talk.now();
        talk.isWokenAt(begin.plus(Duration.ofMinutes(5)));
        assertThat(talk.last().effects()).isEmpty();
        talk.waitsUntil(begin.plus(Duration.ofMinutes(6)));
        assertThat(edits(talk.last())).singleElement().asString().contains("4 minutes");
    }

    @Test
    void aTickALittleLateIsToldOnce() {
        sits("10m");
        Instant begin = talk.now();
        talk.isWokenAt(begin.plus(Duration.ofMinutes(2)).plusSeconds(20));
        assertThat(edits(talk.last())).singleElement().asString().contains("8 minutes");
        talk.isWokenAt(begin.plus(Duration.ofMinutes(2)).plusSeconds(25));
        assertThat(talk.last().effects()).isEmpty();
    }

    @Test
    void isOverWhenItIsTakenBack() {
        sits("5m");
        talk.presses("enough");
        assertThat(edits(talk.last())).containsExactly("over");
        assertThat(talk.session().wakeAt()).isNull();
    }

    @Test
    void isOverWhenItsDialogIsLeft() {
        sits("5m");
        talk.commands("home");
        assertThat(edits(talk.last())).containsExactly("over");
        assertThat(talk.session().reminders()).isEmpty();
        assertThat(talk.waits(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void isOverWhenItsDialogIsGone() {
        sits("5m");
        talk.goesOnWith(folder(WORDS).without("sit").read());
        talk.waits(Duration.ofMinutes(1));
        assertThat(edits(talk.last())).containsExactly("over");
        assertThat(talk.session().reminders()).isEmpty();
    }

    @Test
    void fallsSilentWhereItsPhraseIsGoneAndStillComes() {
        sits("5m");
        String edited = SIT.replace(", countdown: still", "");
        SmallFolder folder = folder("").dialog(edited, "ended: ended\nnoted: noted\nchoice.enough: Enough\n");
        talk.goesOnWith(folder.read());
        assertThat(talk.waits(Duration.ofMinutes(4))).isEmpty();
        assertThat(talk.last().effects()).isEmpty();
        assertThat(talk.waits(Duration.ofMinutes(1))).containsExactly("always.reminder", "sit.over");
    }

    @Test
    void oneThatTakesItsPlaceHasAMessageOfItsOwn() {
        sits("5m");
        talk.waits(Duration.ofMinutes(2));
        String first = tag();
        assertThat(talk.types("10m")).endsWith("sit.still");
        assertThat(talk.last().effects()).contains(new Effect.Edit(first, "over"));
        assertThat(tag()).isNotEqualTo(first);
        assertThat(shown()).hasSize(5);
    }

    private String tag() {
        return Objects.requireNonNull(talk.session().reminders().get(0).countdown())
                .tag();
    }

    @Test
    void goesOnBehindAnotherExerciseAndTalksIntoItOnTheMinute() {
        sits("5m");
        talk.commands("rest");
        assertThat(talk.waits(Duration.ofMinutes(4))).isEmpty();
        assertThat(edits(talk.last())).hasSize(1);
        assertThat(talk.waits(Duration.ofMinutes(1))).containsExactly("always.reminder", "sit.over");
    }

    @Test
    void isSilentWhileDangerIsTalkedAbout() {
        sits("5m");
        talk.types("harm");
        assertThat(talk.session().wakeAt()).isNull();
        talk.isWokenAt(talk.now().plus(Duration.ofMinutes(1)));
        assertThat(talk.last().effects()).isEmpty();
        talk.isWokenAt(talk.now().plus(Duration.ofMinutes(9)));
        assertThat(talk.last().effects()).isEmpty();
        talk.types("skip");
        assertThat(talk.waits(Duration.ofSeconds(1))).containsExactly("always.reminder", "sit.over");
        assertThat(edits(talk.last())).containsExactly("over");
    }

    @Test
    void isNeitherShownNorChangedOnceTheScreenIsCleared() {
        sits("5m");
        talk.commands("exit");
        assertThat(talk.last().effects()).noneMatch(Effect.Edit.class::isInstance);
        assertThat(talk.session().reminders()).isEmpty();
        assertThat(talk.session().wakeAt()).isNull();
    }
}
