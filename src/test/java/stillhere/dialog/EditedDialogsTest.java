package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation under way when its dialogs are edited. */
class EditedDialogsTest {
    private static final String RULES = """
            - label: {danger: harm}
              say: care
            - command: walk
              call: walk
            """;
    private static final String BEFORE = """
            dialog: walk
            goal: Go for a walk.
            start: where
            resume: where
            states:
              where:
                say: where
                choices: [park, sea]
                on:
                  - else:
                    keep: {where: text}
                    go: mood
              mood:
                say: mood
                choices: [fine, bad]
                on:
                  - choice: any
                    say: pressed
                  - else:
                    keep: {mood: text}
                    go: end
            """;

    @TempDir
    private Path root;

    private Talk atMood() {
        Talk talk = new Talk(new SmallFolder(root).always(RULES).dialog(BEFORE).read());
        talk.commands("walk");
        talk.types("sea");
        assertThat(talk.place()).isEqualTo("walk/mood");
        return talk;
    }

    private Library renamed() {
        String renamed =
                BEFORE.replace("go: mood", "go: feeling").replace("  mood:\n", "  feeling:\n    was: [temper, mood]\n");
        return new SmallFolder(root).always(RULES).dialog(renamed).read();
    }

    private Library removed() {
        int mood = BEFORE.indexOf("  mood:\n    say");
        return new SmallFolder(root)
                .always(RULES)
                .dialog(BEFORE.substring(0, mood).replace("go: mood", "go: end"))
                .read();
    }

    private Library withoutTheDialog() {
        return new SmallFolder(root)
                .always("- label: {danger: harm}\n  say: care")
                .without("walk")
                .read();
    }

    @Test
    void followsAStateThatWasRenamed() {
        Talk talk = atMood();
        talk.goesOnWith(renamed());
        assertThat(talk.types("glad")).containsExactly("home.hello");
        assertThat(talk.last().fired()).isEqualTo("walk/feeling: else");
    }

    @Test
    void fallsBackToResumeWithTheAnswersWhereTheStateIsGone() {
        Talk talk = atMood();
        talk.goesOnWith(removed());
        assertThat(talk.types("glad")).containsExactly("always.changed", "walk.where");
        assertThat(talk.place()).isEqualTo("walk/where");
        assertThat(talk.slots()).containsEntry("where", "sea").doesNotContainKey("mood");
    }

    @Test
    void letsWordsForAQuestionThatIsGoneAnswerNothing() {
        Talk talk = atMood();
        talk.goesOnWith(removed());
        talk.types("glad");
        assertThat(talk.last().fired()).isEqualTo("-");
        assertThat(talk.types("park")).as("the question now asked").containsExactly("home.hello");
    }

    @Test
    void hearsDangerInWordsForAQuestionThatIsGone() {
        Talk talk = atMood();
        talk.goesOnWith(removed());
        assertThat(talk.types("harm")).containsExactly("always.care");
    }

    @Test
    void fallsHomeWhereTheDialogIsGone() {
        Talk talk = atMood();
        talk.goesOnWith(withoutTheDialog());
        assertThat(talk.types("glad")).containsExactly("always.changed", "home.hello");
        assertThat(talk.place()).isEqualTo("home/start");
        assertThat(talk.types("glad")).containsExactly("home.listening");
    }

    @Test
    void hearsDangerWhereTheDialogIsGone() {
        Talk talk = atMood();
        talk.goesOnWith(withoutTheDialog());
        assertThat(talk.types("harm")).containsExactly("always.care");
    }

    @Test
    void tellsWhoPressesAButtonOfAQuestionThatIsGone() {
        Talk talk = atMood();
        Input.Press press =
                new Input.Press(new Place("walk", "mood"), talk.session().asked(), "fine");
        talk.goesOnWith(removed());
        assertThat(talk.hears(press)).containsExactly("always.changed", "walk.where");
    }

    @Test
    void wakesInADialogThatIsGoneWithoutHarm() {
        Talk talk = atMood();
        talk.goesOnWith(withoutTheDialog());
        assertThat(talk.isWokenAt(talk.now().plusSeconds(60))).isEmpty();
        assertThat(talk.session().frames()).extracting(Frame::dialog).isEqualTo(List.of("home"));
    }
}
