package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.dialog.Label;
import stillhere.reading.Scores.Outcome;

/** What is told of how well a reading reads. */
class ScoresTest {
    private static final double EXACTLY = 1e-9;

    /** One text: what it is, what was decided, and the guesses, the first as sure as {@code confidence}. */
    private static Outcome text(String expected, String decided, double confidence, String... guesses) {
        List<Label.Guess> all = Arrays.stream(guesses)
                .map(guess -> new Label.Guess(guess, guess.equals(guesses[0]) ? confidence : 0.1))
                .toList();
        return new Outcome(expected, new Label(decided, all), "text");
    }

    @Test
    void unsureIsAMissForTheLabelAndNoAnswerForAnother() {
        Scores scores = new Scores(
                "mood",
                List.of(
                        text("glad", "glad", 0.9, "glad"),
                        text("glad", "unsure", 0.4, "sad"),
                        text("sad", "sad", 0.9, "sad")),
                "");

        assertThat(scores.accuracy()).isCloseTo(2 / 3.0, within(EXACTLY));
        assertThat(scores.macroF1()).isCloseTo((2 / 3.0 + 1) / 2, within(EXACTLY));
        assertThat(scores.wrongButSure()).isZero();
    }

    @Test
    void theFirstThreeGuessesCountEvenWhereItWasUnsure() {
        Scores scores = new Scores(
                "mood",
                List.of(
                        text("glad", "unsure", 0.4, "sad", "calm", "glad", "low"),
                        text("glad", "sad", 0.9, "sad", "calm", "low", "glad")),
                "");

        assertThat(scores.within(3)).isEqualTo(0.5);
    }

    @Test
    void onlyWhatIsSaidPlainlyIsHeldToBeRightWhenSure() {
        Scores scores = new Scores(
                "mood",
                List.of(
                        text("glad", "glad", 0.8, "glad"),
                        text("glad", "sad", 0.9, "sad"),
                        text("glad", "sad", 0.79, "sad"),
                        text("glad", "unsure", 0.95, "sad")),
                "");

        assertThat(scores.rightWhenSure(0.8)).isEqualTo(0.5);
        assertThat(new Scores("mood", List.of(), "").rightWhenSure(0.8)).isEqualTo(1);
    }

    @Test
    void aRiskIsNoticedAsAnyRisk() {
        Scores scores = new Scores(
                "danger",
                List.of(
                        text("now", "now", 0.9, "now"),
                        text("now", "harm", 0.9, "harm"),
                        text("harm", "harm", 0.9, "harm"),
                        text("harm", "none", 0.9, "none"),
                        text("none", "harm", 0.2, "none", "harm"),
                        text("none", "none", 0.9, "none")),
                "none");

        assertThat(scores.noticed("now")).isEqualTo(1);
        assertThat(scores.noticedLeast()).isEqualTo(0.5);
        assertThat(scores.missed()).isEqualTo(0.25);
        assertThat(scores.falseAlarms()).isEqualTo(0.5);
    }

    @Test
    void aimsAreMetOrNot(@TempDir Path dialogs) throws IOException {
        aims(dialogs, "danger: {missed: 0.25, false-alarms: 0.4}\nmood: {right: 0.9}\n");
        Scores scores = new Scores(
                "danger", List.of(text("harm", "harm", 0.9, "harm"), text("none", "harm", 0.9, "harm")), "none");

        List<Aims.Row> rows = Aims.of(dialogs).rows(scores);

        assertThat(rows).extracting(Aims.Row::figure).containsExactly("missed", "false-alarms");
        assertThat(rows).extracting(Aims.Row::met).containsExactly(true, false);
        assertThat(rows.get(1)).hasToString("danger     false-alarms     1.000   aim ≤ 0.40   not met");
        assertThat(Aims.of(dialogs.resolve("nowhere")).rows(scores)).isEmpty();
    }

    @Test
    void anAimForNoKnownFigureIsRefusedWithItsPlace(@TempDir Path dialogs) throws IOException {
        aims(dialogs, "danger: {kindness: 0.25}\n");

        assertThatThrownBy(() -> Aims.of(dialogs))
                .isInstanceOf(ReadingDataBroken.class)
                .hasMessageContaining("aims.yaml")
                .hasMessageContaining("kindness");
    }

    private static void aims(Path dialogs, String text) throws IOException {
        Files.createDirectories(dialogs.resolve("readings"));
        Files.writeString(dialogs.resolve("readings/aims.yaml"), text);
    }
}
