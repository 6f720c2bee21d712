package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that are drawn, and photos that are kept. */
class PicturesTest {
    private static final String SHARED = """
            - label: {danger: harm}
              say: care
            - command: plan
              call: plan
            - sent: any
              say: no-eyes
            """;
    private static final String PLAN = """
            dialog: plan
            goal: Make a card.
            start: what
            resume: what
            states:
              what:
                say: what
                choices: [draw]
                on:
                  - choice: draw
                    say: here
                    draw: {card: heading, lines: pieces, alt: in-words}
                    go: then
                  - sent: photo
                    keep: {photo: file}
                    say: thanks
                    go: stay
                  - else:
                    keep: {piece: text, photo: file}
                    leave: {piece: [piece, photo]}
                    say: noted
                    go: stay
              then:
                say: good
                choices: [draw]
                on:
                  - choice: draw
                    draw: {card: heading, lines: pieces, alt: in-words}
                  - else:
                    say: good
            """;
    private static final String WORDS = """
            heading: "Our plan"
            pieces: |-
              We walk.

              {piece as whole,}
            in-words: "Our plan: we walk. {piece as whole,}"
            """;

    @TempDir
    private Path root;

    private Talk talk;

    @BeforeEach
    void planIsOpen() {
        talk = new Talk(new SmallFolder(root).always(SHARED).dialog(PLAN, WORDS).read());
        talk.commands("plan");
    }

    @Test
    void aCardComesBetweenWhatIsSaidBeforeAndTheQuestionAfter() {
        talk.types("we talk");
        assertThat(talk.presses("draw")).containsExactly("plan.here", "plan.in-words", "plan.good");
        List<Effect> effects = talk.last().effects();
        assertThat(effects)
                .extracting(effect -> effect.getClass().getSimpleName())
                .containsExactly("Say", "Draw", "Say");
        Effect.Draw drawn = (Effect.Draw) effects.get(1);
        assertThat(drawn.picture()).isEqualTo(new Picture.Card("Our plan", List.of("We walk.", "we talk")));
        assertThat(drawn.message().text()).isEqualTo("Our plan: we walk. we talk");
        assertThat(drawn.message().buttons()).isEmpty();
        assertThat(((Effect.Say) effects.get(2)).message().buttons()).hasSize(1);
    }

    @Test
    void aCardThatIsTheLastWordHasTheButtons() {
        talk.presses("draw");
        talk.presses("draw");
        assertThat(talk.last().effects()).hasSize(1);
        Effect.Draw drawn = (Effect.Draw) talk.last().effects().get(0);
        assertThat(drawn.message().buttons()).hasSize(1);
        assertThat(talk.session().asked()).isEqualTo(talk.session().turn());
    }

    @Test
    void moreWordsThanACaptionHoldsGoOnInMessages() {
        talk.types("we talk ".repeat(300));
        talk.presses("draw");
        List<Effect> effects = talk.last().effects();
        Effect.Draw drawn = (Effect.Draw) effects.get(1);
        assertThat(drawn.message().text()).hasSizeLessThanOrEqualTo(Message.LONGEST_CAPTION);
        assertThat(effects).filteredOn(Effect.Draw.class::isInstance).hasSize(1);
        assertThat(talk.words().replaceAll("\\s+", " "))
                .contains("we talk ".repeat(299).strip());
    }

    @Test
    void aPhotoIsKeptWithItsWordsWhereItHasAName() {
        talk.hears(new Input.Media("photo", "by the sea", "file-7"));
        assertThat(talk.last().effects())
                .contains(new Effect.Leave("piece", Map.of("piece", "by the sea", "photo", "file-7")));
    }

    @Test
    void nothingIsKeptOfAPhotoWithoutAName() {
        talk.hears(new Input.Media("photo", "by the sea"));
        assertThat(talk.last().effects()).contains(new Effect.Leave("piece", Map.of("piece", "by the sea")));
    }

    @Test
    void aStateThatTakesPhotosHearsThemBeforeTheSharedRulesDo() {
        assertThat(talk.hears(new Input.Media("photo", "", "file-7"))).containsExactly("plan.thanks");
        assertThat(talk.slots()).containsEntry("photo", "file-7");
        assertThat(talk.hears(new Input.Media("voice", ""))).containsExactly("always.no-eyes");
    }

    @Test
    void dangerInTheWordsOfAPhotoComesBeforeAll() {
        assertThat(talk.hears(new Input.Media("photo", "harm", "file-7"))).containsExactly("always.care");
        assertThat(talk.slots()).isEmpty();
    }
}
