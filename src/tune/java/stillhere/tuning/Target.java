package stillhere.tuning;

/**
 * What a text is to one reading. All readings share one row of outputs, each with its own stretch.
 *
 * @param first the reading's first output
 * @param size how many outputs it has
 * @param right the output that is right
 * @param weight how much it counts
 */
public record Target(int first, int size, int right, float weight) {}
