package stillhere.reading;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a text is about: a first name, else a word for kin or another tie ("sister", without "my").
 *
 * <p>The data, {@code name/en.yaml}: {@code kin} words and what each is kept as, {@code names} known first names,
 * {@code also-words} names that are everyday words too and count only where written as names, {@code nobody} words that
 * are never a name, {@code before} patterns for what stands before a name, and {@code opening} patterns for how a text goes
 * on after a known name that opens it.
 */
record NameValue(
        Map<String, String> kin,
        Set<String> names,
        Set<String> alsoWords,
        Set<String> nobody,
        List<com.google.re2j.Pattern> before,
        List<com.google.re2j.Pattern> opening)
        implements Value {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-\\p{Lu}[\\p{L}\\p{M}]+)?");
    private static final int LONGEST_NAME = 24;

    static NameValue read(Path file) {
        DataFile data = DataFile.read(file);
        return new NameValue(
                kin(data.mapping("kin")),
                new HashSet<>(data.lines("names").stream()
                        .flatMap(line -> List.of(line.split("\\s+")).stream())
                        .toList()),
                new HashSet<>(data.texts("also-words")),
                new HashSet<>(data.lines("nobody").stream()
                        .flatMap(line -> List.of(line.split("\\s+")).stream())
                        .toList()),
                Patterns.of(data).compiled(data, "before"),
                Patterns.of(data).compiled(data, "opening"));
    }

    private static Map<String, String> kin(DataFile data) {
        Map<String, String> kin = new HashMap<>();
        for (String kept : data.keys()) {
            kin.put(kept, kept);
            data.texts(kept).forEach(word -> kin.put(word, kept));
        }
        return Map.copyOf(kin);
    }

    @Override
    public Optional<String> in(String text) {
        String cut =
                Plain.cut(text).replace('\u2019', '\'').replaceAll("'s\\b", " ").replace("'", "");
        return known(cut).or(() -> introduced(cut)).or(() -> kin(cut)).or(() -> alone(cut));
    }

    private Optional<String> known(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String lower = bare(word.group());
            boolean written = Character.isUpperCase(word.group().charAt(0)) && word.start() > 0;
            if (names.contains(lower) && (!alsoWords.contains(lower) || written)) {
                return Optional.of(capitalised(word.group()));
            }
        }
        return Optional.empty();
    }

    /** A name after words such as "her name is", or a known one that opens the text. */
    private Optional<String> introduced(String text) {
        return first(before, text)
                .filter(name -> Character.isUpperCase(name.charAt(0)) || names.contains(bare(name)))
                .filter(this::mayBeName)
                .or(() -> first(opening, text).filter(name -> names.contains(bare(name))))
                .map(NameValue::capitalised);
    }

    private static Optional<String> first(List<com.google.re2j.Pattern> patterns, String text) {
        for (com.google.re2j.Pattern pattern : patterns) {
            com.google.re2j.Matcher found = pattern.matcher(text);
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    /** The longest kin phrase that comes first: "best friend" before "friend". */
    private Optional<String> kin(String text) {
        List<String> words = Plain.split(text);
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(3, words.size() - i); length > 0; length--) {
                String kept = kin.get(String.join(" ", words.subList(i, i + length)));
                if (kept != null) {
                    return Optional.of(kept);
                }
            }
        }
        return Optional.empty();
    }

    /** The whole answer is one or two words, the first of which can be a name. */
    private Optional<String> alone(String text) {
        List<String> words = Plain.split(text);
        return !words.isEmpty() && words.size() <= 1 && mayBeName(words.get(0))
                ? Optional.of(capitalised(words.get(0)))
                : Optional.empty();
    }

    /** Lower case without accents, as the list of names has them. */
    private static String bare(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private boolean mayBeName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() >= 2
                && lower.length() <= LONGEST_NAME
                && lower.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')
                && !nobody.contains(lower)
                && !kin.containsKey(lower)
                && !Gibberish.is(lower);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
