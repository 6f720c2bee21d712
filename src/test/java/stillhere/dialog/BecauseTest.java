package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.LabelReader;

/** Whoever asks why is told what was heard in which words, what is known about it, and the rule. */
class BecauseTest {
    private static final String ALWAYS = """
            - command: walk
              call: walk
            - command: why
              explain: true
            - command: exit
              wipe: true
              say: blank
            """;

    private static final String WALK = """
            dialog: walk
            goal: Go for a walk.
            start: where
            resume: where
            states:
              where:
                say: where
                choices: [sea]
                on:
                  - choice: sea
                    go: draft
                  - label: {mood: glad}
                    say: nice
                  - value: strength
                    say: strong
                  - label: {mood: unsure}
                    say: nearer
                  - else:
                    go: draft
              draft:
                hears: words
                say: draft
                on:
                  - else:
                    keep: {draft: text}
                    go: look
              look:
                review: {apology: draft}
                say: findings
                on:
                  - else:
                    go: end
            """;

    private static final String WORDS = """
            why: "Walks help, says Thoreau."
            choice.sea: "The sea"
            """;

    private static final String SHARED = """
            why: "Nobody studied it."
            why-sure: "{words} surely means {means}."
            why-fairly: "{words} likely means {means}."
            why-barely: "{words} may mean {means}."
            why-unclear: "{words} may mean a lot."
            why-taken: "{means} is in {words}."
            why-rule: "Rule {rule}."
            means.mood.glad: "you are glad"
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(library());
        talk.commands("walk");
    }

    private Library library() {
        return new SmallFolder(root)
                .always(ALWAYS)
                .sharedWords(SHARED)
                .dialog(WALK, WORDS)
                .read();
    }

    private String why() {
        talk.commands("why");
        return talk.words();
    }

    @Test
    void tellsWhatWasHeardInWhichWordsWhatIsKnownAndTheRule() {
        talk.types("so glad");
        assertThat(why())
                .contains("so glad surely means you are glad.")
                .contains("Walks help, says Thoreau.")
                .contains("Rule walk/where: label mood=glad.");
    }

    @Test
    void tellsHowSureItWas() {
        for (double confidence : List.of(0.79, 0.49)) {
            LabelReader reader = (question, text) -> new Label("glad", List.of(new Label.Guess("glad", confidence)));
            talk = new Talk(library(), reader);
            talk.commands("walk");
            talk.types("hey");
            assertThat(why()).contains("hey " + (confidence < 0.5 ? "may mean" : "likely means") + " you are glad.");
        }
    }

    @Test
    void ownsUpWhereItCouldNotTell() {
        talk.types("hm");
        assertThat(why()).contains("hm may mean a lot.").contains("mood=unsure");
    }

    @Test
    void tellsWhichValueItTook() {
        assertThat(talk.types("so 7")).containsExactly("walk.strong");
        assertThat(why()).startsWith("7 is in so 7.");
    }

    @Test
    void namesNoWordsWhereAButtonOrACommandLedOn() {
        assertThat(why()).startsWith("why-step").contains("Rule always: command walk.");
        talk.presses("sea");
        assertThat(why()).startsWith("why-step").contains("Rule walk/where: choice sea.");
    }

    @Test
    void repeatsWhatAReviewFound() {
        talk.presses("sea");
        talk.types("sorry but no");
        assertThat(why()).contains("But: but").contains("Or: and").doesNotContain("Thoreau");
    }

    @Test
    void canBeAskedTwiceAndLeavesTheQuestionOpen() {
        talk.types("so glad");
        String once = why();
        assertThat(why()).isEqualTo(once);
        assertThat(talk.place()).isEqualTo("walk/where");
        assertThat(talk.presses("sea")).containsExactly("walk.draft");
    }

    @Test
    void knowsNothingOnceTheScreenIsCleared() {
        talk.types("so glad");
        talk.commands("exit");
        assertThat(talk.session().because()).isNull();
        assertThat(why()).isEqualTo("why-nothing");
    }

    @Test
    void hasNoReasonBeforeAnythingWasSaid() {
        talk = new Talk(library());
        assertThat(why()).isEqualTo("why-nothing");
    }
}
