package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A clock on somebody's wall: what it shows now tells where they are, as far as hours go. Clocks go wrong and people say
 * "twenty to ten" for a while, so the nearest offset counts that clocks somewhere have now; all are whole quarters of an
 * hour, from -12:00 to +14:00.
 *
 * @param times what it may show: one time, or two where nobody said whether it is morning
 */
record ShownClock(List<LocalTime> times, Instant now) {
    private static final int DAY = (int) Duration.ofDays(1).toMinutes();
    private static final int SECONDS = 60;
    private static final int WRONG_AT_MOST = 10;

    ShownClock {
        times = List.copyOf(times);
    }

    /**
     * The zone, as an IANA name where one of the likely zones has this time now, or as an offset such as {@code UTC+01:00}.
     *
     * @param likely zones in which the person may be, the likeliest first
     * @return empty where there are two times and nothing tells which
     */
    Optional<String> zone(List<ZoneId> likely) {
        List<ZoneOffset> offsets = times.stream().map(this::offset).toList();
        return likely.stream()
                .filter(zone -> !zone.getRules().isFixedOffset())
                .filter(zone -> shows(zone, offsets))
                .map(ZoneId::getId)
                .findFirst()
                .or(() -> nearest(offsets, likely)
                        .map(offset -> ZoneId.ofOffset("UTC", offset).getId()));
    }

    /** Whether this is the time of a zone, to the nearest offset or to some minutes by which clocks and words go wrong. */
    private boolean shows(ZoneId zone, List<ZoneOffset> offsets) {
        return offsets.stream().anyMatch(offset -> apart(offset, now(zone)) == 0)
                || times.stream().anyMatch(time -> away(now(zone), time) <= WRONG_AT_MOST);
    }

    private Optional<ZoneOffset> nearest(List<ZoneOffset> offsets, List<ZoneId> likely) {
        return offsets.stream()
                .filter(offset -> offsets.size() == 1 || !likely.isEmpty())
                .min(Comparator.comparingInt(offset -> distance(offset, likely)));
    }

    /** The nearest offset in use; of two a day apart that of more zones: Honolulu and Kiritimati share their clocks. */
    private ZoneOffset offset(LocalTime time) {
        Map<ZoneOffset, Long> inUse = ZoneId.getAvailableZoneIds().stream()
                .map(ZoneId::of)
                .collect(Collectors.groupingBy(this::now, Collectors.counting()));
        return inUse.keySet().stream()
                .min(Comparator.comparingInt((ZoneOffset offset) -> away(offset, time))
                        .thenComparing(inUse::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(ZoneOffset.UTC);
    }

    private ZoneOffset now(ZoneId zone) {
        return zone.getRules().getOffset(now);
    }

    /** How many minutes the clocks of an offset are from showing a time. */
    private int away(ZoneOffset offset, LocalTime time) {
        LocalTime there = now.atOffset(offset).toLocalTime();
        return around((time.toSecondOfDay() - there.toSecondOfDay()) / SECONDS);
    }

    private int distance(ZoneOffset offset, List<ZoneId> likely) {
        return likely.stream().mapToInt(zone -> apart(offset, now(zone))).min().orElse(0);
    }

    /** How many minutes the clocks of two offsets are apart, whatever their date. */
    private static int apart(ZoneOffset one, ZoneOffset other) {
        return around((one.getTotalSeconds() - other.getTotalSeconds()) / SECONDS);
    }

    /** The shorter way round the dial of a day, 0–720 minutes. */
    private static int around(int minutes) {
        int ahead = Math.floorMod(minutes, DAY);
        return Math.min(ahead, DAY - ahead);
    }
}
