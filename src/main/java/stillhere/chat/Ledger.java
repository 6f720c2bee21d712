package stillhere.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import stillhere.dialog.Entries;
import stillhere.dialog.Session;

/** Keeps everything. All that is done in one transaction is kept together or not at all. */
public interface Ledger extends AutoCloseable {
    /**
     * Runs work in one durable transaction; only one runs at a time. It must not be called from within itself.
     *
     * @throws LedgerFailed where nothing of it could be kept
     */
    <T> T transact(Function<Page, T> work);

    @Override
    void close();

    /** Nothing could be kept; the message says what and what to do about it, and holds no words of a person. */
    final class LedgerFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public LedgerFailed(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /**
     * An input that could not be taken.
     *
     * @param failure what was thrown and where, no words of the person
     */
    record SetAside(String inputId, long person, String failure, Instant at) {}

    /** What can be read and written within one transaction. */
    interface Page {
        /**
         * Does work that is undone alone where it throws, the rest of the transaction being kept.
         *
         * @return what it threw, if it did
         * @throws LedgerFailed where it is the ledger that failed, not the work
         */
        Optional<RuntimeException> apart(Consumer<Page> work);

        /** Notes that an input was seen; false where it had been before. Remembered for at least 48 hours. */
        boolean firstSight(String inputId, Instant now);

        /** When the latest input was seen, as far as that is remembered. */
        Optional<Instant> latestInput();

        /** Counts a failure of an input and returns how many there were. */
        int failedAgain(String inputId, Instant now);

        /** Sets an input aside for the operator: its id, person and the failure's type, no words. */
        void setAside(String inputId, long person, String failure, Instant now);

        /** What was set aside, newest first. */
        List<SetAside> setAside(int most);

        Optional<Session> session(long person);

        /** Keeps a session, and its time to be woken at. */
        void save(long person, Session session);

        /** Wakes a person at another time than their session asks for. */
        void wakeAt(long person, Instant at);

        /**
         * The people whose clock should have knocked by now, those first whose knock can't wait, and among each the longest
         * due; none that are blocked.
         */
        List<Long> due(Instant now, int most);

        /** When the next clock knocks. */
        Optional<Instant> nextDue();

        void leave(long person, String kind, Map<String, String> values, Instant now);

        /** What was kept for a person; to be looked at within this transaction only. */
        Entries entries(long person);

        /** Puts other values in the place of an entry's own; nothing happens where the person has no such entry. */
        void amend(long person, long number, Map<String, String> values);

        /** Deletes an entry for good; nothing happens where the person has no such entry. */
        void discard(long person, long number);

        /** Puts something in the outbox. */
        void post(long person, Parcel.Contents contents, Instant now);

        /** The parcels that wait. */
        Outbox outbox();

        /** Notes a message on the person's screen, theirs or ours. */
        void onScreen(long person, long screenId, boolean hasButtons, Instant now);

        /** Gives a message on the person's screen a name to find it by when it is changed. */
        void tag(long person, long screenId, String tag);

        /** The message of that name on the person's screen, where it is still there. */
        Optional<Long> tagged(long person, String tag);

        /** The messages with live buttons on the person's screen; they are then no longer counted as live. */
        List<Long> takeButtons(long person);

        /** All message ids that can still be deleted, newest first; they are then forgotten. */
        List<Long> takeScreen(long person, Instant since);

        /** Forgets the inputs seen and the messages on screens before a time; a large backlog is forgotten bit by bit. */
        void forgetBefore(Instant time);
    }
}
