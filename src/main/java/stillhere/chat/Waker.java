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
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "waker");
        thread.setDaemon(true);
        return thread;
    });
    private Instant tidied = Instant.MIN;

    public Waker(Turns turns, Ledger ledger, Clock clock) {
        this.turns = turns;
        this.ledger = ledger;
        this.clock = clock;
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
     * Wakes all who are due.
     *
     * @return how many that were
     * @throws Ledger.LedgerFailed where it could not be kept
     */
    public synchronized int wakeDue() {
        int woken = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            Instant now = clock.instant();
            List<Long> due = ledger.transact(page -> page.due(now, AT_ONCE));
            if (due.isEmpty()) {
                break;
            }
            turns.take(due.stream().map(person -> knock(person, now)).toList());
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
