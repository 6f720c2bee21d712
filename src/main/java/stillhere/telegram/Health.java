package stillhere.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the update loop is.
 *
 * @param running whether the loop is alive; false before it began and after it ended, for whatever reason
 * @param lastSuccess when updates were last asked for, answered and, where there were any, kept
 * @param lastFailure what last went wrong
 */
public record Health(boolean running, Optional<Instant> lastSuccess, Optional<Failure> lastFailure) {
    static final Health NOT_STARTED = new Health(false, Optional.empty(), Optional.empty());

    /** Something that went wrong; holds neither the token nor words of a person. */
    public record Failure(Instant at, String what) {}

    /** Whether people are being heard: it runs, the last thing that happened went well, and not too long ago. */
    public boolean hears(Instant now, Duration within) {
        return running
                && lastSuccess.filter(at -> at.plus(within).isAfter(now)).isPresent()
                && lastFailure
                        .filter(failure -> failure.at().isAfter(lastSuccess.orElse(Instant.MIN)))
                        .isEmpty();
    }

    Health started() {
        return new Health(true, lastSuccess, lastFailure);
    }

    Health ended() {
        return new Health(false, lastSuccess, lastFailure);
    }

    Health succeeded(Instant at) {
        return new Health(running, Optional.of(at), lastFailure);
    }

    Health failed(Instant at, String what) {
        return new Health(running, lastSuccess, Optional.of(new Failure(at, what)));
    }
}
