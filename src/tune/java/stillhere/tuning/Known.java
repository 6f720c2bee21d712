package stillhere.tuning;

import java.util.List;

/**
 * A text whose labels are known.
 *
 * @param pieces the numbers of its word pieces
 * @param targets what it is, to each reading that has it as an example
 */
public record Known(List<Long> pieces, List<Target> targets) {
    public Known {
        pieces = List.copyOf(pieces);
        targets = List.copyOf(targets);
    }
}
