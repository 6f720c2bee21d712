package stillhere.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import stillhere.reading.Classifier.Sample;
import stillhere.reading.Examples.Example;

/** Makes models from examples. The same examples always give the same model. */
final class Training {
    /** Encoding is the longer part; the model itself gives no sign until it is done. */
    private static final double ENCODING = 0.6;

    private Training() {}

    /** The examples as the model will see them. */
    static List<Sample> samples(
            String name, Examples examples, Lexicon lexicon, Encodings encodings, Progress progress) {
        List<String> texts = examples.all().stream().map(Example::text).toList();
        AtomicInteger done = new AtomicInteger();
        List<float[]> vectors =
                encodings.all(texts, () -> progress.training(name, ENCODING * done.incrementAndGet() / texts.size()));
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Features features = Features.of(text, vectors.get(i), lexicon.hints(text));
            samples.add(new Sample(examples.all().get(i).label(), features));
        }
        return samples;
    }

    static Classifier train(String name, Examples examples, Lexicon lexicon, Encodings encodings, Progress progress) {
        List<Sample> samples = samples(name, examples, lexicon, encodings, progress);
        Classifier classifier = Classifier.train(samples);
        progress.training(name, 1);
        return classifier;
    }
}
