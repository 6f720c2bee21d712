package stillhere.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's maximum entropy model over {@link Features}. Training is deterministic. */
final class Classifier {
    /** Changes whenever the same examples would give another model. */
    static final String RECIPE = "1";

    private static final int SEEN_AT_LEAST = 2;

    private final MaxentModel model;
    private final List<String> labels;

    private Classifier(MaxentModel model) {
        this.model = model;
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            labels.add(model.getOutcome(i));
        }
        this.labels = List.copyOf(labels);
    }

    /** A text as the model sees it, and what it is. */
    record Sample(String label, Features features) {}

    /** Fits a model; some seconds for a thousand samples of twenty labels. */
    static Classifier train(List<Sample> samples) {
        Map<String, Integer> seen = new HashMap<>();
        for (Sample sample : samples) {
            for (String name : sample.features().names()) {
                seen.merge(name, 1, Integer::sum);
            }
        }
        List<Event> events = samples.stream().map(sample -> event(sample, seen)).toList();
        try {
            return new Classifier(TrainerFactory.getEventTrainer(parameters(), new HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(events)));
        } catch (IOException impossible) {
            throw new IllegalStateException("training reads from memory only", impossible);
        }
    }

    /** A feature seen in one text only would be learnt by heart. */
    private static Event event(Sample sample, Map<String, Integer> seen) {
        String[] names = sample.features().names();
        List<String> kept = new ArrayList<>(names.length);
        float[] values = new float[names.length];
        for (int i = 0; i < names.length; i++) {
            if (Features.everywhere(names[i]) || seen.getOrDefault(names[i], 0) >= SEEN_AT_LEAST) {
                values[kept.size()] = sample.features().values()[i];
                kept.add(names[i]);
            }
        }
        return new Event(sample.label(), kept.toArray(String[]::new), Arrays.copyOf(values, kept.size()));
    }

    /** The default indexers drop real values silently, and the default cutoff drops rare words. */
    private static TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 0.3);
        parameters.put(AbstractDataIndexer.SORT_PARAM, false);
        return parameters;
    }

    List<String> labels() {
        return labels;
    }

    /** How likely each label is, in the order of {@link #labels}; sums to 1. */
    double[] probabilities(Features features) {
        return model.eval(features.names(), features.values());
    }

    /** Writes the model and closes the stream. */
    void write(DataOutputStream out) throws IOException {
        new BinaryQNModelWriter((AbstractModel) model, out).persist();
    }

    static Classifier read(DataInputStream in) throws IOException {
        BinaryQNModelReader reader = new BinaryQNModelReader(in);
        reader.checkModelType();
        return new Classifier(reader.constructModel());
    }
}
