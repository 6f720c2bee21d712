package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A short text, remembered for one turn only: people break a sentence into two messages, "i have the pills" and "here with
 * me", and neither half tells what the whole does.
 *
 * @param risk what it said of danger by itself
 */
public record JustSaid(String text, String risk, Instant at) {
    /** How many words a text may have that is read together with another. */
    static final int SHORT = 8;

    private static final Duration FRESH = Duration.ofMinutes(3);

    static boolean isShort(String text) {
        return text.strip().split("\\s+", SHORT + 1).length <= SHORT;
    }

    /** Both as one, where the other is short too and came soon after. */
    Optional<String> together(String next, Instant now) {
        return isShort(next) && !now.isAfter(at.plus(FRESH)) ? Optional.of(text + " " + next) : Optional.empty();
    }
}
