package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.LabelReader;

/** People break a sentence into two messages; danger may be in neither half, but in both. */
class TwoHalvesTest {
    /** "pills" alone are a worry, "pills" and "here" are danger now; "perhaps" makes it unsure of all that. */
    private static final LabelReader READER = (question, text) -> {
        boolean pills = text.contains("pills");
        boolean here = pills && text.contains("here");
        String worry = text.contains("worry") ? "worry" : "none";
        return new Label(
                here ? "now" : worry,
                List.of(new Label.Guess(here ? "now" : worry, text.contains("perhaps") ? 0.2 : 0.9)));
    };

    private static final String ALWAYS = """
            - label: {danger: now}
              say: call-now
            - label: {danger: worry}
              say: worried
            - command: about
              say: about
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(new SmallFolder(root).always(ALWAYS).read(), READER);
    }

    @Test
    void areReadAsOne() {
        talk.types("i have the pills");
        assertThat(talk.types("here with me")).containsExactly("always.call-now");
    }

    @Test
    void areReadAsOneWhereTheFirstWasLessGrave() {
        assertThat(talk.types("worry about pills")).containsExactly("always.worried");
        assertThat(talk.types("here with me")).containsExactly("always.call-now");
    }

    @Test
    void sayNothingNewWhereTheFirstWasAsGrave() {
        talk.types("worry");
        assertThat(talk.types("no i am fine")).containsExactly("home.listening");
    }

    @Test
    void mustSayItPlainly() {
        talk.types("perhaps pills");
        assertThat(talk.types("here with me")).containsExactly("home.listening");
    }

    @Test
    void mustComeSoonAfterEachOther() {
        talk.types("i have the pills");
        talk.waits(Duration.ofMinutes(3));
        assertThat(talk.types("here with me")).containsExactly("home.listening");
    }

    @Test
    void mustBothBeShort() {
        talk.types("this is a long story about the pills that my aunt once had");
        assertThat(talk.types("here with me")).containsExactly("home.listening");
        talk.types("the pills");
        assertThat(talk.types("my aunt is here with me and she has been talking all evening"))
                .containsExactly("home.listening");
    }

    @Test
    void areRememberedForOneTurnOnly() {
        talk.types("i have the pills");
        talk.commands("about");
        assertThat(talk.session().justSaid()).isNull();
        assertThat(talk.types("here with me")).containsExactly("home.listening");
    }

    @Test
    void mayBeBehindACommandToo() {
        assertThat(talk.hears(new Input.Command("about", "the pills are here"))).containsExactly("always.call-now");
        assertThat(talk.session().justSaid()).isNull();
    }
}
