package stillhere.dialog;

import java.time.Instant;
import java.util.Map;

/**
 * A promise to come back: at {@code due} the dialog is opened at {@code place} with the answers it was set with. It
 * lives in the session and outlives its dialog.
 *
 * @param name one reminder of a name at a time; a second one replaces it
 * @param onTheMinute true for the few that may talk into an open exercise, such as the return from a break
 */
public record Reminder(String name, Place place, Map<String, String> slots, Instant due, boolean onTheMinute) {
    public Reminder {
        slots = Map.copyOf(slots);
    }
}
