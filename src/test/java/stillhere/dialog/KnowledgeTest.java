package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known beyond a dialog, what it closes, what is kept, and the second pair of eyes on a draft. */
class KnowledgeTest {
    private static final String COMMANDS = """
            - command: write
              call: write
            - command: alone
              know: {alone: =yes for 30d, asked: =yes}
            - command: someone
              know: {someone-else: =yes}
            - label: {danger: harm}
              call: rest
            - command: menu
              go: home
            - command: forget
              forget: [alone, asked]
            - command: kept
              show: {kind: draft, each: draft-kept, none: none-kept, most: 5}
            """;
    private static final String WRITE = """
            dialog: write
            goal: Write.
            start: draft
            resume: draft
            closed: {given: {alone: any, someone-else: none}, instead: rest/held}
            states:
              draft:
                say: draft
                on:
                  - else:
                    keep: {draft: text, whole: phrase whole}
                    leave: {draft: [who, draft]}
                    go: look
              look:
                review: {apology: draft}
                say: [findings, {phrase: ready, given: {verdict: ready}}, {phrase: not-yet, given: {verdict: not-yet}}]
                on:
                  - else:
                    keep: {draft: text}
                    go: look
            """;
    private static final String REST = """
            dialog: rest
            goal: Have a rest.
            start: held
            resume: held
            states:
              held:
                say: held
                on:
                  - else:
                    go: end
                  - after: 12h
                    know: {rested: =yes}
                    go: home
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(new SmallFolder(root)
                .always(COMMANDS)
                .dialog(WRITE, "whole: \"Dear {who, you}, {draft as sentence}\"\n")
                .dialog(REST)
                .read());
    }

    @Test
    void factsOutliveTheirDialogUntilTheirTime() {
        talk.commands("alone");
        assertThat(talk.session().facts().get("alone"))
                .isEqualTo(new Fact("yes", talk.now().plus(Duration.ofDays(30))));
        talk.isAt(talk.now().plus(Duration.ofDays(30)).minusSeconds(60));
        talk.types("hm");
        assertThat(talk.session().facts()).containsOnlyKeys("alone", "asked");
        talk.isAt(talk.now().plusSeconds(60));
        talk.types("hm");
        assertThat(talk.session().facts()).containsOnlyKeys("asked");
    }

    @Test
    void whoeverTurnsAwayFromAQuestionAboutDangerSaysAsMuchAsWhoeverIsSilent() {
        assertThat(talk.types("harm")).containsExactly("rest.held");
        talk.commands("someone");
        assertThat(talk.session().facts()).doesNotContainKey("rested");
        talk.commands("menu");
        assertThat(talk.session().facts()).containsKey("rested");
    }

    @Test
    void factsAreForgottenWhenToldTo() {
        talk.commands("alone");
        talk.commands("forget");
        assertThat(talk.session().facts()).isEmpty();
    }

    @Test
    void aClosedDialogLeadsElsewhereWithWhatWasWanted() {
        talk.commands("alone");
        assertThat(talk.commands("write")).containsExactly("rest.held");
        assertThat(talk.slots()).isEqualTo(Map.of("wanted", "write"));
    }

    @Test
    void aClosedDialogOpensOnceItsReasonIsGone() {
        talk.commands("alone");
        talk.isAt(talk.now().plus(Duration.ofDays(31)));
        assertThat(talk.commands("write")).containsExactly("write.draft");
    }

    @Test
    void aClosedDialogOpensWhereAnotherConditionFails() {
        talk.commands("alone");
        talk.commands("someone");
        assertThat(talk.commands("write")).containsExactly("write.draft");
    }

    @Test
    void findingsAreSaidWithTheirWordsAndAnotherWayApart() {
        talk.commands("write");
        assertThat(talk.types("sorry but no"))
                .containsExactly("reviews.found.but", "reviews.otherwise", "write.not-yet");
        assertThat(talk.last().messages())
                .first()
                .extracting(Message::text)
                .asString()
                .startsWith("But: but\n\nOr: and");
        assertThat(talk.slots()).containsEntry("verdict", "not-yet").containsEntry("found", "1");
        assertThat(talk.types("sorry")).containsExactly("write.ready");
        assertThat(talk.slots()).containsEntry("verdict", "ready").containsEntry("found", "0");
    }

    @Test
    void aDraftIsPutTogetherFromAnswersOfTheSameTurn() {
        talk.commands("write");
        talk.types("i left");
        assertThat(talk.slots()).containsEntry("whole", "Dear you, I left.");
    }

    @Test
    void entriesHoldWhatIsThereAndLeaveOutTheRest() {
        talk.commands("write");
        talk.types("sorry");
        assertThat(talk.last().effects()).contains(new Effect.Leave("draft", Map.of("draft", "sorry")));
    }

    @Test
    void keptEntriesAreShownWithoutAnotherWord() {
        assertThat(talk.commands("kept")).isEmpty();
        assertThat(talk.last().effects())
                .containsExactly(new Effect.Show(
                        "draft",
                        "draft-kept",
                        "none-kept",
                        5,
                        new Place("home", "start"),
                        talk.session().turn()));
    }
}
