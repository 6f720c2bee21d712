package stillhere.reading;

import java.util.Locale;
import java.util.stream.Collectors;
import stillhere.dialog.Label;

/** A label for a person to look at: what was decided, and the guesses behind it. */
final class Explained {
    private Explained() {}

    static String of(Label label) {
        return label.decided()
                + label.guesses().stream()
                        .limit(3)
                        .map(guess -> String.format(Locale.ROOT, "%s %.2f", guess.label(), guess.confidence()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
