package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lengths of time: as a rule has them, and in words. */
final class Spans {
    /** Phrases that tell it; all libraries have them. */
    static final List<String> WORDS =
            List.of("span-minute", "span-minutes", "span-hour", "span-hours", "span-day", "span-days");

    private static final long MINUTES_UP_TO = 90;
    private static final long HOURS_UP_TO = 36;

    private Spans() {}

    /** The first of several spans that is known, from the time of the turn on. */
    static Optional<Duration> length(List<Deed.Span> spans, @Nullable Hearing hearing, Moving moving) {
        return spans.stream()
                .flatMap(span -> length(span, hearing, moving).stream())
                .findFirst();
    }

    private static Optional<Duration> length(Deed.Span span, @Nullable Hearing hearing, Moving moving) {
        if (span instanceof Deed.Span.Fixed fixed) {
            return Optional.of(fixed.length());
        }
        if (span instanceof Deed.Span.MinutesIn slot) {
            return moving.known(slot.slot()).map(Long::parseLong).map(Duration::ofMinutes);
        }
        String value = ((Deed.Span.Said) span).value();
        return Optional.ofNullable(hearing).flatMap(heard -> switch (value) {
            case "time" -> untilClock(heard, moving);
            case "days" -> number(heard, value).map(Duration::ofDays);
            default -> number(heard, value).map(Duration::ofMinutes);
        });
    }

    private static Optional<Long> number(Hearing heard, String value) {
        return heard.value(value).map(Long::parseLong).filter(length -> length > 0);
    }

    /** Until a time of day in the person's own zone: on the day that is said besides, else the next such time. */
    private static Optional<Duration> untilClock(Hearing heard, Moving moving) {
        return moving.knownZone()
                .flatMap(zone -> heard.value("time").map(time -> {
                    LocalDate day = moving.now()
                            .atZone(zone)
                            .toLocalDate()
                            .plusDays(number(heard, "days").orElse(0L));
                    Instant then =
                            ZonedDateTime.of(day, LocalTime.parse(time), zone).toInstant();
                    Instant next = then.isAfter(moving.now())
                            ? then
                            : ZonedDateTime.of(day.plusDays(1), LocalTime.parse(time), zone)
                                    .toInstant();
                    return Duration.between(moving.now(), next);
                }));
    }

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
