package stillhere.dialog;

import java.util.List;

/**
 * The answer of one reading.
 *
 * @param decided one of the reading's labels, or {@link #UNSURE}
 * @param guesses labels with their confidence (0–1), best first, never empty; at most five
 */
public record Label(String decided, List<Guess> guesses) {
    /** The answer "I can't tell", which is as good an answer as any. */
    public static final String UNSURE = "unsure";

    /** One label and how sure the reader is of it, 0–1. */
    public record Guess(String label, double confidence) {}

    public Label {
        guesses = List.copyOf(guesses);
        if (guesses.isEmpty()) {
            throw new IllegalArgumentException("a label without guesses: " + decided);
        }
    }

    /** A label that a plain rule is certain of. */
    public static Label certain(String label) {
        return new Label(label, List.of(new Guess(label, 1.0)));
    }

    /** The likeliest label, also where the reader would not decide for it. */
    public Guess best() {
        return guesses.get(0);
    }

    /** How sure the reader is of what it decided for. */
    public double confidence() {
        return guesses.stream()
                .filter(guess -> guess.label().equals(decided))
                .mapToDouble(Guess::confidence)
                .findFirst()
                .orElse(0);
    }

    public boolean sure() {
        return !decided.equals(UNSURE);
    }
}
