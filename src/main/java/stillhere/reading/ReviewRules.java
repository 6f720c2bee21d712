package stillhere.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stillhere.dialog.Label;

/**
 * The rules of one kind of review, {@code dialogs/reviews/<kind>.yaml}:
 *
 * <pre>{@code
 * reading: apology          # how each sentence is read
 * sure: 0.6                 # how likely the model must find a harmful label
 * order: [pressure, …]      # all findings there can be, what matters most first
 * suggestions: [vague]      # those of them that don't stand in the way of sending
 * whole: [vague]            # labels that the draft as a whole can get, not a sentence
 * harmless: ["no need"]     # sentences that the model alone must not call harmful
 * clauses: ["\\band\\b"]    # where a long sentence is cut to look for good parts
 * words: {…}                # named lists for the patterns, as in a lexicon
 * needs:                    # what must be there
 *   - missing: missing-offer
 *     labels: [offer, plan]       # read in some clause,
 *     and: ["\\bi\\b"]            # and one of these patterns in the draft (none: the label is enough)
 *     or: ["what do you need"]    # or one of these alone
 * nets:                     # patterns over the plain sentence, as in a lexicon
 *   - label: but-apology
 *     patterns: ["<sorry>.* but\\b"]
 *     after: ["<sorry>"]          # only where the sentence before holds one of these
 *     unless: ["no excuse"]
 * rewrites:                 # patterns over the sentence as typed, straight apostrophes, capitals ignored
 *   - label: conditional
 *     from: "sorry if (i|you)\\b(.*)"
 *     to: "sorry that $1$2"
 * }</pre>
 */
record ReviewRules(
        String reading,
        double sure,
        List<String> order,
        Set<String> suggestions,
        Set<String> wholes,
        List<Pattern> harmless,
        List<Pattern> cuts,
        List<Need> needs,
        List<Net> nets,
        List<Rewrite> rewrites) {
    private static final int FEWEST_CLAUSE_WORDS = 3;
    private static final int MOST_CLAUSES = 6;

    /** A part that a draft can't do without. */
    private record Need(String missing, List<String> labels, List<Pattern> and, List<Pattern> or) {
        boolean met(Set<String> present, String draft) {
            boolean read = labels.stream().anyMatch(present::contains) && (and.isEmpty() || any(and, draft));
            return read || any(or, draft);
        }
    }

    /** Something that must not slip through. */
    private record Net(String label, List<Pattern> patterns, List<Pattern> after, List<Pattern> unless) {
        boolean catches(String sentence, String before) {
            return any(patterns, sentence) && !any(unless, sentence) && (after.isEmpty() || any(after, before));
        }
    }

    /** Another way to say it. */
    private record Rewrite(String label, Pattern from, String to) {}

    /** @throws ReadingDataBroken where a key is missing or a pattern is not RE2 */
    static ReviewRules read(Path file) {
        DataFile data = DataFile.read(file);
        Patterns patterns = Patterns.of(data);
        return new ReviewRules(
                data.text("reading"),
                data.number("sure", 0.5),
                data.texts("order"),
                Set.copyOf(data.texts("suggestions")),
                Set.copyOf(data.texts("whole")),
                patterns.compiled(data, "harmless"),
                patterns.compiled(data, "clauses"),
                data.mappings("needs").stream()
                        .map(need -> need(need, patterns))
                        .toList(),
                data.mappings("nets").stream().map(net -> net(net, patterns)).toList(),
                data.mappings("rewrites").stream()
                        .map(rewrite -> rewrite(rewrite, patterns))
                        .toList());
    }

    private static Need need(DataFile need, Patterns patterns) {
        return new Need(
                need.text("missing"),
                need.texts("labels"),
                patterns.compiled(need, "and"),
                patterns.compiled(need, "or"));
    }

    private static Net net(DataFile net, Patterns patterns) {
        return new Net(
                net.text("label"),
                patterns.compiled(net, "patterns"),
                patterns.compiled(net, "after"),
                patterns.compiled(net, "unless"));
    }

    private static Rewrite rewrite(DataFile rewrite, Patterns patterns) {
        Pattern from = patterns.compiled(rewrite, "from", "(?i)" + rewrite.text("from"));
        return new Rewrite(rewrite.text("label"), from, rewrite.text("to"));
    }

    private static boolean any(List<Pattern> patterns, String plain) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    /** Labels that the net catches in a sentence, given the one before it, both plain. */
    List<String> caught(String sentence, String before) {
        return nets.stream()
                .filter(net -> net.catches(sentence, before))
                .map(Net::label)
                .toList();
    }

    /** Whether the model's word is enough to call a sentence, here in plain form, this. */
    boolean trusts(Label label, String plain) {
        return !any(harmless, plain)
                && order.contains(label.decided())
                && !wholes.contains(label.decided())
                && label.best().confidence() >= sure;
    }

    boolean readsWhole() {
        return !wholes.isEmpty();
    }

    /** Whether this can be said of a draft as a whole. */
    boolean ofWhole(Label label) {
        return wholes.contains(label.decided()) && label.best().confidence() >= sure;
    }

    /** What must be there and isn't. */
    List<String> missing(Set<String> present, String draft) {
        return needs.stream()
                .filter(need -> !need.met(present, draft))
                .map(Need::missing)
                .toList();
    }

    /** The place of a finding in the order; what is not in it comes last. */
    int importance(String label) {
        int place = order.indexOf(label);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    boolean forbids(String label) {
        return !suggestions.contains(label);
    }

    /** The sentence itself, and its clauses where it has several. */
    Set<String> clauses(String sentence) {
        Set<String> clauses = new LinkedHashSet<>();
        clauses.add(sentence);
        List<String> pieces = List.of(sentence);
        for (Pattern cut : cuts) {
            List<String> smaller = new ArrayList<>();
            pieces.forEach(piece -> smaller.addAll(List.of(cut.split(piece))));
            pieces = smaller;
        }
        pieces.stream()
                .map(String::strip)
                .filter(piece -> Plain.split(piece).size() >= FEWEST_CLAUSE_WORDS)
                .limit(MOST_CLAUSES)
                .forEach(clauses::add);
        return clauses;
    }

    /** The sentence in other words, or empty where no rewrite fits. */
    String otherwise(String label, String sentence) {
        String straight = sentence.replace('\u2019', '\'');
        for (Rewrite rewrite : rewrites) {
            Matcher matcher = rewrite.from.matcher(straight);
            if (rewrite.label.equals(label) && matcher.find()) {
                return tidy(matcher.replaceFirst(rewrite.to));
            }
        }
        return "";
    }

    private static String tidy(String text) {
        String spaced = text.replaceAll("\\s+", " ")
                .replaceAll("\\s+([,.!?])", "$1")
                .replaceAll("[,;:\\s]+([.!?])", "$1")
                .replaceAll("([.!?]),", "$1")
                .replaceAll("([.!?])[.!?]+", "$1")
                .replaceAll("[,;:\\s]+$", "")
                .strip();
        if (spaced.isEmpty()) {
            return spaced;
        }
        String end = ".!?…".indexOf(spaced.charAt(spaced.length() - 1)) < 0 ? "." : "";
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1) + end;
    }
}
