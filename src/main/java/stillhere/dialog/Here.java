package stillhere.dialog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a person is, as far as it is known: their zone, the time and the day there, and how clocks are read there.
 *
 * @param told what an answer or a fact holds
 * @param country ISO 3166-1 alpha-2, known or guessed
 */
record Here(Function<String, Optional<String>> told, Optional<String> country, Reader reader, Instant now) {
    /** The answer or fact that holds the zone. */
    static final String ZONE = "zone";

    /** Names that hold something where the zone is known: the time there, 21:40, and the date, 2026-03-02. */
    static final String CLOCK = "clock";

    static final String DAY = "day";

    /** The name that holds 12 or 24, how many hours clocks have where the person is; their own word for it is a fact. */
    static final String CLOCK_STYLE = "clock-style";

    /** Where clocks mostly have twelve hours in writing: Unicode CLDR 46, supplemental time data, for the larger countries. */
    private static final Set<String> TWELVE_HOURS =
            Set.of("AE", "AU", "BD", "CA", "EG", "GH", "IN", "JO", "MY", "NZ", "PH", "PK", "SA", "SG", "US");

    private static final DateTimeFormatter CLOCK_FACE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** What one of these names holds; empty for all others. */
    Optional<String> known(String name) {
        return switch (name) {
            case CLOCK -> there().map(CLOCK_FACE::format);
            case DAY -> there().map(there -> there.toLocalDate().toString());
            case CLOCK_STYLE -> Optional.of(hasTwelveHours() ? Shape.TWELVE : "24");
            default -> Optional.empty();
        };
    }

    private Optional<ZonedDateTime> there() {
        return zone().map(now::atZone);
    }

    private Optional<ZoneId> zone() {
        return told.apply(ZONE).flatMap(Here::zone);
    }

    /** A zone by its name, where there is such. */
    static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    private boolean hasTwelveHours() {
        return country.map(TWELVE_HOURS::contains)
                .orElseGet(() -> told.apply(ZONE)
                        .map(zone -> TWELVE_HOURS.stream()
                                .anyMatch(country -> reader.zones(country).contains(zone)))
                        .orElse(false));
    }

    /**
     * The zone of a person whose clock shows a time now.
     *
     * @param half the half of the day it is in; null: nobody said
     */
    Optional<String> zoneWhere(LocalTime shown, @Nullable Half half) {
        List<LocalTime> times = half == null
                ? Stream.of(Half.values()).map(each -> each.of12(shown)).toList()
                : List.of(half.of12(shown));
        List<ZoneId> likely = new ArrayList<>(zone().stream().toList());
        country.ifPresent(
                known -> reader.zones(known).forEach(name -> zone(name).ifPresent(likely::add)));
        return new ShownClock(times, now).zone(likely);
    }
}
