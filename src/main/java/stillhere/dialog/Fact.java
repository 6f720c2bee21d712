package stillhere.dialog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something known of a person that outlives a dialog.
 *
 * @param until when it is forgotten by itself; null: never
 */
public record Fact(String value, @Nullable Instant until) {
    boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
