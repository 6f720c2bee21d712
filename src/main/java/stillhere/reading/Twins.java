package stillhere.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stillhere.reading.Examples.Example;

/**
 * Texts of one reading that are the same or nearly so, among its examples, its check texts, and between both. Twins among
 * examples teach nothing, twins among check texts count double, and an example that is a check text spoils the measure.
 *
 * <p>Two texts are as like as the share of their words and pairs of words that both have, of all that either has
 * (Jaccard). Of short texts one word makes all the difference: they are alike where their words are the same, and texts without
 * a word where they are.
 */
public final class Twins {
    /** From here on two texts are nearly the same: of ten words one may differ. */
    public static final double NEARLY = 0.7;

    /** So many features has a text of five words. */
    private static final int LONG = 10;

    private final Map<String, List<Known>> byRareFeature = new HashMap<>();
    private final Map<String, Integer> frequency;

    private record Known(String file, Example example, Set<String> features) {}

    /**
     * Two texts that are nearly the same.
     *
     * @param file the file's name, {@code en.yaml} or {@code en.check.yaml}
     * @param otherFile the file of the other, which stands earlier
     * @param likeness from {@link #NEARLY} to 1
     */
    public record Pair(String file, Example example, String otherFile, Example other, double likeness) {
        /** Whether they also differ in what they are said to be. */
        public boolean disagree() {
            return !example.label().equals(other.label());
        }
    }

    private Twins(List<Known> all) {
        frequency = new HashMap<>();
        all.forEach(text -> text.features.forEach(feature -> frequency.merge(feature, 1, Integer::sum)));
    }

    /**
     * All twins of a reading. Check texts come first, so that of a pair the example is the one to go.
     *
     * @throws ReadingDataBroken where its files can't be read
     */
    public static List<Pair> of(Path dialogs, String reading) {
        Shelf shelf = new Shelf(dialogs);
        List<Known> all = Stream.of(shelf.check(reading), shelf.examples(reading))
                .filter(Files::exists)
                .flatMap(file -> Examples.read(file).all().stream()
                        .map(example -> new Known(file.getFileName().toString(), example, features(example.text()))))
                .toList();
        Twins twins = new Twins(all);
        return all.stream().flatMap(text -> twins.add(text).stream()).toList();
    }

    private Optional<Pair> add(Known text) {
        List<String> rarestFirst = text.features.stream()
                .sorted(Comparator.<String>comparingInt(feature -> frequency.getOrDefault(feature, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        // Texts that are nearly the same share one of these: they can't differ in all of them and be alike in the rest.
        int telling = rarestFirst.size() - (int) Math.ceil(NEARLY * rarestFirst.size()) + 1;
        Set<Known> candidates = new HashSet<>();
        for (String feature : rarestFirst.subList(0, Math.min(telling, rarestFirst.size()))) {
            List<Known> sharing = byRareFeature.computeIfAbsent(feature, unknown -> new ArrayList<>());
            candidates.addAll(sharing);
            sharing.add(text);
        }
        return candidates.stream()
                .map(other -> new Pair(
                        text.file, text.example, other.file, other.example, likeness(text.features, other.features)))
                .filter(pair -> pair.likeness >= (text.features.size() < LONG ? 1 : NEARLY))
                .max(Comparator.comparingDouble(Pair::likeness).thenComparing(pair -> pair.other.text()));
    }

    private static double likeness(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        return both / (double) (a.size() + b.size() - both);
    }

    /** Words and pairs of words; the text itself where it has none. */
    private static Set<String> features(String text) {
        Set<String> features = new HashSet<>();
        String before = "";
        for (String word : Plain.split(text)) {
            features.add(word);
            features.add(before + " " + word);
            before = word;
        }
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            features.add(text);
        }
        return features;
    }
}
