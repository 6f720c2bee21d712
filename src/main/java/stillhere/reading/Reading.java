package stillhere.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillhere.dialog.Label;
import stillhere.dialog.Question.Awaited;

/** One reading: rules first, then the model, then the decision how sure is sure. */
record Reading(String name, Lexicon lexicon, Classifier classifier, Decision decision) {
    private static final int WINDOW = 80;
    private static final int STEP = 60;
    private static final int MOST_WINDOWS = 16;

    /** What {@code text} says, encoded by {@code encodings}. */
    Label label(String text, Awaited awaited, Encodings encodings) {
        Optional<String> plain = lexicon.decide(text);
        if (plain.isPresent()) {
            return Label.certain(plain.get());
        }
        if (text.isBlank()) {
            return new Label(Label.UNSURE, List.of(new Label.Guess(Label.UNSURE, 1)));
        }
        Map<String, Double> gravest = windows(text).stream()
                .map(window -> likely(window, encodings.of(window)))
                .min(Comparator.comparingDouble(decision::harmless))
                .orElseThrow();
        return decision.decide(gravest, awaited);
    }

    /** How likely each label of the model is. */
    Map<String, Double> likely(String text, float[] vectors) {
        double[] probabilities = classifier.probabilities(Features.of(text, vectors, lexicon.hints(text)));
        Map<String, Double> likely = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            likely.put(classifier.labels().get(i), probabilities[i]);
        }
        return likely;
    }

    /** The texts whose vectors {@link #label} will ask for. */
    List<String> windows(String text) {
        return decision instanceof Decision.Gravest ? overlapping(text) : List.of(Plain.cut(text));
    }

    /** The encoder hears about 90 words; a risk may be named after them. */
    private static List<String> overlapping(String text) {
        String[] words = Plain.cut(text).strip().split("\\s+");
        if (words.length <= WINDOW) {
            return List.of(Plain.cut(text));
        }
        List<String> windows = new ArrayList<>();
        for (int start = 0; start + WINDOW - STEP < words.length && windows.size() < MOST_WINDOWS; start += STEP) {
            int end = Math.min(words.length, start + WINDOW);
            windows.add(String.join(" ", List.of(words).subList(start, end)));
        }
        return windows;
    }
}
