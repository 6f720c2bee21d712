package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in words when something will be: by the person's own clock, or how long from now where that isn't known. */
final class When {
    /** Phrases that tell it; all libraries have them. */
    static final List<String> WORDS = List.of(
            "when-soon",
            "when-today",
            "when-tomorrow",
            "when-weekday",
            "when-date",
            "when-in",
            "day-today",
            "day-yesterday",
            "day-date",
            "day-date-of-a-year");

    /** Phrases that tell of a day that lies behind. */
    private static final String TODAY = "day-today";

    private static final String YESTERDAY = "day-yesterday";
    private static final String DATE = "day-date";
    private static final String DATE_OF_A_YEAR = "day-date-of-a-year";
    private static final int LONG_AGO = 300;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final long DAYS_OF_A_WEEK = 7;

    private final Moving moving;

    When(Moving moving) {
        this.moving = moving;
    }

    /** Such as "tomorrow at 8:00"; what should have been already is as soon as can be. */
    String words(Instant at) {
        if (!at.isAfter(moving.now())) {
            return said("when-soon", Map.of());
        }
        return moving.knownZone()
                .map(zone -> onTheClock(at, zone))
                .orElseGet(() -> said("when-in", Map.of("span", span(at))));
    }

    /** A day that lies behind, such as "yesterday" or "12 March". */
    String day(Instant at) {
        ZoneId zone = moving.zone();
        ZonedDateTime there = at.atZone(zone);
        long ago = ChronoUnit.DAYS.between(
                there.toLocalDate(), moving.now().atZone(zone).toLocalDate());
        Locale language = Locale.forLanguageTag(moving.language());
        return said(
                ago == 0 ? TODAY : ago == 1 ? YESTERDAY : ago < LONG_AGO ? DATE : DATE_OF_A_YEAR,
                Map.of(
                        "weekday", there.getDayOfWeek().getDisplayName(TextStyle.FULL, language),
                        "day", String.valueOf(there.getDayOfMonth()),
                        "month", there.getMonth().getDisplayName(TextStyle.FULL, language),
                        "year", String.valueOf(there.getYear())));
    }

    private String span(Instant at) {
        return Spans.words(Duration.between(moving.now(), at), moving.speech());
    }

    private String onTheClock(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(moving.now().atZone(zone).toLocalDate(), there.toLocalDate());
        Locale language = Locale.forLanguageTag(moving.language());
        Map<String, String> parts = Map.of(
                "clock", clock(there),
                "weekday", there.getDayOfWeek().getDisplayName(TextStyle.FULL, language),
                "day", String.valueOf(there.getDayOfMonth()),
                "month", there.getMonth().getDisplayName(TextStyle.FULL, language));
        return said(
                days == 0
                        ? "when-today"
                        : days == 1 ? "when-tomorrow" : days < DAYS_OF_A_WEEK ? "when-weekday" : "when-date",
                parts);
    }

    private String clock(ZonedDateTime there) {
        boolean twelve =
                moving.known(Here.CLOCK_STYLE).filter(Shape.TWELVE::equals).isPresent();
        return twelve
                ? TwelveHours.of(
                        there.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString())
                : CLOCK.format(there);
    }

    private String said(String phrase, Map<String, String> parts) {
        return moving.speech()
                .steady(Library.ALWAYS, phrase, 0, part -> Optional.ofNullable(parts.get(part)))
                .orElseThrow();
    }
}
