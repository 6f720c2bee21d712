package stillhere.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said last rests on this: asked for with {@code /why}, and kept until the next thing happens.
 *
 * @param about the dialog whose words tell what is known about it
 * @param rule the rule that spoke, in full
 * @param heard what was heard in the person's words; null where the rule went by none
 * @param findings what a review found and said
 */
public record Because(String about, String rule, @Nullable Heard heard, List<Review.Finding> findings) {
    /** Phrases that tell it; all libraries have them. */
    static final List<String> WORDS = List.of(
            "why",
            "why-nothing",
            "why-step",
            "why-sure",
            "why-fairly",
            "why-barely",
            "why-unclear",
            "why-taken",
            "why-rule");

    /** What a phrase is called that says in plain words what a label means, before the reading and the label. */
    public static final String MEANS = "means.";

    /** What a phrase is called that tells what is known of what was heard, before the label. */
    public static final String FOR_LABEL = "why.";

    private static final double SURE = 0.8;
    private static final double FAIRLY = 0.5;

    /**
     * What was heard in somebody's words.
     *
     * @param words as they were typed, or as much of them as is enough to know them again
     * @param reading the reading or value
     * @param label what it answered
     * @param confidence how sure it was, 0–1
     */
    public record Heard(String words, String reading, String label, double confidence) {
        public Heard {
            words = Shape.ECHO_OF.apply(words);
        }
    }

    public Because {
        findings = List.copyOf(findings);
    }

    /** First what was heard and by which rule, then, in a message of its own, what is known. */
    void tell(Moving moving) {
        Speech speech = moving.speech();
        if (heard == null) {
            moving.say("why-step");
        } else {
            Optional<String> means = speech.words(Library.ALWAYS, MEANS + heard.reading + "." + heard.label);
            Map<String, String> parts = Map.of("words", heard.words, "means", means.orElse(heard.label));
            say(speech, Library.ALWAYS, found(heard, means.isPresent()), parts);
        }
        say(speech, Library.ALWAYS, "why-rule", Map.of("rule", rule));
        if (findings.isEmpty()) {
            speech.say(about, new Line(known(speech), Given.NOTHING, true, false), part -> Optional.empty());
        } else {
            findings.forEach(moving::sayFinding);
        }
    }

    /** A dialog that answers different things may know more of one of them. */
    private String known(Speech speech) {
        String ofLabel = heard == null ? "" : FOR_LABEL + heard.label;
        return speech.knows(about, ofLabel) ? ofLabel : "why";
    }

    private static String found(Heard heard, boolean inWords) {
        if (heard.label.equals(Label.UNSURE)) {
            return "why-unclear";
        }
        if (!inWords) {
            return "why-taken";
        }
        if (heard.confidence >= SURE) {
            return "why-sure";
        }
        return heard.confidence >= FAIRLY ? "why-fairly" : "why-barely";
    }

    private static void say(Speech speech, String dialog, String phrase, Map<String, String> parts) {
        speech.say(dialog, Line.of(phrase), part -> Optional.ofNullable(parts.get(part)));
    }
}
