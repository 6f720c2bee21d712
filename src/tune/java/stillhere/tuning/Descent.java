package stillhere.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
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
     * Takes one step, and forgets the gradients. Where they are no numbers, it only forgets them: one such step would
     * make every weight useless.
     *
     * @param share of the full rate
     * @return whether a step was taken
     */
    boolean step(NDManager root, float share) {
        try (NDManager manager = root.newSubManager()) {
            List<NDArray> gradients = new ArrayList<>();
            double squares = 0;
            for (Parameter parameter : parameters) {
                NDArray gradient = attached(parameter.array.getGradient(), manager);
                gradients.add(gradient);
                squares += attached(attached(gradient.square(), manager).sum(), manager)
                        .getFloat();
            }
            boolean numbers = Double.isFinite(squares);
            if (numbers) {
                steps++;
                float cut = (float) Math.min(1, 1 / Math.max(1e-12, Math.sqrt(squares)));
                for (int i = 0; i < gradients.size(); i++) {
                    move(parameters.get(i), gradients.get(i).muli(cut), share);
                }
            }
            // Not by multiplying: what is no number stays none.
            gradients.forEach(gradient -> gradient.set(new NDIndex("..."), 0));
            return numbers;
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
