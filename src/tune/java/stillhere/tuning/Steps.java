package stillhere.tuning;

/** Told of each step of something long. */
@FunctionalInterface
interface Steps {
    /**
     * One more is done.
     *
     * @param note what else is worth knowing
     */
    void done(int steps, int all, String note);
}
