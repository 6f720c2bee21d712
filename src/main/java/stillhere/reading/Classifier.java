package stillhere.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's maximum entropy model over {@link Features}. Training is deterministic. */
final class Classifier {
    /** Changes whenever the same examples would give another model. */
    static final String RECIPE = "3";

    private static final int SEEN_AT_LEAST = 5;

    /**
     * How much large weights cost, a sample. The tuned encoder has seen the same samples, and sets them further apart
     * than texts it has never seen: without restraint the model would be sure of itself where it is wrong.
     */
    private static final double RESTRAINT = 0.003;

    /** Held on to, because a logger's level is lost with it: the library tells every step of a training. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("opennlp.tools.ml");

    static {
        LIBRARY_LOG.setLevel(Level.WARNING);
    }

    private final MaxentModel model;
    private final float[] centre;
    private final List<String> labels;

    /** @param centre the mean vectors of what was learnt from; see {@link Features#around} */
    private Classifier(MaxentModel model, float[] centre) {
        this.model = model;
        this.centre = centre;
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
        float[] centre = Features.centre(samples.stream().map(Sample::features).toList());
        List<Event> events = samples.stream()
                .map(sample -> event(sample.label(), sample.features().around(centre), seen))
                .toList();
        try {
            MaxentModel model = TrainerFactory.getEventTrainer(parameters(samples.size()), new HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(events));
            return stored(new Classifier(model, centre));
        } catch (IOException impossible) {
            throw new IllegalStateException("training reads from memory only", impossible);
        }
    }

    /** What is written is a little coarser than what was trained; both must answer alike. */
    private static Classifier stored(Classifier trained) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trained.write(new DataOutputStream(bytes));
        return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** A feature seen in few texts would be learnt by heart; held-out texts are read as well without. */
    private static Event event(String label, Features features, Map<String, Integer> seen) {
        String[] names = features.names();
        List<String> kept = new ArrayList<>(names.length);
        float[] values = new float[names.length];
        for (int i = 0; i < names.length; i++) {
            if (Features.everywhere(names[i]) || seen.getOrDefault(names[i], 0) >= SEEN_AT_LEAST) {
                values[kept.size()] = features.values()[i];
                kept.add(names[i]);
            }
        }
        return new Event(label, kept.toArray(String[]::new), Arrays.copyOf(values, kept.size()));
    }

    /** The default indexers drop real values silently, and the default cutoff drops rare words. */
    private static TrainingParameters parameters(int samples) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, RESTRAINT * samples);
        parameters.put(QNTrainer.THREADS_PARAM, 2);
        return parameters;
    }

    List<String> labels() {
        return labels;
    }

    /** How likely each label is, in the order of {@link #labels}; sums to 1. */
    double[] probabilities(Features features) {
        Features seen = features.around(centre);
        return model.eval(seen.names(), seen.values());
    }

    /** Writes the model and closes the stream. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(centre.length);
        for (float number : centre) {
            out.writeFloat(number);
        }
        new Coarser((AbstractModel) model, out).persist();
    }

    /** Weights in single precision: half the size once compressed, and no answer changes. */
    private static final class Coarser extends BinaryQNModelWriter {
        Coarser(AbstractModel model, DataOutputStream out) {
            super(model, out);
        }

        @Override
        public void writeDouble(double weight) throws IOException {
            super.writeDouble((float) weight);
        }
    }

    static Classifier read(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size != 2 * Encoder.WIDTH) {
            throw new IOException("a model for vectors of " + size + " numbers");
        }
        float[] centre = new float[size];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = in.readFloat();
        }
        BinaryQNModelReader reader = new BinaryQNModelReader(in);
        reader.checkModelType();
        return new Classifier(reader.constructModel(), centre);
    }
}
