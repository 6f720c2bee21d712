package stillhere.dialog;

import java.util.Optional;
import java.util.function.Function;

/**
 * A name as an author wrote it.
 *
 * @param written the name itself, or {@code slot x}: the one that the slot holds
 */
public record Named(String written) {
    private static final String SLOT = "slot ";

    /** The slot that holds it, where it isn't written out. */
    public Optional<String> slot() {
        return written.startsWith(SLOT) ? Optional.of(written.substring(SLOT.length())) : Optional.empty();
    }

    /** The name; empty where its slot is. */
    Optional<String> in(Function<String, Optional<String>> known) {
        return slot().map(known).orElse(Optional.of(written));
    }
}
