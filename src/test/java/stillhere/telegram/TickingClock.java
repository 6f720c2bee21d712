package stillhere.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is ticked. */
final class TickingClock extends Clock {
    private volatile Instant now = Instant.parse("2027-01-15T12:00:00Z");

    void tick(Duration on) {
        now = now.plus(on);
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock knows instants only");
    }
}
