package stillhere.dialog;

import java.util.List;

/**
 * What one input did.
 *
 * @param fired the rule, as {@code dialog/state: rule} or {@code always: rule}; {@code -} where none was needed
 */
public record Turn(Session session, List<Effect> effects, String fired) {
    public Turn {
        effects = List.copyOf(effects);
    }

    /** The messages among the effects, in order, those that go with a picture included. */
    public List<Message> messages() {
        return effects.stream()
                .filter(Effect.Spoken.class::isInstance)
                .map(effect -> ((Effect.Spoken) effect).message())
                .toList();
    }
}
