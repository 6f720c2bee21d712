package stillhere.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import stillhere.dialog.Label;

/**
 * How well a reading answers, text by text. "Unsure" where a label was right counts as a miss.
 *
 * @param reading the reading's name
 * @param outcomes every text, with what it is and what was answered
 * @param none of a reading of risks, the label for no risk; else empty
 */
public record Scores(String reading, List<Outcome> outcomes, String none) {
    /**
     * One text.
     *
     * @param expected what it is
     * @param answer what was answered; for values the value or {@code ?}
     */
    public record Outcome(String expected, Label answer, String text) {
        /** Whether the answer is what the text is. */
        public boolean right() {
            return expected.equals(answer.decided());
        }
    }

    /** Precision, recall and F1 of one label, each 0–1, and how many texts carry it. */
    public record LabelScore(String label, double precision, double recall, double f1, int texts) {}

    /** What is said with this confidence is said plainly. */
    static final double CONFIDENT = 0.8;

    public Scores {
        outcomes = List.copyOf(outcomes);
    }

    /** Every label that occurs, with its score. */
    public List<LabelScore> labels() {
        Set<String> labels = new LinkedHashSet<>();
        outcomes.forEach(outcome -> labels.add(outcome.expected));
        return labels.stream().map(this::score).toList();
    }

    private LabelScore score(String label) {
        long expected = outcomes.stream().filter(o -> o.expected.equals(label)).count();
        long answered =
                outcomes.stream().filter(o -> o.answer.decided().equals(label)).count();
        long right = outcomes.stream()
                .filter(o -> o.right() && o.expected.equals(label))
                .count();
        double precision = answered == 0 ? 0 : (double) right / answered;
        double recall = expected == 0 ? 0 : (double) right / expected;
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new LabelScore(label, precision, recall, f1, (int) expected);
    }

    /** How many of the texts are so, 0–1; 0 where there is none. */
    private static double share(List<Outcome> texts, Predicate<Outcome> so) {
        return texts.stream().filter(so).count() / (double) Math.max(1, texts.size());
    }

    /** The mean F1 of all labels that occur. */
    public double macroF1() {
        return labels().stream().mapToDouble(LabelScore::f1).average().orElse(0);
    }

    /** The share of texts answered rightly. */
    public double accuracy() {
        return share(outcomes, Outcome::right);
    }

    /** The share of texts whose label is among the first {@code n} guesses. */
    public double within(int n) {
        return share(
                outcomes,
                o -> o.right()
                        || o.answer.guesses().stream()
                                .limit(n)
                                .anyMatch(guess -> guess.label().equals(o.expected)));
    }

    /** Of what was said with this confidence or more, the share that is right; 1 where nothing was. */
    public double rightWhenSure(double confidence) {
        List<Outcome> sure = outcomes.stream()
                .filter(o -> o.answer.confidence() >= confidence)
                .toList();
        return sure.isEmpty() ? 1 : share(sure, Outcome::right);
    }

    /** Of all texts with a risk, the share answered with none. */
    public double missed() {
        List<Outcome> risks =
                outcomes.stream().filter(o -> !o.expected.equals(none)).toList();
        return share(risks, o -> !alarmed(o.answer));
    }

    /** The share noticed of the risk that is noticed least. */
    public double noticedLeast() {
        return labels().stream()
                .map(LabelScore::label)
                .filter(label -> !label.equals(none))
                .mapToDouble(this::noticed)
                .min()
                .orElse(1);
    }

    /** The share of texts answered with a label that is not theirs; being unsure is not counted here. */
    public double wrongButSure() {
        return share(outcomes, o -> !o.right() && o.answer.sure());
    }

    /** Of the texts of a risk, the share answered with any risk: noticed, though perhaps not named rightly. */
    public double noticed(String risk) {
        List<Outcome> texts =
                outcomes.stream().filter(o -> o.expected.equals(risk)).toList();
        return share(texts, o -> alarmed(o.answer));
    }

    /** Of the texts without a risk, the share answered with one. */
    public double falseAlarms() {
        return noticed(none);
    }

    private boolean alarmed(Label answer) {
        return answer.sure() && !answer.decided().equals(none);
    }

    /** All texts that were answered wrongly. */
    public List<Outcome> errors() {
        return outcomes.stream().filter(outcome -> !outcome.right()).toList();
    }

    /** How often each label was answered by each other, most frequent first: {@code expected → answered: n}. */
    public List<String> confusion() {
        Map<String, Integer> pairs = new TreeMap<>();
        errors().forEach(o -> pairs.merge(o.expected + " → " + o.answer.decided(), 1, Integer::sum));
        return pairs.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(pair -> pair.getKey() + ": " + pair.getValue())
                .toList();
    }

    /** All figures as a table for a terminal. */
    public String asText() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s: %d texts", reading, outcomes.size()));
        lines.add(String.format(Locale.ROOT, "%-20s %9s %9s %9s %6s", "label", "precision", "recall", "F1", "texts"));
        for (LabelScore score : labels()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-20s %9.3f %9.3f %9.3f %6d",
                    score.label,
                    score.precision,
                    score.recall,
                    score.f1,
                    score.texts));
        }
        lines.add(String.format(
                Locale.ROOT,
                "macro-F1 %.3f, accuracy %.3f, wrong but sure %.3f",
                macroF1(),
                accuracy(),
                wrongButSure()));
        if (!none.isEmpty()) {
            labels().stream()
                    .map(LabelScore::label)
                    .filter(label -> !label.equals(none))
                    .forEach(risk -> lines.add(String.format(Locale.ROOT, "noticed %-20s %.3f", risk, noticed(risk))));
            lines.add(String.format(Locale.ROOT, "false alarms %.3f", falseAlarms()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "right within three %.3f, right when %.1f sure or more %.3f",
                within(3),
                CONFIDENT,
                rightWhenSure(CONFIDENT)));
        lines.add("confusion (is → was read as: how often)");
        confusion().forEach(pair -> lines.add("  " + pair));
        return String.join("\n", lines) + "\n";
    }

    /** The errors, one a line: what it is, what was answered, how sure, the text. */
    public String errorsAsText() {
        StringBuilder text = new StringBuilder();
        for (Outcome error : errors()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%.2f\t%s%n",
                    error.expected,
                    error.answer.decided(),
                    error.answer.best().confidence(),
                    error.text));
        }
        return text.toString();
    }
}
