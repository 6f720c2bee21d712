package stillhere.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a list a text speaks of, such as body signs: all names whose words are there, in the list's order, as "chest,
 * hands". A word belongs to the longest phrase it is part of, and to no other.
 *
 * <p>The data, {@code <value>/en.yaml}: for each name the words and phrases it goes by, {@code *} at a phrase's end standing
 * for any ending; {@code never}, phrases that count for none.
 */
record ListedValue(List<String> names, List<Phrase> phrases) implements Value {
    private static final String NEVER = "never";
    private static final String SEPARATOR = ", ";
    private static final String ANY_ENDING = "*";
    private static final String TAKEN = "";

    /** Words that stand for a name. */
    record Phrase(List<String> words, String name) {
        Phrase {
            words = List.copyOf(words);
        }

        boolean isAt(int place, List<String> text) {
            if (place + words.size() > text.size()) {
                return false;
            }
            for (int word = 0; word < words.size(); word++) {
                if (!fits(words.get(word), text.get(place + word))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String wanted, String word) {
            return wanted.endsWith(ANY_ENDING)
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1)) && !word.equals(TAKEN)
                    : word.equals(wanted);
        }
    }

    ListedValue {
        names = List.copyOf(names);
        phrases = List.copyOf(phrases);
    }

    static ListedValue read(Path file) {
        DataFile data = DataFile.read(file);
        List<Phrase> phrases = new ArrayList<>();
        for (String name : data.keys()) {
            data.texts(name).forEach(text -> phrases.add(phrase(text, name)));
        }
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size())
                .thenComparingInt(phrase -> String.join(" ", phrase.words()).length())
                .reversed());
        return new ListedValue(data.keys(), phrases);
    }

    private static Phrase phrase(String text, String name) {
        String plain = Plain.of(Plain.withoutAccents(text)).replaceAll("[^\\p{L}\\p{N}* ]+", " ");
        return new Phrase(Arrays.asList(plain.strip().split(" +")), name);
    }

    @Override
    public Optional<String> in(String text) {
        List<String> words = new ArrayList<>(Plain.split(Plain.withoutAccents(text)));
        Set<String> found = new TreeSet<>(Comparator.comparingInt(names::indexOf));
        for (Phrase phrase : phrases) {
            for (int place = 0; place + phrase.words().size() <= words.size(); place++) {
                if (phrase.isAt(place, words)) {
                    Collections.fill(words.subList(place, place + phrase.words().size()), TAKEN);
                    found.add(phrase.name());
                }
            }
        }
        String listed = found.stream().filter(name -> !name.equals(NEVER)).collect(Collectors.joining(SEPARATOR));
        return Optional.of(listed).filter(some -> !some.isEmpty());
    }
}
