package stillhere.reading;

/** Told how far training has come, so that a caller can show a bar and say why it takes a moment. */
@FunctionalInterface
public interface Progress {
    /** Shows nothing. */
    Progress SILENT = (reading, fraction) -> {};

    /**
     * Called now and then, from any thread.
     *
     * @param reading the reading whose model is being made because none fits its examples
     * @param fraction how much of it is done, 0–1
     */
    void training(String reading, double fraction);
}
