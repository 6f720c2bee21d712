package stillhere.dialog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what comes back in entries. What came fewer than three times is chance and stays unsaid. */
final class Repeats {
    /** From how many times on something may be told. */
    static final int LEAST = 3;

    /** Parts that hold several values hold them like this. */
    static final String SEPARATOR = ", ";

    private final List<Entry> entries;
    private final ZoneId zone;

    /**
     * How often something came.
     *
     * @param count among
     * @param of so many that say anything of it
     */
    record Repeat(String value, int count, int of) {}

    Repeats(List<Entry> entries, ZoneId zone) {
        this.entries = List.copyOf(entries);
        this.zone = zone;
    }

    /** The value a part holds most often, where that is at least a third of the times. */
    Optional<Repeat> most(String part) {
        return most(entry -> values(entry, part), 1.0 / 3);
    }

    /** The weekday, 1 for Monday, on which at least two in five came. */
    Optional<Repeat> weekday() {
        return most(entry -> Set.of(String.valueOf(at(entry.at()).getDayOfWeek().getValue())), 2.0 / 5);
    }

    /** The part of the day in which at least half came. */
    Optional<Repeat> hours() {
        return most(entry -> Set.of(partOfDay(at(entry.at()).getHour())), 1.0 / 2);
    }

    /** How often a part held one of these values. */
    Repeat share(String part, Set<String> wanted) {
        int of = 0;
        int count = 0;
        for (Entry entry : entries) {
            Set<String> values = values(entry, part);
            of += values.isEmpty() ? 0 : 1;
            count += values.stream().anyMatch(wanted::contains) ? 1 : 0;
        }
        return new Repeat(part, count, of);
    }

    int count(String kind) {
        return (int) entries.stream().filter(entry -> entry.kind().equals(kind)).count();
    }

    private Optional<Repeat> most(Function<Entry, Set<String>> valuesOf, double share) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int of = 0;
        for (Entry entry : entries) {
            Set<String> values = valuesOf.apply(entry);
            of += values.isEmpty() ? 0 : 1;
            values.forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        int all = of;
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        // Of two that came as often, always the same one is told.
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> new Repeat(most.getKey(), most.getValue(), all))
                .filter(most -> most.count() >= LEAST && most.count() >= share * all);
    }

    private static Set<String> values(Entry entry, String part) {
        return Optional.ofNullable(entry.values().get(part)).stream()
                .flatMap(held -> Arrays.stream(held.split(SEPARATOR)))
                .filter(value -> !value.isBlank())
                .collect(Collectors.toSet());
    }

    private ZonedDateTime at(Instant time) {
        return time.atZone(zone);
    }

    private static String partOfDay(int hour) {
        if (hour < 5 || hour >= 22) {
            return "night";
        }
        return hour < 11 ? "morning" : hour < 17 ? "daytime" : "evening";
    }
}
