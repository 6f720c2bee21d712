package stillhere.dialog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * The hours in which nobody is spoken to unasked, in their own zone.
 *
 * @param from when they begin
 * @param to when they end, the next day where that is earlier
 */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** The fact that holds those somebody chose, as {@code 22:00-08:00}. */
    static final String FACT = "quiet";

    /** The hours of those who chose none: when most people sleep. */
    private static final String NIGHT = "22:00-08:00";

    /** Those somebody chose; empty where they chose none, or their zone isn't known. */
    static Optional<QuietHours> chosen(Function<String, Optional<String>> facts) {
        return facts.apply(FACT).flatMap(hours -> of(hours, facts));
    }

    /** Those somebody chose, else the night. */
    static Optional<QuietHours> orNight(Function<String, Optional<String>> facts) {
        return facts.apply(FACT).or(() -> Optional.of(NIGHT)).flatMap(hours -> of(hours, facts));
    }

    private static Optional<QuietHours> of(String hours, Function<String, Optional<String>> facts) {
        return facts.apply("zone").flatMap(zone -> {
            try {
                String[] ends = hours.split("-", 2);
                return Optional.of(new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), ZoneId.of(zone)));
            } catch (DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** A time, or the end of the quiet hours it falls into. */
    Instant after(Instant time) {
        ZonedDateTime here = time.atZone(zone);
        LocalTime clock = here.toLocalTime();
        boolean overnight = from.isAfter(to);
        boolean quiet =
                overnight ? !clock.isBefore(from) || clock.isBefore(to) : !clock.isBefore(from) && clock.isBefore(to);
        if (!quiet) {
            return time;
        }
        boolean tomorrow = overnight && !clock.isBefore(from);
        return ZonedDateTime.of(here.toLocalDate().plusDays(tomorrow ? 1 : 0), to, zone)
                .toInstant();
    }
}
