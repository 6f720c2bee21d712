package stillhere.dialog;

import java.util.List;

/**
 * What a second pair of eyes says of a draft.
 *
 * @param ready true only where nothing stands in the way of sending it
 * @param findings at most three, the one that matters most first
 */
public record Review(boolean ready, List<Finding> findings) {
    /**
     * One thing in a draft that could land badly, or is missing.
     *
     * @param label what it is, as the reading names it; {@code missing-…} for a part that isn't there
     * @param words the words of the draft it is about; empty for a missing part
     * @param otherwise the same in other words, the person's own as far as possible; empty where none is known
     */
    public record Finding(String label, String words, String otherwise) {}

    public Review {
        findings = List.copyOf(findings);
    }
}
