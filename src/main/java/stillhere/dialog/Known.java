package stillhere.dialog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What can be asked by name at a moment: answers first, then facts, then where the person is. */
final class Known {
    private Known() {}

    /** The dialog one is in; {@code home} at the bottom. */
    static final String PLACE = "place";

    /** {@code open} while something more than home is under way, else {@code none}. */
    static final String EXERCISE = "exercise";

    static Optional<String> find(
            String name, Map<String, String> slots, Map<String, Fact> facts, Instant now, String place, boolean open) {
        if (slots.containsKey(name)) {
            return Optional.ofNullable(slots.get(name));
        }
        if (facts.containsKey(name)) {
            return Optional.ofNullable(facts.get(name))
                    .filter(fact -> fact.holds(now))
                    .map(Fact::value);
        }
        return switch (name) {
            case PLACE -> Optional.of(place);
            case EXERCISE -> Optional.of(open ? "open" : "none");
            default -> Optional.empty();
        };
    }
}
