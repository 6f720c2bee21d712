package stillhere.chat;

import stillhere.dialog.Message;

/**
 * Something to be delivered to one person, in order.
 *
 * @param number grows with every parcel; the order of delivery for one person
 * @param person whom it is for
 * @param tries how often delivery has been tried
 */
public record Parcel(long number, long person, Contents contents, int tries) {
    /** What is in it. */
    public sealed interface Contents {
        /** A message to show. */
        record Say(Message message) implements Contents {}

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
