package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons: what shows them, what presses them, and when they are old. */
class ButtonsTest {
    private static final String WALK = """
            dialog: walk
            goal: Go for a walk.
            start: where
            resume: where
            states:
              where:
                say: where
                choices: [park, sea, 10, slot place-named]
                on:
                  - choice: sea
                    keep: {where: choice, said: text}
                    go: mood
                  - choice: any
                    keep: {where: choice, place-named: choice}
                    say: well
                  - else:
                    say: else
              mood:
                say: mood
                choices: [fine]
                on:
                  - choice: fine
                    go: end
                  - else:
                    say: else
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(new SmallFolder(root)
                .always("- command: walk\n  call: walk")
                .dialog(WALK, "choice.park: \"The park\"\nchoice.sea: \"To the sea!\"\n")
                .read());
        talk.commands("walk");
    }

    private List<Message.Button> buttons() {
        List<Message> messages = talk.last().messages();
        return messages.get(messages.size() - 1).buttons();
    }

    @Test
    void areShownInOrderWithTheirWordsAndOnlyWhereTheyStandForSomething() {
        assertThat(buttons())
                .containsExactly(
                        new Message.Button("The park", "park"),
                        new Message.Button("To the sea!", "sea"),
                        new Message.Button("10", "10"));
        talk.presses("10");
        assertThat(buttons()).extracting(Message.Button::label).containsExactly("The park", "To the sea!", "10", "10");
    }

    @Test
    void areShownUnderTheLastMessageOfTheirTurn() {
        talk.presses("sea");
        assertThat(talk.last().messages())
                .last()
                .satisfies(message ->
                        assertThat(message.turn()).isEqualTo(talk.session().asked()))
                .satisfies(message -> assertThat(message.place()).isEqualTo(new Place("walk", "mood")));
    }

    @Test
    void answerInTheirOwnTurn() {
        assertThat(talk.presses("sea")).containsExactly("walk.mood");
        assertThat(talk.slots()).isEqualTo(Map.of("where", "sea", "said", "To the sea!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"To the sea!", "to the sea", "  TO THE SEA. ", "to, the sea"})
    void countWhereTheirWordsAreTyped(String typed) {
        assertThat(talk.types(typed)).containsExactly("walk.mood");
        assertThat(talk.slots()).containsEntry("where", "sea").containsEntry("said", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sea", "to the sea please", "mood", ""})
    void areNotPressedByOtherWords(String typed) {
        assertThat(talk.types(typed)).containsExactly("walk.else");
    }

    @Test
    void changeNothingOnceTheyAreOld() {
        Input.Press old =
                new Input.Press(new Place("walk", "where"), talk.session().asked(), "park");
        talk.presses("sea");
        changesNothing(old, "walk.mood");
    }

    @Test
    void changeNothingFromAnEarlierTurnOfTheSameQuestion() {
        Input.Press old =
                new Input.Press(new Place("walk", "where"), talk.session().asked(), "sea");
        talk.types("hm");
        changesNothing(old, "walk.where");
    }

    @Test
    void changeNothingTheSecondTime() {
        Input.Press twice =
                new Input.Press(new Place("walk", "where"), talk.session().asked(), "sea");
        talk.hears(twice);
        changesNothing(twice, "walk.mood");
    }

    @Test
    void changeNothingWhereTheQuestionHasNoSuchButton() {
        changesNothing(
                new Input.Press(new Place("walk", "where"), talk.session().asked(), "moon"), "walk.where");
    }

    @Test
    void areStillGoodAfterATurnThatSaidNothing() {
        Input.Press press =
                new Input.Press(new Place("walk", "where"), talk.session().asked(), "sea");
        talk.isWokenAt(talk.now().plusSeconds(60));
        assertThat(talk.last().messages()).isEmpty();
        assertThat(talk.hears(press)).containsExactly("walk.mood");
    }

    private void changesNothing(Input.Press old, String question) {
        Session before = talk.session();
        assertThat(talk.hears(old)).containsExactly("always.old-button", question);
        Session after = talk.session();
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("turn", "asked", "said", "frames", "wakeAt")
                .isEqualTo(before);
        assertThat(after.frames())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("since")
                .isEqualTo(before.frames());
    }
}
