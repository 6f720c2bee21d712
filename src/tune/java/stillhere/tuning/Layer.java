package stillhere.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One layer of a BERT encoder: the pieces of a text look at each other, then each is thought over alone. */
final class Layer {
    private static final int HEADS = 12;
    private static final float TINY = 1e-12f;
    private static final List<String> MATRICES = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");
    private static final List<String> NORMS = List.of("attention.output.LayerNorm", "output.LayerNorm");

    private final Weights weights;
    private final float dropout;
    private final Map<String, NDArray> matrices = new LinkedHashMap<>();
    private final Map<String, NDArray> vectors = new LinkedHashMap<>();

    /**
     * Copies the weights out of the model.
     *
     * @param dropout the share of numbers left out while training
     */
    Layer(NDManager manager, Weights weights, float dropout) {
        this.weights = weights;
        this.dropout = dropout;
        for (String part : MATRICES) {
            float[] bias = weights.vector(part + ".bias");
            float[] matrix = weights.matrix(part);
            vectors.put(part + ".bias", manager.create(bias));
            matrices.put(part, manager.create(matrix, new Shape(matrix.length / bias.length, bias.length)));
        }
        for (String norm : NORMS) {
            vectors.put(norm + ".weight", manager.create(weights.vector(norm + ".weight")));
            vectors.put(norm + ".bias", manager.create(weights.vector(norm + ".bias")));
        }
    }

    /** Everything that can be tuned. */
    void addTo(List<NDArray> parameters) {
        parameters.addAll(matrices.values());
        parameters.addAll(vectors.values());
    }

    /** Writes the tuned weights into the model. */
    void store() {
        matrices.forEach((part, matrix) -> weights.putMatrix(part, matrix.toFloatArray()));
        vectors.forEach((part, vector) -> weights.putVector(part, vector.toFloatArray()));
    }

    /**
     * What becomes of a batch.
     *
     * @param hidden texts × pieces × width
     * @param unseen texts × 1 × 1 × pieces: 0 for a piece, far below 0 where a text has no more pieces
     */
    NDArray forward(NDArray hidden, NDArray unseen) {
        NDArray query = heads(dense(hidden, "attention.self.query"));
        NDArray key = heads(dense(hidden, "attention.self.key"));
        NDArray value = heads(dense(hidden, "attention.self.value"));
        float scale = (float) Math.sqrt((double) query.getShape().get(3));
        NDArray looks = query.matMul(key.transpose(0, 1, 3, 2)).div(scale).add(unseen);
        NDArray seen =
                drop(looks.softmax(-1)).matMul(value).transpose(0, 2, 1, 3).reshape(hidden.getShape());
        NDArray among = norm(drop(dense(seen, "attention.output.dense")).add(hidden), NORMS.get(0));
        NDArray alone = dense(Activation.gelu(dense(among, "intermediate.dense")), "output.dense");
        return norm(drop(alone).add(among), NORMS.get(1));
    }

    private static NDArray heads(NDArray states) {
        Shape shape = states.getShape();
        return states.reshape(shape.get(0), shape.get(1), HEADS, shape.get(2) / HEADS)
                .transpose(0, 2, 1, 3);
    }

    private NDArray dense(NDArray states, String part) {
        return states.matMul(matrices.get(part)).add(vectors.get(part + ".bias"));
    }

    private NDArray norm(NDArray states, String part) {
        Shape last = new Shape(states.getShape().get(2));
        return LayerNorm.layerNorm(states, last, vectors.get(part + ".weight"), vectors.get(part + ".bias"), TINY)
                .singletonOrThrow();
    }

    private NDArray drop(NDArray states) {
        return Dropout.dropout(states, dropout, true).singletonOrThrow();
    }
}
