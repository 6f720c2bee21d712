package stillhere.reading;

import com.google.re2j.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of one reading, tried before its model: {@code <language>.lexicon.yaml}.
 *
 * <pre>{@code
 * words:                          # named lists, put in place of <name> in a pattern
 *   later: [later, tomorrow, tonight]
 * rules:
 *   - label: later                # what the rule says; the first rule that decides wins
 *     decides: true               # false (the default): only a hint that the model learns to weigh
 *     whole: true                 # the pattern covers the whole text, punctuation and emoji left out
 *X *     patterns: ["(not now )?<later>( please)?"]
 *     unless: ["never"]           # found anywhere in the text, the rule is silent
 * }</pre>
 *
 * <p>Patterns are RE2 (no look-around, linear time). They see the text in lower case, without apostrophes ("dont"), with
 * single spaces, and letters drawn out three times or more once ("stoppp" is "stop").
 */
final class Lexicon {
    private static final int LONGEST_WHOLE = 10;

    static final Lexicon EMPTY = new Lexicon(List.of());

    private final List<Rule> rules;

    private Lexicon(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** One rule, as the file says it; its number tells hints apart, so that new deciding rules leave models valid. */
    private record Rule(
            int number,
            String label,
            boolean decides,
            boolean whole,
            int longest,
            List<String> with,
            List<Pattern> patterns,
            List<Pattern> unless) {
        boolean fits(Seen seen) {
            return seen.length <= longest
                    && (with.isEmpty() || with.stream().anyMatch(seen.plain::contains))
                    && patterns.stream().anyMatch(pattern -> fits(pattern, seen))
                    && unless.stream()
                            .noneMatch(pattern -> pattern.matcher(seen.plain).find());
        }

        private boolean fits(Pattern pattern, Seen seen) {
            return whole
                    ? pattern.matcher(seen.words).matches()
                    : pattern.matcher(seen.plain).find();
        }
    }

    /** A text in the forms that rules look at. */
    private record Seen(String plain, String words, int length) {
        static Seen of(String text) {
            String words = Plain.words(text);
            return new Seen(Plain.of(text), words, words.isEmpty() ? 0 : words.split(" ").length);
        }
    }

    /**
     * Reads the file, or gives {@link #EMPTY} where there is none.
     *
     * @throws ReadingDataBroken where a rule lacks its label or a pattern is not RE2
     */
    static Lexicon read(Path file) {
        if (!Files.exists(file)) {
            return EMPTY;
        }
        DataFile data = DataFile.read(file);
        Patterns patterns = Patterns.of(data);
        List<Rule> rules = new ArrayList<>();
        int hints = 0;
        for (DataFile rule : data.mappings("rules")) {
            rules.add(rule(rule.flag("decides") ? -1 : hints++, rule, patterns));
        }
        return new Lexicon(rules);
    }

    private static Rule rule(int number, DataFile rule, Patterns patterns) {
        return new Rule(
                number,
                rule.text("label"),
                rule.flag("decides"),
                rule.flag("whole"),
                (int) rule.number("at-most", rule.flag("whole") ? LONGEST_WHOLE : Integer.MAX_VALUE),
                rule.texts("with"),
                patterns.compiled(rule, "patterns"),
                patterns.compiled(rule, "unless"));
    }

    /** The label of the first deciding rule that fits. */
    Optional<String> decide(String text) {
        Seen seen = Seen.of(text);
        return rules.stream()
                .filter(rule -> rule.decides && rule.fits(seen))
                .map(Rule::label)
                .findFirst();
    }

    /** A rule that fits a text, for a person to look at: its label, whether it decides, and the pattern that was found. */
    private static String asText(Rule rule, Seen seen) {
        String pattern = rule.patterns.stream()
                .filter(each -> rule.fits(each, seen))
                .map(Pattern::pattern)
                .findFirst()
                .orElse("");
        return rule.label + (rule.decides ? " (decides): " : " (hints): ") + pattern;
    }

    /** All rules that fit, as text, in the order they are tried. */
    List<String> matched(String text) {
        Seen seen = Seen.of(text);
        return rules.stream()
                .filter(rule -> rule.fits(seen))
                .map(rule -> asText(rule, seen))
                .toList();
    }

    /** All hinting rules, as a model depends on them. */
    String hintsAsText() {
        return rules.stream().filter(rule -> !rule.decides).toList().toString();
    }

    /** Names of all rules that fit and only hint, for the model to weigh. */
    Set<String> hints(String text) {
        Seen seen = Seen.of(text);
        Set<String> hints = new LinkedHashSet<>();
        rules.stream()
                .filter(rule -> !rule.decides && rule.fits(seen))
                .forEach(rule -> hints.add("hint:" + rule.number + ":" + rule.label));
        return hints;
    }
}
