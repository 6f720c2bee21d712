package stillhere.dialog;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A half of the day. */
public enum Half {
    /** From midnight to noon. */
    AM,
    /** From noon to midnight. */
    PM;

    private static final int HOURS = 12;

    /** The half that a value names; empty for all else. */
    static Optional<Half> named(String value) {
        return Stream.of(values()).filter(half -> half.toString().equals(value)).findFirst();
    }

    /** The half that a time is in. */
    public static Half of(LocalTime time) {
        return time.getHour() < HOURS ? AM : PM;
    }

    /** The same time on the dial, in this half. */
    public LocalTime of12(LocalTime time) {
        return time.withHour(time.getHour() % HOURS + (this == AM ? 0 : HOURS));
    }

    /** As values and rules name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
