package stillhere.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves parameters down their gradients: Adam, with the whole step cut to a length of 1 before.
 *
 * <p>Without weight decay: it would pull every weight away from where the public encoder has it, needed or not.
 */
final class Descent {
    private static final float MEAN = 0.9f;
    private static final float SQUARES = 0.999f;
    private static final float TINY = 1e-8f;

    private final List<Parameter> parameters = new ArrayList<>();
    private int steps;

    private record Parameter(NDArray array, NDArray mean, NDArray squares, float rate) {}

    /** Adds what is to be moved, in steps of about {@code rate} at most. */
    void add(List<NDArray> arrays, float rate) {
        for (NDArray array : arrays) {
            array.setRequiresGradient(true);
            parameters.add(new Parameter(array, array.zerosLike(), array.zerosLike(), rate));
        }
    }

    /**
     * Takes one step, and forgets the gradients.
     *
     * @param share of the full rate
     */
    void step(NDManager root, float share) {
        steps++;
        try (NDManager manager = root.newSubManager()) {
            List<NDArray> gradients = new ArrayList<>();
            double squares = 0;
            for (Parameter parameter : parameters) {
                NDArray gradient = parameter.array.getGradient();
                gradient.attach(manager);
                gradients.add(gradient);
                NDArray square = gradient.square();
                squares += square.sum().getFloat();
                square.close();
            }
            float cut = (float) Math.min(1, 1 / Math.max(1e-12, Math.sqrt(squares)));
            for (int i = 0; i < gradients.size(); i++) {
                move(parameters.get(i), gradients.get(i).muli(cut), share);
                gradients.get(i).muli(0);
            }
        }
    }

    private void move(Parameter parameter, NDArray gradient, float share) {
        float start = (float) Math.sqrt(1 - Math.pow(SQUARES, steps));
        float rate = parameter.rate * share * start / (float) (1 - Math.pow(MEAN, steps));
        try (NDManager manager = gradient.getManager().newSubManager()) {
            parameter.mean.muli(MEAN).addi(attached(gradient.mul(1 - MEAN), manager));
            parameter
                    .squares
                    .muli(SQUARES)
                    .addi(attached(gradient.square(), manager).muli(1 - SQUARES));
            NDArray size = attached(parameter.squares.sqrt(), manager).addi(TINY * start);
            parameter.array.subi(attached(parameter.mean.div(size), manager).muli(rate));
        }
    }

    private static NDArray attached(NDArray array, NDManager manager) {
        array.attach(manager);
        return array;
    }
}
