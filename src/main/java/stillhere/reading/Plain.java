package stillhere.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The plain forms of a text that rules and word lists see. */
final class Plain {
    /** Telegram's longest message; nothing beyond is looked at. */
    static final int LONGEST = 4096;

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ]+");

    private Plain() {}

    /** Lower case, no apostrophes, single spaces, and "nooooo" as "no": people type "don't", "dont" and "don’t". */
    static String of(String text) {
        String lower = cut(text).toLowerCase(Locale.ROOT);
        String bare = APOSTROPHES.matcher(lower).replaceAll("");
        String short_ = DRAWN_OUT.matcher(bare).replaceAll("$1");
        return SPACES.matcher(short_).replaceAll(" ").strip();
    }

    /** {@link #of} without punctuation and emoji. */
    static String words(String text) {
        return SPACES.matcher(MARKS.matcher(of(text)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** The words of {@link #words}, in order; empty where there is none. */
    static List<String> split(String text) {
        String words = words(text);
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /** "ü" as "u". */
    static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
