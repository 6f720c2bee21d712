package stillhere.reading;

import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of a list a text speaks of, such as body signs: all names whose words are there, in the list's order, as "chest,
 * hands".
 *
 * <p>The data, {@code <value>/en.yaml}: {@code names}, for each the words it goes by, {@code *} at a word's end standing for
 * any ending; {@code never}, words that never count.
 */
record ListedValue(Map<String, Pattern> names, Pattern never) implements Value {
    private static final String SEPARATOR = ", ";

    ListedValue {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    static ListedValue read(Path file) {
        DataFile data = DataFile.read(file);
        DataFile names = data.mapping("names");
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        names.keys().forEach(name -> patterns.put(name, anyOf(names.texts(name))));
        return new ListedValue(patterns, anyOf(data.texts("never")));
    }

    /** The longest first, so that "heart sinks" isn't taken for "heart". */
    private static Pattern anyOf(List<String> phrases) {
        String words = phrases.stream()
                .map(phrase -> Plain.of(Plain.withoutAccents(phrase)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(phrase -> phrase.replaceAll("[^\\p{L}\\p{N}* ]", " ").replace("*", "[\\p{L}]*"))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?:^| )(?:" + words + ")(?: |$)");
    }

    @Override
    public Optional<String> in(String text) {
        String spaced = " " + Plain.words(Plain.withoutAccents(text)) + " ";
        String counted = never.matcher(spaced).replaceAll(" _ ");
        String found = names.entrySet().stream()
                .filter(name -> name.getValue().matcher(counted).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(SEPARATOR));
        return Optional.of(found).filter(names -> !names.isEmpty());
    }
}
