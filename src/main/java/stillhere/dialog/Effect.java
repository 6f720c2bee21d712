package stillhere.dialog;

import java.util.Map;

/** What a turn wants done in the world, as data. */
public sealed interface Effect {
    /** Send a message. */
    record Say(Message message) implements Effect {}

    /** Keep an entry, such as a draft or a pause that was logged. */
    record Leave(String kind, Map<String, String> values) implements Effect {
        public Leave {
            values = Map.copyOf(values);
        }
    }

    /** Put other values in an entry's place. */
    record Amend(long number, Map<String, String> values) implements Effect {
        public Amend {
            values = Map.copyOf(values);
        }
    }

    /** Delete an entry for good. */
    record Discard(long number) implements Effect {}

    /**
     * Show the newest entries of a kind, each said with one phrase.
     *
     * @param each the phrase for one entry, as {@code dialog.phrase}
     * @param none the phrase where there are no entries
     * @param most how many at most
     */
    record Show(String kind, String each, String none, int most, Place place, int turn) implements Effect {}

    /** Delete from the screen what Telegram lets a bot delete. */
    record Wipe() implements Effect {}
}
