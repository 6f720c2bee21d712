package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time until a reminder comes, as it is shown: one message, changed at whole minutes and when it is over.
 *
 * @param phrase what it says, with the hole {@link #LEFT}, as the reminder's dialog knows it
 * @param tag tells its message from all others of the person
 * @param begun when it was shown, or the reminder moved: its steps are as long as the time from here on wants
 * @param told up to when its ticks were told or let go
 */
public record Countdown(String phrase, String tag, Instant begun, Instant told) {
    /** What the time left is called in the phrase. */
    public static final String LEFT = "left";

    /** Said in its place when it is over. */
    static final String OVER = "countdown-over";

    /** How often the message is changed at most, the last time included. */
    static final int CHANGES = 5;

    /** The same, with all ticks up to now told or let go. */
    Countdown toldUntil(Instant now) {
        return new Countdown(phrase, tag, begun, now);
    }

    /** The same for a reminder that was moved. */
    Countdown begunAnew(Instant now) {
        return new Countdown(phrase, tag, now, now);
    }

    /** The first tick after a moment. */
    Optional<Instant> next(Instant due, Instant after) {
        return tick(due, steps(due, after) - 1);
    }

    /** The last tick by now, where it wasn't told yet. */
    Optional<Instant> latest(Instant due, Instant now) {
        return tick(due, steps(due, now)).filter(tick -> tick.isAfter(told) && !tick.isAfter(now));
    }

    /** So many steps before it is over. */
    private Optional<Instant> tick(Instant due, long steps) {
        return steps > 0
                ? Optional.of(due.minus(step(due).multipliedBy(steps))).filter(tick -> tick.isAfter(begun))
                : Optional.empty();
    }

    /** How many steps are left, one that has begun included. */
    private long steps(Instant due, Instant now) {
        return rounded(Duration.between(now, due), step(due));
    }

    private Duration step(Instant due) {
        long minutes = rounded(Duration.between(begun, due), Duration.ofMinutes(1));
        return Duration.ofMinutes(Math.max(1, (minutes + CHANGES - 1) / CHANGES));
    }

    private static long rounded(Duration length, Duration unit) {
        return -Math.floorDiv(-length.toMillis(), unit.toMillis());
    }
}
