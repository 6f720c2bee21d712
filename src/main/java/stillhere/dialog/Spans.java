package stillhere.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lengths of time, in words. */
final class Spans {
    /** Phrases that tell it; all libraries have them. */
    static final List<String> WORDS =
            List.of("span-minute", "span-minutes", "span-hour", "span-hours", "span-day", "span-days");

    private static final long MINUTES_UP_TO = 90;
    private static final long HOURS_UP_TO = 36;

    private Spans() {}

    /** In whole minutes, or the hours or days that are nearest; never less than one minute. */
    static String words(Duration length, Speech speech) {
        long minutes = Math.max(1, nearest(length, Duration.ofMinutes(1)));
        if (minutes <= MINUTES_UP_TO) {
            return counted(minutes, "minute", speech);
        }
        long hours = nearest(length, Duration.ofHours(1));
        return hours <= HOURS_UP_TO
                ? counted(hours, "hour", speech)
                : counted(nearest(length, Duration.ofDays(1)), "day", speech);
    }

    private static String counted(long count, String unit, Speech speech) {
        Map<String, String> parts = Map.of("count", String.valueOf(count));
        return speech.steady(
                        Library.ALWAYS,
                        "span-" + (count == 1 ? unit : unit + "s"),
                        0,
                        part -> Optional.ofNullable(parts.get(part)))
                .orElseThrow();
    }

    private static long nearest(Duration length, Duration unit) {
        return Math.floorDiv(length.toMillis() + unit.toMillis() / 2, unit.toMillis());
    }
}
