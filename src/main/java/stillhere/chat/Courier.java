package stillhere.chat;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Empties the outbox: in order for each person, many people at once.
 *
 * <p>Works in rounds of one transaction each, which notes what has come back and begins what can begin. So a commit is
 * shared by all that happened meanwhile, and each try is on record before it is made.
 */
public final class Courier implements AutoCloseable {
    /** How many people can be sent to at once. */
    static final int IN_FLIGHT = 256;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(Courier.class.getName());

    private final Ledger ledger;
    private final Carrier carrier;
    private final Clock clock;
    private final Pace pace;
    private final Rota rota = new Rota();
    private final Postmaster postmaster = new Postmaster();
    private final Queue<Postmaster.Outcome> back = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final Semaphore something = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "courier");
    private volatile boolean closed;
    private long seenUpTo;

    public Courier(Ledger ledger, Carrier carrier, Clock clock) {
        this(ledger, carrier, clock, Pace.unbounded());
    }

    /** @param pace is told of what is sent, and of pauses; what is in the outbox already doesn't wait for it */
    public Courier(Ledger ledger, Carrier carrier, Clock clock, Pace pace) {
        this.ledger = ledger;
        this.carrier = carrier;
        this.clock = clock;
        this.pace = pace;
        thread.setDaemon(true);
    }

    /** Begins to deliver on a thread of its own, until closed. */
    public void start() {
        thread.start();
    }

    /** Says that something was put in the outbox. Cheap; from any thread. */
    public void knock() {
        news.set(true);
        something.release();
    }

    /**
     * Delivers here and now all that can be delivered without waiting for a later try; for those who have not started
     * it.
     *
     * @throws Ledger.LedgerFailed where it could not be noted
     */
    public void deliverAll() {
        news.set(true);
        do {
            round(IN_FLIGHT);
            if (rota.underWay() > 0 && back.isEmpty()) {
                await(ANSWER_WITHIN);
            }
        } while (!closed && (rota.underWay() > 0 || rota.someReady() || news.get()));
    }

    private void run() {
        while (!closed) {
            Duration wait = roundOrPause(IN_FLIGHT);
            // Asked once more, because the round may have swallowed the signal that close gave.
            if (!closed) {
                await(wait);
            }
        }
    }

    private Duration roundOrPause(int inFlight) {
        try {
            round(inFlight);
            return rota.untilRested(clock.instant(), LONGEST_WAIT);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "the outbox could not be worked on, will try again: {0}", Failure.of(failed));
            return AFTER_FAILURE;
        }
    }

    private synchronized void round(int inFlight) {
        something.drainPermits();
        Instant now = clock.instant();
        rota.rested(now);
        boolean isNews = news.getAndSet(false);
        List<Postmaster.Outcome> outcomes = takeBack();
        if (!isNews && outcomes.isEmpty() && !(rota.someReady() && rota.underWay() < inFlight)) {
            return;
        }
        List<Outbox.Attempt> begun;
        try {
            begun = ledger.transact(page -> work(page, outcomes, inFlight, now));
        } catch (RuntimeException failed) {
            // Nothing of this round is on record: the outcomes are still to be noted, the rest is asked anew.
            outcomes.forEach(outcome -> rota.began(outcome.person()));
            back.addAll(outcomes);
            rota.forgetReady();
            seenUpTo = 0;
            news.set(true);
            throw failed;
        }
        begun.forEach(attempt -> rota.began(attempt.parcel().person()));
        tellPace(outcomes, begun, now);
        begun.forEach(this::send);
    }

    /** Words of the clock took their token when they were put in the outbox. */
    private void tellPace(List<Postmaster.Outcome> outcomes, List<Outbox.Attempt> begun, Instant now) {
        outcomes.forEach(
                outcome -> pace.heard(outcome.delivery(), outcome.parcel().tries() == 1, now));
        pace.take((int) begun.stream().filter(Courier::hasNoToken).count(), now);
        pace.underWay(rota.underWay());
    }

    private static boolean hasNoToken(Outbox.Attempt attempt) {
        return attempt.parcel().tries() > 1 || !attempt.parcel().isUnasked();
    }

    private List<Outbox.Attempt> work(Ledger.Page page, List<Postmaster.Outcome> outcomes, int inFlight, Instant now) {
        outcomes.forEach(outcome -> postmaster.note(outcome, page, now));
        outcomes.forEach(outcome -> postmaster.plan(outcome, rota, now));
        Outbox.News latest = page.outbox().since(seenUpTo);
        seenUpTo = latest.upTo();
        if (!latest.complete()) {
            knock();
        }
        latest.people().forEach(rota::ready);
        List<Outbox.Attempt> begun = new ArrayList<>();
        for (int room = inFlight - rota.underWay(); room > begun.size() && rota.someReady(); ) {
            postmaster.next(rota.takeReady(), page, now).ifPresent(begun::add);
        }
        return begun;
    }

    private List<Postmaster.Outcome> takeBack() {
        List<Postmaster.Outcome> outcomes = new ArrayList<>();
        for (Postmaster.Outcome one = back.poll(); one != null; one = back.poll()) {
            outcomes.add(one);
        }
        return outcomes;
    }

    private void send(Outbox.Attempt attempt) {
        CompletionStage<Delivery> answer;
        try {
            answer = carrier.deliver(attempt.parcel());
        } catch (RuntimeException failed) {
            answer = CompletableFuture.completedStage(new Delivery.Unknown(Failure.of(failed)));
        }
        CompletableFuture<Void> unused = answer.thenApply(Function.identity())
                .toCompletableFuture()
                .completeOnTimeout(new Delivery.Unknown("no answer"), ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(failed -> new Delivery.Unknown(Failure.of(failed)))
                .thenAccept(delivery -> {
                    back.add(new Postmaster.Outcome(attempt, delivery));
                    something.release();
                });
    }

    private void await(Duration atMost) {
        try {
            boolean unused = something.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Begins nothing more, and waits a little for what is under way, so that it need not count as unknown. */
    @Override
    public void close() {
        closed = true;
        something.release();
        try {
            thread.join(STOPPING.toMillis());
            long end = System.nanoTime() + STOPPING.toNanos();
            roundOrPause(0);
            while (rota.underWay() > 0 && System.nanoTime() < end) {
                await(STOPPING);
                roundOrPause(0);
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }
}
