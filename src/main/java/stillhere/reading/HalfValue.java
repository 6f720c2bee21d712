package stillhere.reading;

import java.util.Optional;
import stillhere.dialog.Half;

/**
 * The half of the day that a text tells, {@code am} or {@code pm}: that of the time in it, "21:40" or "9:40 at night", or of
 * a part of the day without a time, "in the evening". Nothing where a time may be in either, "9:40".
 */
record HalfValue(TimeValue times) implements Value {
    @Override
    public Optional<String> in(String text) {
        return times.found(text)
                .map(found -> Optional.of(Half.of(found.time())).filter(half -> found.certain()))
                .orElseGet(() -> times.half(text))
                .map(Half::toString);
    }
}
