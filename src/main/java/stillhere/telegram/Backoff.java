package stillhere.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to pause after each of several failures in a row: longer each time, never quite the same, up to a limit. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 16;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** Counts a failure; between half of the full pause and all of it. */
    Duration next() {
        long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }

    /** Forgets the failures, because something went well. */
    void reset() {
        failures = 0;
    }
}
