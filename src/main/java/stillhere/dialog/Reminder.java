package stillhere.dialog;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A promise to come back: at {@code due} the dialog is opened at {@code place} with the answers it was set with. It
 * lives in the session and outlives its dialog.
 *
 * @param name one reminder of a name at a time; a second one replaces it
 * @param onTheMinute true for the few that may talk into an open exercise, such as the return from a break
 * @param whileOpen true for one that is taken back when its dialog is left, such as the timer of an exercise
 * @param countdown what is shown of the time until then; null: nothing
 */
public record Reminder(
        String name,
        Place place,
        Map<String, String> slots,
        Instant due,
        boolean onTheMinute,
        boolean whileOpen,
        @Nullable Countdown countdown) {
    public Reminder {
        slots = Map.copyOf(slots);
    }

    /** A reminder that outlives its dialog, and of which nothing is shown until it comes. */
    public Reminder(String name, Place place, Map<String, String> slots, Instant due, boolean onTheMinute) {
        this(name, place, slots, due, onTheMinute, false, null);
    }

    /** The same at another time. */
    Reminder at(Instant otherTime) {
        return new Reminder(name, place, slots, otherTime, onTheMinute, whileOpen, countdown);
    }

    /** The same with another countdown. */
    Reminder showing(Countdown other) {
        return new Reminder(name, place, slots, due, onTheMinute, whileOpen, other);
    }
}
