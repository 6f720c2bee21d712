package stillhere.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.List;

/** The layers to be tuned, and above them one row of outputs for all readings. */
final class Network {
    private static final int WIDTH = LowerLayers.WIDTH;
    private static final float FAR_BELOW = -10_000;
    /** The vectors have length 1, for outputs to learn from quickly they have to be longer. */
    private static final float VECTOR_LENGTH = 10;

    private final float dropout;
    private final List<Layer> layers = new ArrayList<>();
    private final NDArray weights;
    private final NDArray bias;

    Network(NDManager manager, OnnxModel model, Settings settings, int outputs) {
        dropout = settings.dropout();
        for (int layer = 12 - settings.layers(); layer < 12; layer++) {
            layers.add(new Layer(manager, new Weights(model, layer), dropout));
        }
        weights = manager.zeros(new Shape(2 * WIDTH, outputs));
        bias = manager.zeros(new Shape(outputs));
    }

    /** Everything of the encoder that is to be tuned. */
    List<NDArray> encoder() {
        List<NDArray> parameters = new ArrayList<>();
        layers.forEach(layer -> layer.addTo(parameters));
        return parameters;
    }

    /** What turns the encoder's vectors into outputs; needed for tuning only. */
    List<NDArray> outputs() {
        return List.of(weights, bias);
    }

    /** Writes the tuned layers into the model they came from. */
    void store() {
        layers.forEach(Layer::store);
    }

    /** How far the batch's outputs are from what is right. */
    NDArray loss(NDManager manager, LowerLayers lower, List<Known> texts, List<Integer> batch, float smoothing) {
        NDArray outputs = vectors(manager, lower, texts, batch).matMul(weights).add(bias);
        Goal goal = new Goal(texts, batch, (int) bias.getShape().get(0), smoothing);
        NDArray asked = manager.create(goal.asks()).matMul(outputs).add(manager.create(goal.elsewhere()));
        NDArray missed = asked.logSoftmax(-1).mul(manager.create(goal.wanted())).sum();
        return missed.neg().div(batch.size());
    }

    /** What the encoder makes of each text: both vectors, one after the other. */
    NDArray vectors(NDManager manager, LowerLayers lower, List<Known> texts, List<Integer> batch) {
        int longest = batch.stream()
                .mapToInt(text -> texts.get(text).pieces().size())
                .max()
                .orElseThrow();
        int size = batch.size();
        float[] states = new float[size * longest * WIDTH];
        float[] unseen = new float[size * longest];
        float[] share = new float[size * longest];
        for (int i = 0; i < size; i++) {
            int pieces = texts.get(batch.get(i)).pieces().size();
            lower.read(batch.get(i), pieces, states, i * longest * WIDTH);
            for (int piece = 0; piece < longest; piece++) {
                unseen[i * longest + piece] = piece < pieces ? 0 : FAR_BELOW;
                share[i * longest + piece] = piece < pieces ? 1f / pieces : 0;
            }
        }
        NDArray mask = manager.create(unseen, new Shape(size, 1, 1, longest));
        NDArray hidden = manager.create(states, new Shape(size, longest, WIDTH));
        for (Layer layer : layers) {
            hidden = layer.forward(hidden, mask);
        }
        NDArray whole = hidden.get(new NDIndex(":,0"));
        NDArray mean =
                hidden.mul(manager.create(share, new Shape(size, longest, 1))).sum(new int[] {1});
        NDArray vectors = NDArrays.concat(new NDList(ofOneLength(whole), ofOneLength(mean)), 1);
        return Dropout.dropout(vectors, dropout, true).singletonOrThrow();
    }

    private static NDArray ofOneLength(NDArray vectors) {
        NDArray length = vectors.square().sum(new int[] {1}, true).sqrt();
        return vectors.div(length).mul(VECTOR_LENGTH);
    }
}
