package stillhere.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the model sees of a text: its vectors, its words and word pairs, pieces of words, marks and emoji, and the
 * lexicon's hints.
 */
final class Features {
    private static final float VECTOR_WEIGHT = 5;
    private static final float GRAM_WEIGHT = 5;
    private static final int LONGEST_PIECE = 5;
    private static final int MOST_WORDS = 128;
    private static final String[] VECTOR_NAMES = vectorNames();

    private final String[] names;
    private final float[] values;

    private Features(String[] names, float[] values) {
        this.names = names;
        this.values = values;
    }

    /** One name a number; not a copy, so not to be changed. */
    String[] names() {
        return names;
    }

    /** The numbers, of about the same weight for each kind; not a copy, so not to be changed. */
    float[] values() {
        return values;
    }

    static Features of(String text, float[] vectors, Set<String> hints) {
        Set<String> grams = grams(text);
        int size = 1 + vectors.length + grams.size() + hints.size();
        List<String> names = new ArrayList<>(size);
        float[] values = new float[size];
        names.add("always");
        values[0] = 1;
        for (int i = 0; i < vectors.length; i++) {
            values[names.size()] = VECTOR_WEIGHT * vectors[i];
            names.add(VECTOR_NAMES[i]);
        }
        float weight = GRAM_WEIGHT / (float) Math.sqrt(Math.max(1, grams.size()));
        for (String gram : grams) {
            values[names.size()] = weight;
            names.add(gram);
        }
        for (String hint : hints) {
            values[names.size()] = 1;
            names.add(hint);
        }
        return new Features(names.toArray(String[]::new), values);
    }

    /** The mean of all vectors. Encoders put all texts into one corner of the space; seen from there they differ more. */
    static float[] centre(List<Features> all) {
        float[] centre = new float[VECTOR_NAMES.length];
        for (Features features : all) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += features.values[i + 1] / all.size();
            }
        }
        return centre;
    }

    /** The same, with the vectors as seen from {@code centre}. */
    Features around(float[] centre) {
        float[] moved = values.clone();
        for (int i = 0; i < centre.length; i++) {
            moved[i + 1] -= centre[i];
        }
        return new Features(names, moved);
    }

    /** Whether a feature is there in every text, so that how often it was seen says nothing. */
    static boolean everywhere(String name) {
        return name.startsWith("v") || name.equals("always");
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new LinkedHashSet<>();
        List<String> words = Plain.split(text);
        String before = "^";
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            grams.add("w:" + word);
            grams.add("b:" + before + "_" + word);
            pieces(" " + word + " ", grams);
            before = word;
        }
        grams.add("b:" + before + "_$");
        text.codePoints()
                .filter(c -> c == '?' || c == '!' || Character.getType(c) == Character.OTHER_SYMBOL)
                .limit(MOST_WORDS)
                .forEach(c -> grams.add("m:" + Character.toString(c)));
        return grams;
    }

    private static void pieces(String word, Set<String> grams) {
        for (int length = 3; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                grams.add("p:" + word.substring(start, start + length));
            }
        }
    }

    private static String[] vectorNames() {
        String[] names = new String[2 * Encoder.WIDTH];
        for (int i = 0; i < names.length; i++) {
            names[i] = "v" + i;
        }
        return names;
    }
}
