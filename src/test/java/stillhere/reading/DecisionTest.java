package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillhere.dialog.Label;
import stillhere.dialog.Question.Awaited;
import stillhere.reading.Decision.Bar;

class DecisionTest {
    private static final Decision MOVES = new Decision.Clearest(Map.of(
            "stop", new Bar("ends it", 0.4, 0.1, 0.8, 0.8, false, List.of()),
            "content", new Bar("an answer", 0.4, 0.1, 0.4, 0.4, false, List.of()),
            "other", new Bar("nothing of this", 0.4, 0, 0.4, 0.4, true, List.of())));

    @Test
    void theLikeliestLabelIsDecidedWhereItIsClearlyAhead() {
        assertThat(decided(Map.of("stop", 0.6, "content", 0.4))).isEqualTo("stop");
    }

    @Test
    void twoLabelsAboutAsLikelyAreUnsure() {
        assertThat(decided(Map.of("stop", 0.52, "content", 0.48))).isEqualTo(Label.UNSURE);
    }

    @Test
    void aTextThatIsNothingOfAllThisIsUnsureAndTheOutsideLabelIsNoGuess() {
        Label label = MOVES.decide(Map.of("stop", 0.2, "content", 0.1, "other", 0.7), Awaited.CHOICE);

        assertThat(label.decided()).isEqualTo(Label.UNSURE);
        assertThat(label.guesses()).extracting(Label.Guess::label).containsExactly("stop", "content");
    }

    @Test
    void aMoveNeedsMoreEvidenceAfterAnOpenQuestion() {
        Map<String, Double> likely = Map.of("stop", 0.7, "content", 0.3);

        assertThat(MOVES.decide(likely, Awaited.CHOICE).decided()).isEqualTo("stop");
        assertThat(MOVES.decide(likely, Awaited.WORDS).decided()).isEqualTo(Label.UNSURE);
    }

    @Test
    void aRiskIsTakenThoughNoneIsLikelierAndTheGraverOfTwoAboutAsLikely() {
        Map<String, Bar> bars = new LinkedHashMap<>();
        bars.put("danger-now", new Bar("now", 0.2, 0, 0.2, 0.2, false, List.of()));
        bars.put("self-harm", new Bar("oneself", 0.2, 0, 0.2, 0.2, false, List.of()));
        bars.put("none", new Bar("no risk", 0, 0, 0, 0, false, List.of()));
        Decision decision = new Decision.Gravest("none", 1, bars);

        assertThat(decided(decision, Map.of("none", 0.5, "self-harm", 0.28, "danger-now", 0.22)))
                .isEqualTo("danger-now");
        assertThat(decided(decision, Map.of("none", 0.5, "self-harm", 0.4, "danger-now", 0.1)))
                .isEqualTo("self-harm");
        assertThat(decided(decision, Map.of("none", 0.9, "self-harm", 0.08, "danger-now", 0.02)))
                .isEqualTo("none");
    }

    private static String decided(Map<String, Double> likely) {
        return decided(MOVES, likely);
    }

    private static String decided(Decision decision, Map<String, Double> likely) {
        return decision.decide(likely, Awaited.CHOICE).decided();
    }
}
