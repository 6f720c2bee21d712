package stillhere.dialog;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A guided conversation: states in which it waits, and the rules that move it.
 *
 * @param id the folder's name
 * @param start the state it begins in
 * @param resume the state to fall back to when the one somebody was in has been removed
 * @param command the command that opens it, without the slash; null for none
 * @param closed to whom it is closed, and where it leads them instead; null: it is open to all
 * @param states by name, in the order of the file
 */
public record Dialog(
        String id,
        String start,
        String resume,
        @Nullable String command,
        @Nullable Closed closed,
        Map<String, State> states) {
    /** The slot that holds what somebody wanted who was led elsewhere, because it is {@linkplain Closed closed}. */
    public static final String WANTED = "wanted";

    /**
     * A dialog that somebody must not be led into, such as drafting for a person who must be left alone.
     *
     * @param given to whom
     * @param instead where it leads instead; the slot {@link #WANTED} then holds this dialog's name
     */
    public record Closed(Given given, Place instead) {}

    public Optional<State> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /** Follows a state's former name to the one it bears now. */
    public Optional<State> renamed(String formerName) {
        return states.values().stream()
                .filter(state -> state.was().contains(formerName))
                .findFirst();
    }
}
