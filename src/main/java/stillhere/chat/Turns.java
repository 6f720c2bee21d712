package stillhere.chat;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import stillhere.dialog.Conversation;
import stillhere.dialog.Entries;
import stillhere.dialog.Fact;
import stillhere.dialog.Input;
import stillhere.dialog.Reader;
import stillhere.dialog.Session;
import stillhere.dialog.Turn;

/** Takes inputs: reads, steps, and keeps what came of it, all of a batch in one transaction. */
public final class Turns {
    /** How many inputs can be taken at once. */
    public static final int BATCH = 100;

    private static final int TRIES = 3;
    /** How soon a session is woken again that asks to be woken at once for ever. */
    private static final Duration BREATH = Duration.ofMinutes(1);
    /** How long somebody sleeps whose waking failed. */
    private static final Duration LONG_SLEEP = Duration.ofDays(1);

    private static final System.Logger LOG = System.getLogger(Turns.class.getName());

    private final Conversation conversation;
    private final Reader reader;
    private final Consumer<List<String>> readAhead;
    private final Ledger ledger;
    private final Clock clock;
    private final Runnable posted;
    private final Aftermath aftermath;
    /** In the order they come, so that one who brings batch after batch doesn't keep out another. */
    private final ReentrantLock inOrder = new ReentrantLock(true);

    private int said;

    /**
     * Wires it.
     *
     * @param readAhead is handed the texts of a batch first, so that the slow part of reading is done side by side and
     *     outside the transaction; what it throws is only logged, because the reader can still read each text by itself
     * @param posted is run after each commit that may have put something in the outbox
     */
    public Turns(
            Conversation conversation,
            Reader reader,
            Consumer<List<String>> readAhead,
            Ledger ledger,
            Clock clock,
            Runnable posted) {
        this.conversation = conversation;
        this.reader = reader;
        this.readAhead = readAhead;
        this.ledger = ledger;
        this.clock = clock;
        this.posted = posted;
        this.aftermath = new Aftermath(conversation.library());
    }

    /**
     * Takes a batch in its order and returns after it is kept for good. An input that fails is tried again, then set
     * aside; what the same person did after it waits for that, nobody else does.
     *
     * @param batch at most {@link #BATCH} inputs
     * @return how many messages were said to them
     * @throws Ledger.LedgerFailed where it could not be kept; the same batch can be taken again
     */
    public int take(List<Arrival> batch) {
        if (batch.size() > BATCH) {
            throw new IllegalArgumentException(batch.size() + " inputs at once; at most " + BATCH);
        }
        inOrder.lock();
        try {
            readAhead(batch);
            said = 0;
            takeAll(batch);
            return said;
        } finally {
            inOrder.unlock();
        }
    }

    private void takeAll(List<Arrival> batch) {
        // Each round settles an input or counts one more failure of one, so there are at most TRIES rounds an input.
        List<Arrival> left = batch;
        while (!left.isEmpty()) {
            List<Arrival> wanted = left;
            left = ledger.transact(page -> round(page, wanted));
            posted.run();
        }
    }

    private void readAhead(List<Arrival> batch) {
        List<String> texts = batch.stream()
                .flatMap(arrival -> arrival.input().words().stream())
                .toList();
        try {
            if (!texts.isEmpty()) {
                readAhead.accept(texts);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "texts could not be read ahead: {0}", Failure.of(failed));
        }
    }

    /** Tries each input once and returns those that are to be tried again. */
    private List<Arrival> round(Ledger.Page page, List<Arrival> batch) {
        // No finer than a ledger keeps it: who asks to be woken in 20 minutes is due in 20 minutes, not a moment later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Arrival> left = new ArrayList<>();
        Set<Long> heldBack = new HashSet<>();
        for (Arrival arrival : batch) {
            if (heldBack.contains(arrival.person()) || !settle(page, arrival, now)) {
                heldBack.add(arrival.person());
                left.add(arrival);
            }
        }
        return left;
    }

    private boolean settle(Ledger.Page page, Arrival arrival, Instant now) {
        Optional<RuntimeException> failure = page.apart(inner -> takeOne(inner, arrival, now));
        if (failure.isEmpty()) {
            return true;
        }
        if (page.failedAgain(arrival.id(), now) < TRIES) {
            return false;
        }
        setAside(page, arrival, Failure.of(failure.get()), now);
        return true;
    }

    private void takeOne(Ledger.Page page, Arrival arrival, Instant now) {
        if (arrival.input() instanceof Input.Woke) {
            wake(page, arrival.person(), now);
        } else if (page.firstSight(arrival.id(), now)) {
            hear(page, arrival, now);
        }
    }

    private void hear(Ledger.Page page, Arrival arrival, Instant now) {
        long person = arrival.person();
        page.outbox().unblock(person);
        arrival.screenId().ifPresent(id -> page.onScreen(person, id, false, now));
        Session session = page.session(person).orElseGet(() -> first(arrival, now));
        Turn turn = step(session, arrival.input(), page.entries(person), now);
        page.save(person, turn.session());
        aftermath.of(turn, page, person, now);
        said += turn.messages().size();
        if (!turn.messages().isEmpty()) {
            page.takeButtons(person).forEach(id -> page.post(person, new Parcel.Contents.TakeButtons(id), now));
        }
    }

    /** The session may have moved on since it was found due; then its clock is only set right. */
    private void wake(Ledger.Page page, long person, Instant now) {
        Session session = page.session(person).orElseThrow();
        if (!isDue(session, now)) {
            page.save(person, session);
            return;
        }
        Turn turn = step(session, new Input.Woke(), page.entries(person), now);
        page.save(person, turn.session());
        aftermath.of(turn, page, person, now);
        said += turn.messages().size();
        if (isDue(turn.session(), now)) {
            page.wakeAt(person, now.plus(BREATH));
        }
    }

    private static boolean isDue(Session session, Instant now) {
        return session.wakeAt() != null && !session.wakeAt().isAfter(now);
    }

    private Turn step(Session session, Input input, Entries entries, Instant now) {
        try {
            return conversation.step(session, input, reader, entries, now);
        } catch (StackOverflowError tooDeep) {
            // A text can do this to a pattern; it must not stop everybody else.
            throw new IllegalStateException(tooDeep);
        }
    }

    private Session first(Arrival arrival, Instant now) {
        Session empty = Session.first(conversation.library(), arrival.person() ^ now.toEpochMilli(), now);
        Map<String, Fact> facts = arrival.locale()
                .map(locale -> Map.of("locale", new Fact(locale, null)))
                .orElse(Map.of());
        return empty.knowing(facts);
    }

    private void setAside(Ledger.Page page, Arrival arrival, String failure, Instant now) {
        LOG.log(Level.ERROR, "an input failed {0} times and was set aside: {1}", TRIES, failure);
        page.setAside(arrival.id(), arrival.person(), failure, now);
        if (arrival.input() instanceof Input.Woke) {
            page.wakeAt(arrival.person(), now.plus(LONG_SLEEP));
            return;
        }
        page.firstSight(arrival.id(), now);
        page.apart(inner -> aftermath.sayNotTaken(inner, arrival.person(), now))
                .ifPresent(again -> LOG.log(Level.ERROR, "nor could the person be told: {0}", Failure.of(again)));
    }
}
