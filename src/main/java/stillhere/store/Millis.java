package stillhere.store;

import java.time.Instant;

/** Times as the database holds them: milliseconds since 1970-01-01 UTC. */
final class Millis {
    private Millis() {}

    static long of(Instant time) {
        return time.toEpochMilli();
    }

    /** Rounded up: who is woken a moment too early finds nothing to do. */
    static long notBefore(Instant time) {
        return time.plusNanos(999_999).toEpochMilli();
    }

    static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
