package stillhere.dialog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a turn wants done in the world, as data. */
public sealed interface Effect {
    /** Something that comes on the screen in its order, with these words. */
    sealed interface Spoken extends Effect {
        Message message();
    }

    /**
     * Show a picture.
     *
     * @param message what is on it, in words: the caption, and all there is where it can't be drawn; at most
     *     {@link Message#LONGEST_CAPTION} characters, the rest in messages of their own
     */
    record Draw(Picture picture, Message message) implements Spoken {}

    /**
     * Send a message.
     *
     * @param tag what it is called when it is changed later, unlike all others of the person; null: it never is
     */
    record Say(Message message, @Nullable String tag) implements Spoken {
        public Say(Message message) {
            this(message, null);
        }
    }

    /** Change a message that was sent with this tag, where it is still there. */
    record Edit(String tag, String text) implements Effect {}

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
     * Show the newest entries of a kind, each said with one phrase, and with the photo that it may hold.
     *
     * @param each the phrase for one entry, as {@code dialog.phrase}
     * @param none the phrase where there are no entries
     * @param most how many at most
     */
    record Show(String kind, String each, String none, int most, Place place, int turn) implements Effect {}

    /** The value of an entry that names a photo, by the file id that came with it. */
    String PHOTO = "photo";

    /** Delete from the screen what Telegram lets a bot delete. */
    record Wipe() implements Effect {}
}
