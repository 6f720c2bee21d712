package stillhere.chat;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import stillhere.dialog.Input;

/** Knocks where the time has come. */
public final class Waker implements AutoCloseable {
    private static final int AT_ONCE = Turns.BATCH;
    /** How many batches one call wakes at most, so that a call always ends; the next one goes on. */
    private static final int BATCHES = 1000;
    /** How long inputs seen and messages on screens are remembered. */
    private static final Duration MEMORY = Duration.ofDays(2);

    private static final Duration TIDYING = Duration.ofMinutes(10);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(Waker.class.getName());

    private final Turns turns;
    private final Ledger ledger;
    private final Clock clock;
    private final Pace pace;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "waker");
        thread.setDaemon(true);
        return thread;
    });
    private Instant tidied = Instant.MIN;

    /** Wires one that wakes all who are due at once. */
    public Waker(Turns turns, Ledger ledger, Clock clock) {
        this(turns, ledger, clock, Pace.unbounded());
    }

    /**
     * Wires one that wakes no more people than there is room for their words. The others sleep on, so that what they say
     * meanwhile is heard where they left off, and not as an answer to words that are still on their way.
     */
    public Waker(Turns turns, Ledger ledger, Clock clock, Pace pace) {
        this.turns = turns;
        this.ledger = ledger;
        this.clock = clock;
        this.pace = pace;
    }

    /** Begins to look for people to wake, every so often, until closed. */
    public void start(Duration every) {
        Future<?> unused = alarm.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look that fails must not be the last one. */
    private void look() {
        try {
            wakeDue();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "could not wake anybody, will try again: {0}", Failure.of(failed));
        }
    }

    /**
     * Wakes all who are due, as far as there is room for their words.
     *
     * @return how many that were
     * @throws Ledger.LedgerFailed where it could not be kept
     */
    public synchronized int wakeDue() {
        int woken = 0;
        for (int batch = 0; batch < BATCHES && !alarm.isShutdown(); batch++) {
            Instant now = clock.instant();
            int room = Math.min(AT_ONCE, pace.room(now));
            List<Long> due = room == 0 ? List.of() : ledger.transact(page -> page.due(now, room));
            if (due.isEmpty()) {
                break;
            }
            int words =
                    turns.take(due.stream().map(person -> knock(person, now)).toList());
            pace.take(words, now);
            woken += due.size();
        }
        tidy(clock.instant());
        return woken;
    }

    /** When there will be somebody to wake. */
    public Optional<Instant> nextDue() {
        return ledger.transact(Ledger.Page::nextDue);
    }

    private static Arrival knock(long person, Instant now) {
        String id = "woke/" + person + "/" + now;
        return new Arrival(id, person, new Input.Woke(), Optional.empty(), Optional.empty());
    }

    private void tidy(Instant now) {
        if (tidied.isBefore(now.minus(TIDYING))) {
            ledger.transact(page -> {
                page.forgetBefore(now.minus(MEMORY));
                return true;
            });
            tidied = now;
        }
    }

    @Override
    public void close() {
        alarm.shutdown();
        try {
            if (!alarm.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "the waker is still at work");
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }
}
