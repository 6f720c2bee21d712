package stillhere.tuning;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tunes the upper layers of the encoder. The same texts and settings give the same weights on the same machine. */
public final class Tuner {
    /** Held on to, because a logger's level is lost with it: the library warns of every graphics card that isn't there. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("ai.djl");

    static {
        LIBRARY_LOG.setLevel(Level.SEVERE);
    }

    /** Seen once in twenty runs, and not again with the same seed: nothing to give up half an hour of work for. */
    private static final int MOST_SKIPPED = 10;

    private final Settings settings;
    private final PrintStream out;

    /** @param out told how far it is */
    public Tuner(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Tuning went astray. */
    public static final class Astray extends RuntimeException {
        private static final long serialVersionUID = 1;

        Astray(int step) {
            super("by step " + step + ", " + MOST_SKIPPED
                    + " steps gave no numbers; run it again, or with a smaller rate:" + " -Dtune.jvm=-Drate=1e-4");
        }
    }

    /**
     * Changes the weights in {@code file}, a quantized bge-small in the ONNX format.
     *
     * @param outputs how many outputs all readings have together
     * @throws Astray where too many steps gave no numbers
     */
    public void tune(ByteBuffer file, List<Known> texts, int outputs) {
        OnnxModel model = new OnnxModel(file);
        Engine.getInstance().setRandomSeed(settings.seed());
        try (LowerLayers lower = new LowerLayers(model, settings.layers(), texts, new Lines(out, "lower layers"));
                NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            Network network = new Network(manager, model, settings, outputs);
            Descent descent = new Descent();
            descent.add(network.encoder(), settings.rate());
            descent.add(network.outputs(), settings.outputRate());
            descend(manager, network, descent, lower, texts);
            network.store();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void descend(NDManager root, Network network, Descent descent, LowerLayers lower, List<Known> texts) {
        Random random = new Random(settings.seed());
        int all = settings.epochs() * ((texts.size() + settings.batch() - 1) / settings.batch());
        Lines lines = new Lines(out, "tuning, steps");
        int step = 0;
        int skipped = 0;
        double recent = 0;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            for (List<Integer> batch : Batches.deal(texts, settings.batch(), random)) {
                step++;
                float loss = gradients(root, network, lower, texts, batch);
                if (descent.step(root, share(step, all))) {
                    recent = recent == 0 ? loss : 0.98 * recent + 0.02 * loss;
                } else {
                    skipped++;
                    out.printf("step %d skipped: the loss is %s, and its gradients are no numbers%n", step, loss);
                }
                if (skipped == MOST_SKIPPED) {
                    throw new Astray(step);
                }
                lines.done(step, all, String.format(Locale.ROOT, "loss %.3f", recent));
            }
        }
    }

    /** One batch; everything it needed is given back at once. */
    private float gradients(
            NDManager root, Network network, LowerLayers lower, List<Known> texts, List<Integer> batch) {
        try (NDManager manager = root.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray loss = network.loss(manager, lower, texts, batch, settings.smoothing());
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    /** Of the full rate: first more and more, then less and less. */
    private float share(int step, int all) {
        float grown = settings.warmUp() * all;
        return step < grown ? step / grown : (all - step + 1) / (all - grown + 1);
    }
}
