package stillhere.telegram;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param longPoll how long Telegram may hold a poll open while nothing happens, in whole seconds
 * @param answerWithin how long the answer to any other call may take
 * @param firstPause about how long to pause after a first failure
 * @param longestPause how long to pause at most, however many failures there were
 */
record Timing(Duration longPoll, Duration answerWithin, Duration firstPause, Duration longestPause) {
    static final Timing USUAL =
            new Timing(Duration.ofSeconds(50), Duration.ofSeconds(40), Duration.ofMillis(500), Duration.ofSeconds(30));
}
