package stillhere.chat;

import org.jspecify.annotations.Nullable;
import stillhere.dialog.Message;
import stillhere.dialog.Picture;

/**
 * Something to be delivered to one person, in order.
 *
 * @param number grows with every parcel; the order of delivery for one person
 * @param person whom it is for
 * @param tries how often delivery has been tried
 */
public record Parcel(long number, long person, Contents contents, int tries) {
    /** Whether it holds words that nobody asked for just now. */
    boolean isUnasked() {
        return isDaily() || is(Message.Kind.UNASKED);
    }

    /** Whether it holds the daily word, which is not worth having hours late. */
    boolean isDaily() {
        return is(Message.Kind.DAILY);
    }

    private boolean is(Message.Kind kind) {
        return contents instanceof Contents.Shown shown && shown.message().kind() == kind;
    }

    /** What is in it. */
    public sealed interface Contents {
        /** What comes on the screen as one message of its own, with these words. */
        sealed interface Shown extends Contents {
            Message message();
        }

        /**
         * A picture to draw and show.
         *
         * @param message its caption; said alone where the picture can't be drawn
         */
        record Draw(Picture picture, Message message) implements Shown {}

        /**
         * A photo of the person's own to show again.
         *
         * @param file the name it came by
         * @param message its caption; said alone where the photo can't be shown any more
         */
        record ShowPhoto(String file, Message message) implements Shown {}

        /**
         * A message to show.
         *
         * @param tag what it is called when it is changed later; null: it never is
         */
        record Say(Message message, @Nullable String tag) implements Shown {
            public Say(Message message) {
                this(message, null);
            }
        }

        /**
         * Other words for a message that was shown with this tag. A newer one for the same message replaces it.
         *
         * @param screenId which message that is; null until its turn comes
         */
        record Edit(String tag, String text, @Nullable Long screenId) implements Contents {
            public Edit(String tag, String text) {
                this(tag, text, null);
            }
        }

        /** Take the buttons away from an earlier message, which was answered. */
        record TakeButtons(long screenId) implements Contents {}

        /** Delete messages from the screen; ids at most 48 hours old. */
        record Delete(java.util.List<Long> screenIds) implements Contents {
            public Delete {
                screenIds = java.util.List.copyOf(screenIds);
            }
        }
    }
}
