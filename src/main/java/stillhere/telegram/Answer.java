package stillhere.telegram;

import java.time.Duration;
import java.util.Optional;

/** What became of one Bot API call. Holds neither the token nor words of a person, except in a result. */
sealed interface Answer<T> {
    /** Telegram did it. */
    record Done<T>(T result) implements Answer<T> {}

    /**
     * Telegram said no.
     *
     * @param code as HTTP has it; 400 also for what the client's own checks refused
     * @param description Telegram's reason, cut before anything quoted
     */
    record Declined<T>(int code, String description, Optional<Duration> retryAfter, Optional<Long> movedTo)
            implements Answer<T> {
        /** Whether Telegram doesn't know the token; it says 404 where the token has a form it never gives. */
        boolean wrongToken() {
            return code == 401 || code == 404;
        }
    }

    /** Telegram surely never saw it. */
    record NotSent<T>(String why) implements Answer<T> {}

    /** Telegram may have done it; nobody knows. */
    record NoAnswer<T>(String why) implements Answer<T> {}
}
