package stillhere.dialog;

import java.time.Instant;
import java.util.Map;

/**
 * A dialog under way: where it waits and what was answered so far. Names only, never positions.
 *
 * @param slots the answers
 * @param uses how often a rule with {@code times} has fired, by state and rule name
 * @param since when the person last moved here
 */
public record Frame(String dialog, String state, Map<String, String> slots, Map<String, Integer> uses, Instant since) {
    public Frame {
        slots = Map.copyOf(slots);
        uses = Map.copyOf(uses);
    }

    public Place place() {
        return new Place(dialog, state);
    }

    Frame at(String otherState, Instant now) {
        return new Frame(dialog, otherState, slots, uses, now);
    }

    Frame with(Map<String, String> otherSlots) {
        return new Frame(dialog, state, otherSlots, uses, since);
    }
}
