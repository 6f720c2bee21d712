package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.LabelReader;

/** A false alarm is waved off with a tap, and the same words don't alarm again for a time, unless they say it plainly. */
class WavedOffTest {
    /** Hears harm in "die", surely so where it is "really". */
    private static final LabelReader READER = (question, text) -> {
        String label = text.contains("die") ? "harm" : "none";
        return new Label(label, List.of(new Label.Guess(label, text.contains("really") ? 0.9 : 0.3)));
    };

    private static final String ALWAYS = """
            - label: {danger: harm}
              call: alarm
              with: {waved: slot waved}
              forget: [waved]
            """;

    private static final String ALARM = """
            dialog: alarm
            goal: Asks.
            start: ask
            resume: ask
            states:
              ask:
                say: ask
                choices: [words, meant]
                on:
                  - choice: words
                    waved: true
                    say: thanks
                    go: end
                  - choice: meant
                    say: here
                    go: end
                  - after: 12h
                    go: end
                  - else:
                    go: end
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void begin() {
        String words = "choice.words: Just words\nchoice.meant: I mean it\ntyped.words: [a saying, jk]\n";
        talk = new Talk(
                new SmallFolder(root).always(ALWAYS).dialog(ALARM, words).read(), READER);
    }

    private void alarms(String text) {
        assertThat(talk.types(text)).as(text).containsExactly("alarm.ask");
    }

    private void isHeard(String text) {
        assertThat(talk.types(text)).as(text).containsExactly("home.listening");
    }

    private void wavesOff(String text) {
        alarms(text);
        assertThat(talk.presses("words")).containsExactly("alarm.thanks", "home.listening");
    }

    @Test
    void isHeardAsTheAnswerItWasOnlyWhereItIsWavedOffAtOnce() {
        alarms("i could die");
        assertThat(talk.types("well")).as("said instead").isNotEmpty();
        alarms("i could die");
        assertThat(talk.presses("words")).containsExactly("alarm.thanks", "home.listening");
    }

    @Test
    void isNotAskedAboutAgain() {
        wavesOff("i could die");
        isHeard("I could die!!");
        alarms("i will die");
    }

    @Test
    void isAskedAboutAgainAfterAMonth() {
        wavesOff("i could die");
        talk.waits(Duration.ofDays(30));
        alarms("i could die");
    }

    @Test
    void isAskedAboutEachTimeWhereItIsSaidPlainly() {
        alarms("i could really die");
        assertThat(talk.presses("words")).containsExactly("alarm.thanks");
        alarms("i could really die");
    }

    @Test
    void isForgottenWhereAnotherAlarmIsNone() {
        wavesOff("i could die");
        alarms("i will die");
        talk.presses("meant");
        alarms("i could die");
    }

    @Test
    void isRememberedWhereAnotherIsWavedOffToo() {
        wavesOff("i could die");
        wavesOff("i will die");
        isHeard("i could die");
        isHeard("i will die");
    }

    @Test
    void isRememberedWithoutItsWords() {
        wavesOff("i could die");
        assertThat(talk.session().facts().values()).extracting(Fact::value).noneMatch(value -> value.contains("die"));
        assertThat(talk.session().justSaid()).isNull();
    }

    @Test
    void canBeWavedOffInWords() {
        for (String typed : List.of("A saying.", "jk", "just words")) {
            alarms("i could really die");
            assertThat(talk.types(typed)).containsExactly("alarm.thanks");
        }
    }
}
