package stillhere.tuning;

/**
 * How to tune; chosen on held-out parts of the examples.
 *
 * @param layers how many layers are tuned, from the top
 * @param epochs how often each text is seen
 * @param batch how many texts make one step
 * @param rate the largest step of a weight of the encoder
 * @param outputRate the largest step of a weight of the outputs, which begin at nothing
 * @param dropout the share of numbers left out while training
 * @param smoothing the share of likelihood that goes to labels that are not right
 * @param warmUp the share of all steps that grow to the full rate; the others shrink to nothing
 * @param seed of all that is random
 */
public record Settings(
        int layers,
        int epochs,
        int batch,
        float rate,
        float outputRate,
        float dropout,
        float smoothing,
        float warmUp,
        int seed) {
    /** The settings our encoder is made with, where no system property of the same name says otherwise. */
    public static Settings ours() {
        return new Settings(
                Integer.getInteger("layers", 4),
                Integer.getInteger("epochs", 3),
                Integer.getInteger("batch", 16),
                number("rate", "2e-4"),
                number("outputRate", "2e-3"),
                number("dropout", "0.1"),
                number("smoothing", "0.05"),
                number("warmUp", "0.1"),
                Integer.getInteger("seed", 1));
    }

    private static float number(String name, String ours) {
        return Float.parseFloat(System.getProperty(name, ours));
    }
}
