package stillhere.reading;

import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The IANA time zone of a place named in a text; the longest name wins, then the first. A city or region is closer than a
 * country, and any of them closer than an abbreviation. The cities in Java's own zone names are known without data.
 *
 * <p>The data, {@code zone/en.yaml}: {@code places} (cities and regions), {@code countries} (those with one zone) and
 * {@code clocks} (abbreviations) list for each zone what people call it; {@code areas} the parts of the world whose Java
 * names are cities, {@code never} names that never count, {@code alone}
 * names that are everyday words and count only as the whole text or after one of {@code leading}, {@code not-here} patterns for places where somebody is
 * not, or no more, {@code ahead} and {@code behind} patterns for a distance from UTC in whole hours.
 */
record ZoneValue(
        List<Map<String, String>> zones,
        List<Pattern> notHere,
        List<Pattern> ahead,
        List<Pattern> behind,
        Set<String> never,
        Set<String> alone,
        Set<String> leading)
        implements Value {
    private static final int MOST_WORDS = 4;
    private static final int FEW_WORDS = 4;
    private static final int LONG_WORD = 5;
    private static final int MOST_AHEAD = 14;
    private static final int MOST_BEHIND = 12;

    static ZoneValue read(Path file) {
        DataFile data = DataFile.read(file);
        Patterns patterns = Patterns.of(data);
        Map<String, String> places = cities(data);
        places.putAll(names(data.mapping("places")));
        return new ZoneValue(
                List.of(places, names(data.mapping("countries")), names(data.mapping("clocks"))),
                patterns.compiled(data, "not-here"),
                patterns.compiled(data, "ahead"),
                patterns.compiled(data, "behind"),
                Set.copyOf(data.texts("never")),
                new HashSet<>(data.texts("alone")),
                Set.copyOf(data.texts("leading")));
    }

    /** The last part of each of Java's zones, "buenos aires"; of two zones for one city the longer name is the newer. */
    private static Map<String, String> cities(DataFile data) {
        Map<String, String> cities = new HashMap<>();
        Set<String> zones =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        zones.addAll(ZoneId.getAvailableZoneIds());
        List<String> areas = data.texts("areas");
        zones.stream()
                .filter(zone -> areas.contains(zone.replaceFirst("/.*", "")))
                .forEach(zone -> cities.put(plain(zone.substring(zone.lastIndexOf('/') + 1)), zone));
        return cities;
    }

    private static Map<String, String> names(DataFile data) {
        Map<String, String> names = new HashMap<>();
        data.keys().forEach(zone -> data.texts(zone).forEach(name -> names.put(plain(name), zone)));
        return names;
    }

    private static String plain(String name) {
        return Plain.words(Plain.withoutAccents(name).replace('_', ' '));
    }

    @Override
    public Optional<String> in(String text) {
        String place = Patterns.without(notHere, Plain.withoutAccents(Plain.of(text)));
        List<String> words = Plain.split(place);
        return offset(place)
                .or(() -> zones.stream()
                        .flatMap(names -> named(names, words).stream())
                        .findFirst())
                .or(() -> misspelt(words));
    }

    private Optional<String> named(Map<String, String> names, List<String> words) {
        for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                String name = String.join(" ", words.subList(start, start + length));
                String zone = names.get(name);
                if (zone != null && counts(name, words, start)) {
                    return Optional.of(zone);
                }
            }
        }
        return Optional.empty();
    }

    private boolean counts(String name, List<String> words, int start) {
        boolean all = start == 0 && name.equals(String.join(" ", words));
        boolean isPlaced = start > 0 && leading.contains(words.get(start - 1));
        return !never.contains(name) && (all || isPlaced || !alone.contains(name));
    }

    /** A city typed with one slip, where little else is said. */
    private Optional<String> misspelt(List<String> words) {
        return words.stream()
                .filter(word -> words.size() <= FEW_WORDS && word.length() >= LONG_WORD)
                .flatMap(word -> zones.stream()
                        .flatMap(names -> names.entrySet().stream())
                        .filter(name -> Slip.of(name.getKey(), word)
                                && !never.contains(name.getKey())
                                && !alone.contains(name.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    /** IANA counts the other way round: two hours ahead of UTC is {@code Etc/GMT-2}. */
    private Optional<String> offset(String text) {
        return hours(ahead, text, MOST_AHEAD)
                .map(hours -> "Etc/GMT-" + hours)
                .or(() -> hours(behind, text, MOST_BEHIND).map(hours -> "Etc/GMT+" + hours));
    }

    private static Optional<Integer> hours(List<Pattern> patterns, String text, int most) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(matcher -> matcher.find())
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .filter(hours -> hours >= 1 && hours <= most)
                .findFirst();
    }
}
