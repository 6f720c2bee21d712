package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How hard a text is to read. */
class ReadabilityTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀 😀 😀", "…", "1 2 3 4 5 6 7 8 9 10", "Incomprehensibility notwithstanding."})
    void isNothingForAFewWords(String text) {
        assertThat(Readability.gradeOf(text)).isZero();
    }

    @Test
    void isWhatTheFormulaSays() {
        double eightWordsOfOneSyllable = 0.39 * 8 + 11.8 - 15.59;
        assertThat(Readability.gradeOf("I sat on the mat with my cat."))
                .isCloseTo(eightWordsOfOneSyllable, within(1e-9));
        assertThat(Readability.gradeOf("I sat there still. So you came by."))
                .isCloseTo(eightWordsOfOneSyllable - 0.39 * 4, within(1e-9));
    }

    @Test
    void countsSilentEndingsAsOneSyllable() {
        assertThat(Readability.gradeOf("I came home and baked a big cake"))
                .isCloseTo(Readability.gradeOf("I sat on the mat with my cat"), within(1e-9));
    }

    @Test
    void takesALineBreakAndAQuoteForTheEndOfASentence() {
        double inTwo = Readability.gradeOf("I sat there still\nSo you came by");
        assertThat(inTwo).isCloseTo(Readability.gradeOf("I sat there still. So you came by."), within(1e-9));
        assertThat(Readability.gradeOf("“I sat there still.” So you came by.")).isCloseTo(inTwo, within(1e-9));
    }

    @Test
    void takesBothApostrophesForOneWord() {
        assertThat(Readability.gradeOf("I can’t say that I don’t see you now"))
                .isEqualTo(Readability.gradeOf("I can't say that I don't see you now"));
    }

    @Test
    void tellsPlainFromHard() {
        assertThat(Readability.gradeOf("You can stop here. We go on when you like. It is all kept."))
                .isLessThan(Readability.HARDEST);
        assertThat(
                        Readability.gradeOf(
                                "Individuals experiencing overwhelming attachment activation frequently necessitate regulation."))
                .isGreaterThan(Readability.HARDEST);
    }
}
