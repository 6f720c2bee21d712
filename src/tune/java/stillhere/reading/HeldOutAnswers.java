package stillhere.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import stillhere.dialog.Label;
import stillhere.dialog.Question.Awaited;
import stillhere.reading.Decision.Bar;
import stillhere.reading.Decision.Clearest;
import stillhere.reading.Decision.Gravest;
import stillhere.reading.Examples.Example;
import stillhere.reading.Scores.LabelScore;
import stillhere.reading.Scores.Outcome;

/**
 * What a reading says to texts held out, and what it would say were it surer or less sure.
 *
 * @param own texts from the reading's own examples
 * @param borrowed harmless texts from the examples of other readings
 */
record HeldOutAnswers(Reading reading, List<Answer> own, List<Answer> borrowed) {
    private static final List<Double> SURE = List.of(0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6);
    private static final double CONFIDENT = 0.8;

    /** A text, what it is, what the rules say and how likely the model finds each label. */
    record Answer(Example example, Optional<String> plain, Map<String, Double> likely) {
        Outcome by(Decision decision) {
            Label label = plain.map(Label::certain).orElseGet(() -> decision.decide(likely, Awaited.CHOICE));
            return new Outcome(example.label(), label, example.text());
        }
    }

    static HeldOutAnswers of(Reading reading, List<Example> own, List<Example> borrowed, Map<String, float[]> vectors) {
        return new HeldOutAnswers(reading, answers(reading, own, vectors), answers(reading, borrowed, vectors));
    }

    private static List<Answer> answers(Reading reading, List<Example> examples, Map<String, float[]> vectors) {
        return examples.stream()
                .map(example -> new Answer(
                        example,
                        reading.lexicon().decide(example.text()),
                        reading.likely(example.text(), Objects.requireNonNull(vectors.get(example.text())))))
                .toList();
    }

    String asText() {
        Scores now = scores(reading.decision());
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %d texts, macro-F1 %.3f, accuracy %.3f, wrong but sure %.3f%n",
                reading.name(),
                own.size(),
                now.macroF1(),
                now.accuracy(),
                now.wrongButSure()));
        SURE.forEach(sure -> text.append("  sure ").append(sure).append(line(sure)));
        return text.append(confident()).toString();
    }

    private String line(double sure) {
        Scores scores = scores(with(sure));
        if (!(reading.decision() instanceof Gravest gravest)) {
            return String.format(
                    Locale.ROOT, ": macro-F1 %.3f, wrong but sure %.3f%n", scores.macroF1(), scores.wrongButSure());
        }
        StringBuilder noticed = new StringBuilder();
        scores.labels().stream()
                .map(LabelScore::label)
                .filter(label -> !label.equals(gravest.none()))
                .forEach(risk -> noticed.append(String.format(Locale.ROOT, ", %s %.3f", risk, scores.noticed(risk))));
        long ordinary = borrowed.stream()
                .filter(answer -> !answer.by(with(sure)).right())
                .count();
        return String.format(
                Locale.ROOT,
                ": false alarms %.3f of hard ones, %.3f of ordinary ones; macro-F1 %.3f; noticed%s%n",
                scores.falseAlarms(),
                ordinary / (double) Math.max(1, borrowed.size()),
                scores.macroF1(),
                noticed.substring(1));
    }

    /** How often what the model finds very likely is right, rules aside. */
    private String confident() {
        List<Map.Entry<String, String>> confident = own.stream()
                .map(answer -> Map.entry(answer.example.label(), likeliest(answer.likely, CONFIDENT)))
                .filter(pair -> !pair.getValue().isEmpty())
                .toList();
        long right = confident.stream()
                .filter(pair -> pair.getKey().equals(pair.getValue()))
                .count();
        return String.format(
                Locale.ROOT,
                "  likelier than %.1f: %.3f of all, of these right %.3f%n",
                CONFIDENT,
                confident.size() / (double) Math.max(1, own.size()),
                right / (double) Math.max(1, confident.size()));
    }

    private static String likeliest(Map<String, Double> likely, double least) {
        return likely.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Scores scores(Decision decision) {
        String none = decision instanceof Gravest gravest ? gravest.none() : "";
        return new Scores(
                reading.name(), own.stream().map(answer -> answer.by(decision)).toList(), none);
    }

    /** The same decision, as sure as this. */
    private Decision with(double sure) {
        Map<String, Bar> bars = new LinkedHashMap<>();
        reading.decision()
                .bars()
                .forEach((label, bar) -> bars.put(
                        label, new Bar(bar.means(), sure, bar.margin(), sure, sure, bar.outside(), bar.also())));
        return reading.decision() instanceof Gravest gravest
                ? new Gravest(gravest.none(), gravest.any(), bars)
                : new Clearest(bars);
    }
}
