package stillhere.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles the patterns of one data file, with its named word lists put in place of {@code <name>}. */
final class Patterns {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("<([a-z-]+)>");

    private final Map<String, String> lists;

    private Patterns(Map<String, String> lists) {
        this.lists = Map.copyOf(lists);
    }

    /** The word lists under {@code words:}; a list may name those above it. */
    static Patterns of(DataFile file) {
        Map<String, String> lists = new HashMap<>();
        if (file.has("words")) {
            DataFile words = file.mapping("words");
            for (String name : words.keys()) {
                String list = String.join("|", words.texts(name));
                lists.put(name, "(?:" + new Patterns(lists).spelledOut(words, name, list) + ")");
            }
        }
        return new Patterns(lists);
    }

    /**
     * All patterns under {@code key}.
     *
     * @throws ReadingDataBroken where one is not RE2 or names a list that is not there
     */
    List<Pattern> compiled(DataFile data, String key) {
        return data.texts(key).stream().map(text -> compiled(data, key, text)).toList();
    }

    /** One pattern, for {@code key} of {@code data}. */
    Pattern compiled(DataFile data, String key, String text) {
        try {
            return Pattern.compile(spelledOut(data, key, text));
        } catch (PatternSyntaxException problem) {
            throw data.broken(key, "holds a pattern that is not RE2: " + problem.getMessage());
        }
    }

    /** The text with {@code _} for whatever the patterns fit, one after the other. */
    static String without(List<Pattern> patterns, String text) {
        String left = text;
        for (Pattern pattern : patterns) {
            left = pattern.matcher(left).replaceAll(" _ ");
        }
        return left;
    }

    private String spelledOut(DataFile data, String key, String text) {
        return NAME.matcher(text).replaceAll(found -> {
            String list = lists.get(found.group(1));
            if (list == null) {
                throw data.broken(key, "names no word list: " + found.group());
            }
            return java.util.regex.Matcher.quoteReplacement(list);
        });
    }
}
