package stillhere.telegram;

import stillhere.chat.Arrival;

/** What an update means to us. */
sealed interface Happening {
    /** Somebody said or showed something in private. */
    record Said(Arrival arrival) implements Happening {}

    /** Somebody pressed a button in private; until the query is answered, their button shows that it waits. */
    record Pressed(Arrival arrival, String query) implements Happening {}

    /** A button was pressed that is none of our conversation's. */
    record PressedElsewhere(String query) implements Happening {}

    /** Something was written in a group or channel. */
    record Elsewhere(long chat) implements Happening {}

    /** A group has another number now. */
    record Migrated(long from, long to) implements Happening {}

    /** Nothing to do with us. */
    record Nothing() implements Happening {}
}
