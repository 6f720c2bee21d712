package stillhere.dialog;

import java.util.List;

/**
 * One message to the person, plain text without markup.
 *
 * @param text at most {@link #LONGEST} characters
 * @param phrases the names of the phrases it was made of, as {@code dialog.phrase}
 * @param buttons what can be tapped under it, in order; empty where the message asks nothing
 * @param place where the buttons belong
 * @param turn the turn they belong to
 * @param kind how it is meant to be shown
 */
public record Message(String text, List<String> phrases, List<Button> buttons, Place place, int turn, Kind kind) {
    /** Telegram's limit for one message, in UTF-16 units. */
    public static final int LONGEST = 4096;

    /** Telegram's limit for the words that go with a picture, in UTF-16 units. */
    public static final int LONGEST_CAPTION = 1024;

    /** How a message is meant to be shown. */
    public enum Kind {
        /** An answer to what the person just did. */
        REPLY,
        /** The person's own words, to be copied and sent by themselves: shown clean, with a copy button where it fits. */
        TO_SEND,
        /** Nobody asked for it just now: delivered without a sound at night. */
        UNASKED,
        /** The daily word: unasked as well, and let go where it would come hours late. */
        DAILY,
        /** Shown beside what is said, always without a sound; better lost than there twice. */
        QUIET
    }

    /** What a button says, and the choice it stands for. */
    public record Button(String label, String choice) {}

    public Message {
        phrases = List.copyOf(phrases);
        buttons = List.copyOf(buttons);
    }

    /** The same with these buttons. */
    Message with(List<Button> others) {
        return new Message(text, phrases, others, place, turn, kind);
    }
}
