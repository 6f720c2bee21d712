package stillhere.tuning;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * The weights of one layer of a quantized BERT. A matrix is stored in steps: one byte a number, one size of step a
 * column. Tuned numbers are put back in the steps they had, so that few bytes change.
 */
record Weights(OnnxModel model, int layer) {
    /** A matrix, as rows of numbers one after the other. */
    float[] matrix(String part) {
        String name = matrixName(part);
        ByteBuffer steps = model.bytes(name);
        FloatBuffer sizes = sizes(name);
        float[] numbers = new float[steps.limit()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = steps.get(i) * sizes.get(i % sizes.limit());
        }
        return numbers;
    }

    /** Writes a tuned matrix into the file. */
    void putMatrix(String part, float[] numbers) {
        String name = matrixName(part);
        ByteBuffer steps = model.bytes(name);
        FloatBuffer sizes = sizes(name);
        for (int i = 0; i < numbers.length; i++) {
            float exact = numbers[i] / sizes.get(i % sizes.limit());
            steps.put(i, (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, Math.round(exact))));
        }
    }

    /** Biases and the like, which are stored as they are. */
    float[] vector(String part) {
        FloatBuffer stored = model.floats(vectorName(part));
        float[] numbers = new float[stored.limit()];
        stored.get(numbers);
        return numbers;
    }

    /** Writes a tuned vector into the file. */
    void putVector(String part, float[] numbers) {
        model.floats(vectorName(part)).put(numbers);
    }

    private FloatBuffer sizes(String matrix) {
        return model.floats(matrix.replace("_quantized", "_scale"));
    }

    /** A matrix has no name of its own: it is the second thing its multiplication takes in. */
    private String matrixName(String part) {
        String product = "/encoder/layer." + layer + "/" + part.replace('.', '/') + "/MatMul_output_0_output_quantized";
        return model.inputs(product).get(1);
    }

    private String vectorName(String part) {
        return "encoder.layer." + layer + "." + part;
    }
}
