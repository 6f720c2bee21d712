package stillhere.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a text is about: a first name, else a word for kin or another tie ("sister", without "my").
 *
 * <p>The data, {@code name/en.yaml}: {@code kin} words and what each is kept as, {@code names} known first names,
 * {@code also-words} names that are everyday words too and count only where written as names, {@code nobody} words that
 * are never a name, {@code before} patterns for what stands before a name, which without a capital counts where it is no
 * word of {@code words/everyday.yaml}, and {@code opening} patterns for how a text goes
 * on after a known name that opens it.
 */
record NameValue(
        Map<String, String> kin,
        Set<String> names,
        Set<String> alsoWords,
        Set<String> nobody,
        Set<String> everyday,
        Pattern owner,
        List<com.google.re2j.Pattern> before,
        List<com.google.re2j.Pattern> opening)
        implements Value {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-\\p{Lu}[\\p{L}\\p{M}]+)?");
    private static final Pattern CONTRACTED = Pattern.compile("(?i)\\b(it|that|this|he|she|who|name)'s\\b");
    private static final Pattern ALONE =
            Pattern.compile("[^\\p{L}]*([\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)?)(?: \\p{Lu}[\\p{L}\\p{M}]+)?[^\\p{L}]*");
    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|ly|ness|tion|ment)$");
    private static final int LONGEST_NAME = 24;

    static NameValue read(Path file, Path everyday) {
        DataFile data = DataFile.read(file);
        Map<String, String> kin = kin(data.mapping("kin"));
        return new NameValue(
                kin,
                data.words("names"),
                new HashSet<>(data.texts("also-words")),
                data.words("nobody"),
                DataFile.read(everyday).words("everyday"),
                owner(kin.keySet()),
                Patterns.of(data).compiled(data, "before"),
                Patterns.of(data).compiled(data, "opening"));
    }

    /** Who somebody is kin of: "my mum's" in "my mum's boyfriend". */
    private static Pattern owner(Set<String> kin) {
        String words = String.join("|", kin);
        return Pattern.compile("(?iu)\\b(?:\\p{L}+'s|(?:" + words + ")s) (?=(?:\\p{L}+ )?(?:" + words + ")\\b)");
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
        String written = Plain.cut(text).replace('\u2019', '\'');
        String spoken = CONTRACTED.matcher(written).replaceAll("$1 is");
        String cut =
                owner.matcher(spoken).replaceAll("").replaceAll("'s\\b", " ").replace("'", "");
        return opened(cut)
                .or(() -> known(cut))
                .or(() -> introduced(cut))
                .or(() -> kin(cut))
                .or(() -> alone(cut));
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

    /** A known name that opens the text, though it may be an everyday word too. */
    private Optional<String> opened(String text) {
        return all(opening, text)
                .filter(name -> names.contains(bare(name)))
                .findFirst()
                .map(NameValue::capitalised);
    }

    /** A name after words such as "her name is"; one without a capital must be known, or no everyday word. */
    private Optional<String> introduced(String text) {
        return all(before, text)
                .filter(name -> Character.isUpperCase(name.charAt(0)) || names.contains(bare(name)) || isUnusual(name))
                .filter(this::mayBeName)
                .findFirst()
                .map(NameValue::capitalised);
    }

    private boolean isUnusual(String word) {
        return !everyday.contains(word) && !ENDING.matcher(word).find();
    }

    private static Stream<String> all(List<com.google.re2j.Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(com.google.re2j.Matcher::find)
                .map(found -> found.group(1));
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

    /** The whole answer is a word that can be a name, or that and a surname in capitals. */
    private Optional<String> alone(String text) {
        Matcher only = ALONE.matcher(text);
        return only.matches() && mayBeName(only.group(1)) ? Optional.of(capitalised(only.group(1))) : Optional.empty();
    }

    /** Lower case without accents, as the list of names has them. */
    private static String bare(String name) {
        return Plain.withoutAccents(name.toLowerCase(Locale.ROOT));
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
