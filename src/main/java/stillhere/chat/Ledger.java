package stillhere.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import stillhere.dialog.Session;

/** Keeps everything. All that is done in one transaction is kept together or not at all. */
public interface Ledger extends AutoCloseable {
    /**
     * Runs work in one durable transaction; only one runs at a time.
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

    /** An entry that a dialog left. */
    record Entry(long number, String kind, java.util.Map<String, String> values, Instant at) {}

    /** What can be read and written within one transaction. */
    interface Page {
        /**
         * Does work that is undone alone where it throws, the rest of the transaction being kept.
         *
         * @return what it threw, if it did
         */
        Optional<RuntimeException> apart(Consumer<Page> work);

        /** Notes that an input was seen; false where it had been before. Remembered for at least 48 hours. */
        boolean firstSight(String inputId, Instant now);

        /** Counts a failure of an input and returns how many there were. */
        int failedAgain(String inputId, Instant now);

        /** Sets an input aside for the operator: its id, person and the failure's type, no words. */
        void setAside(String inputId, long person, String failure, Instant now);

        Optional<Session> session(long person);

        void save(long person, Session session);

        /** The people whose clock should have knocked by now, the longest due first. */
        List<Long> due(Instant now, int most);

        void leave(long person, String kind, java.util.Map<String, String> values, Instant now);

        /** The newest entries of a kind, newest first. */
        List<Entry> entries(long person, String kind, int most);

        /** Puts something in the outbox. */
        void post(long person, Parcel.Contents contents, Instant now);

        /** Notes a message on the person's screen, theirs or ours. */
        void onScreen(long person, long screenId, boolean hasButtons, Instant now);

        /** The messages with live buttons on the person's screen; they are then no longer counted as live. */
        List<Long> takeButtons(long person);

        /** All message ids that can still be deleted, newest first; they are then forgotten. */
        List<Long> takeScreen(long person, Instant since);
    }
}
