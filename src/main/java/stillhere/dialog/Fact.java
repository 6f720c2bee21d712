package stillhere.dialog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something known of a person that outlives a dialog.
 *
 * @param until when it is forgotten by itself; null: never
 */
public record Fact(String value, @Nullable Instant until) {
    /** The other one, kept at least as long as this one: what was said for ninety days isn't over in two. */
    Fact lastingLonger(Fact other) {
        boolean longer = until == null || (other.until != null && until.isAfter(other.until));
        return longer ? new Fact(other.value, until) : other;
    }

    boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
