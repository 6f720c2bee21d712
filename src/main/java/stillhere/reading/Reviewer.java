package stillhere.reading;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import stillhere.dialog.Label;
import stillhere.dialog.Review;
import stillhere.dialog.Review.Finding;

/**
 * Reads a draft sentence by sentence and says what could land badly, what is missing, and how else it could be said.
 *
 * <p>The model finds what it finds; the patterns of {@link ReviewRules} are the net below it, so that what must never
 * pass does not hang on a likelihood.
 */
final class Reviewer {
    private static final List<String> KINDS = List.of("apology", "startup");
    private static final int MOST_FINDINGS = 3;
    private static final int MOST_READ = 40;
    private static final int FEWEST_WORDS = 3;

    private final ReviewRules rules;
    private final Sentences sentences;
    private final BiFunction<String, String, Label> read;

    Reviewer(ReviewRules rules, Sentences sentences, BiFunction<String, String, Label> read) {
        this.rules = rules;
        this.sentences = sentences;
        this.read = read;
    }

    /** A reviewer for each kind of draft that the shelf has rules for. */
    static Map<String, Reviewer> all(Shelf shelf, BiFunction<String, String, Label> read) {
        Sentences sentences = Sentences.load();
        Map<String, Reviewer> reviewers = new HashMap<>();
        for (String kind : KINDS) {
            if (Files.exists(shelf.review(kind))) {
                reviewers.put(kind, new Reviewer(ReviewRules.read(shelf.review(kind)), sentences, read));
            }
        }
        return Map.copyOf(reviewers);
    }

    Review review(String draft) {
        List<String> parts = sentences.split(draft);
        List<Finding> findings = new ArrayList<>();
        Set<String> present = new HashSet<>();
        String before = "";
        for (String sentence : parts.subList(0, Math.min(parts.size(), MOST_READ))) {
            harm(sentence, before).ifPresent(label -> findings.add(finding(label, sentence)));
            present.addAll(good(sentence));
            before = sentence;
        }
        whole(draft, findings, present);
        rules.missing(present, Plain.of(draft)).forEach(label -> findings.add(new Finding(label, "", "")));
        findings.sort(Comparator.comparingInt(finding -> rules.importance(finding.label())));
        boolean ready = !parts.isEmpty() && findings.stream().noneMatch(finding -> rules.forbids(finding.label()));
        return new Review(ready, distinct(findings));
    }

    /** What is wrong with one sentence, the gravest where it is more than one thing. */
    private Optional<String> harm(String sentence, String before) {
        Set<String> labels = new LinkedHashSet<>(rules.caught(Plain.of(sentence), Plain.of(before)));
        Label label = read.apply(rules.reading(), sentence);
        if (label.sure()
                && rules.trusts(label, Plain.of(sentence))
                && Plain.split(sentence).size() >= FEWEST_WORDS) {
            labels.add(label.decided());
        }
        return labels.stream().min(Comparator.comparingInt(rules::importance));
    }

    /** The good parts in one sentence, clause by clause: people join a whole apology with "and". */
    private Set<String> good(String sentence) {
        Set<String> good = new HashSet<>();
        for (String clause : rules.clauses(sentence)) {
            Label label = read.apply(rules.reading(), clause);
            if (label.sure()) {
                good.add(label.decided());
            }
        }
        return good;
    }

    /** Some things can be said of the draft as a whole only. */
    private void whole(String draft, List<Finding> findings, Set<String> present) {
        if (!rules.readsWhole()) {
            return;
        }
        Label label = read.apply(rules.reading(), draft);
        if (label.sure()) {
            present.add(label.decided());
            if (findings.isEmpty() && rules.ofWhole(label)) {
                findings.add(finding(label.decided(), draft.strip()));
            }
        }
    }

    private Finding finding(String label, String words) {
        return new Finding(label, words, rules.otherwise(label, words));
    }

    /** At most three, and the same thing twice only where nothing else is left to say. */
    private static List<Finding> distinct(List<Finding> findings) {
        Set<String> labels = new HashSet<>();
        List<Finding> first = new ArrayList<>();
        List<Finding> again = new ArrayList<>();
        for (Finding finding : findings) {
            (labels.add(finding.label()) ? first : again).add(finding);
        }
        first.addAll(again);
        return first.subList(0, Math.min(MOST_FINDINGS, first.size()));
    }
}
