package stillhere.dialog;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule does besides speaking and moving. */
public sealed interface Deed {
    /** Keep an entry with what these slots hold; empty ones are left out. */
    record Leave(String kind, List<String> slots) implements Deed {
        public Leave {
            slots = List.copyOf(slots);
        }
    }

    /**
     * Come back later.
     *
     * @param state where this dialog is opened then; null: where it waits now
     * @param in the first of these that is known
     */
    record Remind(String name, @Nullable String state, List<Span> in, boolean onTheMinute) implements Deed {
        public Remind {
            in = List.copyOf(in);
        }
    }

    /** Take a promise back. */
    record Forget(String name) implements Deed {}

    /** Show kept entries. */
    record Show(String kind, String each, String none, int most) implements Deed {}

    /** Remember that the words which alarmed were no alarm. */
    record WaveOff() implements Deed {}

    /** Tell what was said last rests on. */
    record Explain() implements Deed {}

    /** Delete from the screen what can be deleted. */
    record Wipe() implements Deed {}

    /** How long from now. */
    sealed interface Span {
        record Fixed(Duration length) implements Span {}

        /** As long as the text says: the value minutes or days. */
        record Said(String value) implements Span {}

        /** As many minutes as a slot holds. */
        record MinutesIn(String slot) implements Span {}
    }
}
