package stillhere.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stillhere.reading.Examples.Example;

/** The examples of one reading, to be asked which of them a text is nearest to: for whoever wonders why it was read so. */
public final class Neighbours {
    private final List<Example> examples;
    private final List<float[]> vectors;
    private final Encodings encodings;

    private Neighbours(List<Example> examples, List<float[]> vectors, Encodings encodings) {
        this.examples = examples;
        this.vectors = vectors;
        this.encodings = encodings;
    }

    /**
     * An example near a text.
     *
     * @param likeness the cosine of their vectors, 1 for the same text
     */
    public record Near(Example example, double likeness) {}

    /** Encodes all examples: some seconds for a thousand. */
    static Neighbours of(List<Example> examples, Encodings encodings) {
        List<String> texts = examples.stream().map(Example::text).toList();
        return new Neighbours(examples, encodings.all(texts, () -> {}), encodings);
    }

    /** The nearest examples, the nearest first. */
    public List<Near> of(String text, int most) {
        float[] vector = encodings.of(Plain.cut(text));
        return IntStream.range(0, vectors.size())
                .mapToObj(i -> new Near(examples.get(i), cosine(vector, vectors.get(i))))
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(most)
                .toList();
    }

    /** Each text has two vectors, one after the other, both of length 1. */
    private static double cosine(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product / 2;
    }
}
