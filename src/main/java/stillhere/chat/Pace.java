package stillhere.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast words go out that nobody waits for, so that Telegram's limits hold and there is always room for an answer.
 *
 * <p>A bucket of tokens, one a message, that fills at a steady rate. An answer never waits for a token, but takes one, on
 * credit where none is left; what the clock says has only what remains. Both together so keep to the rate, and answers
 * come first. Safe for many threads.
 */
public final class Pace {
    /**
     * Messages a second that a bot sends in all. Telegram's own advice is "about 30", and it counts by a clock of its own.
     *
     * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Bots FAQ</a>
     */
    public static final int TELEGRAM = 25;

    /** How many can be under way before the clock waits for them: half of what a courier carries, the rest is for answers. */
    static final int CROWD = Courier.IN_FLIGHT / 2;

    /** What is sent into a silence is lost, as it is never sent twice; so it is broken with few words at a time. */
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(30);

    private static final Duration FULL_AFTER = Duration.ofSeconds(1);

    private final double aSecond;
    private double tokens;
    private Instant filled = Instant.MIN;
    private Instant restsUntil = Instant.MIN;
    private boolean arrives;
    private int underWay;

    private Pace(double aSecond) {
        this.aSecond = aSecond;
    }

    /**
     * So many messages a second, in bursts of at most a second's worth.
     *
     * @param messages at least 1
     */
    public static Pace ofSecond(int messages) {
        if (messages < 1) {
            throw new IllegalArgumentException("a pace of " + messages + " messages a second");
        }
        return new Pace(messages);
    }

    /** As fast as it goes, for where nobody counts. */
    public static Pace unbounded() {
        return new Pace(Double.POSITIVE_INFINITY);
    }

    /** How many messages that nobody waits for may go out now. */
    synchronized int room(Instant now) {
        if (aSecond == Double.POSITIVE_INFINITY) {
            return Integer.MAX_VALUE;
        }
        fill(now);
        return now.isBefore(restsUntil) || underWay >= CROWD ? 0 : (int) Math.max(0, tokens);
    }

    /** Notes that messages go out. Credit ends where a second's worth is owed. */
    synchronized void take(int messages, Instant now) {
        fill(now);
        tokens = Math.max(tokens - messages, -burst());
    }

    /**
     * Notes what came of a try. Where Telegram wants a pause or can't be reached, nothing more is begun that nobody waits
     * for. One parcel that fails again and again while others arrive holds up nobody else.
     */
    synchronized void heard(Delivery delivery, boolean firstTry, Instant now) {
        Optional<Duration> pause = pause(delivery);
        if (pause.isPresent() && (firstTry || !arrives)) {
            Instant until = now.plus(pause.get());
            restsUntil = until.isAfter(restsUntil) ? until : restsUntil;
            arrives = false;
        }
        arrives = arrives || delivery instanceof Delivery.Sent;
    }

    private static Optional<Duration> pause(Delivery delivery) {
        if (delivery instanceof Delivery.Unsent unsent) {
            return Optional.of(unsent.pause());
        }
        return delivery instanceof Delivery.Unknown ? Optional.of(AFTER_SILENCE) : Optional.empty();
    }

    /** Notes how many are being sent to. */
    synchronized void underWay(int people) {
        underWay = people;
    }

    private double burst() {
        return aSecond * FULL_AFTER.toSeconds();
    }

    private void fill(Instant now) {
        if (filled.equals(Instant.MIN)) {
            tokens = burst();
        } else if (now.isAfter(filled)) {
            tokens = Math.min(
                    burst(), tokens + aSecond * Duration.between(filled, now).toNanos() / 1e9);
        }
        filled = now;
    }
}
