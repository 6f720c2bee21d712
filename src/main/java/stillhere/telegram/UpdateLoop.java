package stillhere.telegram;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import stillhere.chat.Arrival;

/**
 * Asks Telegram for updates, over and over, and hands them on.
 *
 * <p>A batch is confirmed by asking for what comes after it, and that happens only after the handler returned: what is
 * not kept yet comes again. The offset is not stored. After a restart Telegram sends again what was not confirmed, and
 * the ids of the arrivals tell what was seen before.
 *
 * <p>Whatever the handler, an update or the network does, it pauses a little and goes on; only a wrong token ends it.
 * A second instance with the same token does not: when a new release takes over, two run for a moment.
 */
public final class UpdateLoop implements AutoCloseable {
    private static final int FULL_BATCH = 100;
    private static final Duration STOPPING = Duration.ofSeconds(10);
    /** After a quiet week Telegram may number updates from anywhere, also below the offset we would ask for. */
    private static final Duration QUIET = Duration.ofDays(6);

    private static final String SECOND_INSTANCE =
            "another program asks for this bot's updates (409): stop the other one, or give this one its own token";
    private static final String WEBHOOK =
            "this bot has a webhook set (409), so it gets no updates here: call deleteWebhook, or use another token";

    private static final System.Logger LOG = System.getLogger(UpdateLoop.class.getName());

    private final Api api;
    private final Runnable answered;
    private final Reception reception;
    private final Consumer<List<Arrival>> handler;
    private final Clock clock;
    private final Timing timing;
    private final Backoff backoff;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Health health = Health.NOT_STARTED;

    private @Nullable Integer offset;
    private Instant lastUpdates;
    /** How many updates are yet to be asked for one by one, after a batch that couldn't be read. */
    private int singles;

    private @Nullable String trouble;

    /** @param answered is run on the loop's thread each time Telegram gave updates, before they are handed on */
    UpdateLoop(
            Api api,
            Runnable answered,
            Reception reception,
            Consumer<List<Arrival>> handler,
            Clock clock,
            Timing timing) {
        this.api = api;
        this.answered = answered;
        this.reception = reception;
        this.handler = handler;
        this.clock = clock;
        this.timing = timing;
        this.backoff = new Backoff(timing.firstPause(), timing.longestPause(), RandomGenerator.getDefault());
        this.lastUpdates = clock.instant();
    }

    /**
     * Runs on the calling thread until it is closed.
     *
     * @throws WrongToken where Telegram doesn't know the bot
     * @throws IllegalStateException where it ran before
     */
    public void run() {
        if (begun.getAndSet(true)) {
            throw new IllegalStateException("an update loop runs once");
        }
        health = health.started();
        try {
            while (!stopping()) {
                survive(this::round);
            }
        } finally {
            health = health.ended();
            ended.countDown();
        }
    }

    /** How it is, at any time, from any thread. */
    public Health health() {
        return health;
    }

    /** Stops asking at once; waits, up to ten seconds, for a batch that is being kept. */
    @Override
    public void close() {
        stop.countDown();
        try {
            boolean over = !begun.get();
            for (long end = System.nanoTime() + STOPPING.toNanos(); !over && System.nanoTime() < end; ) {
                // Again and again, because the loop may be about to begin one more poll.
                api.cancelPoll();
                over = ended.await(20, TimeUnit.MILLISECONDS);
            }
            if (!over) {
                LOG.log(Level.WARNING, "the last updates are still being worked on; they will come again");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void survive(Runnable work) {
        try {
            work.run();
        } catch (WrongToken end) {
            throw end;
        } catch (RuntimeException | Error failed) {
            // Errors, too: a program that runs and hears nobody would be worse than one that tries again.
            pause("updates could not be kept, they will come again: " + Failures.describe(failed), backoff.next());
        }
    }

    private void round() {
        Answer<? extends List<Update>> answer = ask();
        if (stopping()) {
            return;
        }
        if (answer instanceof Answer.Done<? extends List<Update>> done) {
            take(done.result());
        } else if (answer instanceof Answer.Declined<? extends List<Update>> declined) {
            declined(declined);
        } else {
            unanswered(answer);
        }
    }

    private Answer<? extends List<Update>> ask() {
        if (lastUpdates.plus(QUIET).isBefore(clock.instant())) {
            // All below it is confirmed, so asking from the beginning brings only what is new.
            offset = null;
        }
        // At first, and after trouble, a short question tells soonest whether all is well.
        boolean allIsWell = trouble == null && health.lastSuccess().isPresent();
        return api.poll(offset, singles > 0 ? 1 : FULL_BATCH, allIsWell ? timing.longPoll() : Duration.ZERO);
    }

    private void take(List<Update> batch) {
        answered.run();
        List<Arrival> arrivals = reception.receive(batch);
        if (!arrivals.isEmpty()) {
            handler.accept(arrivals);
        }
        batch.stream().mapToInt(Update::getUpdateId).max().ifPresent(this::handled);
        singles = batch.isEmpty() ? 0 : Math.max(0, singles - 1);
        wentWell();
    }

    /** Also where the number is lower than the last one: Telegram may have begun to count anew. */
    private void handled(int newest) {
        offset = newest + 1;
        lastUpdates = clock.instant();
    }

    private void wentWell() {
        health = health.succeeded(clock.instant());
        backoff.reset();
        if (trouble != null) {
            trouble = null;
            LOG.log(Level.INFO, "updates from Telegram arrive again");
        }
    }

    private void declined(Answer.Declined<?> answer) {
        if (answer.wrongToken()) {
            health = health.failed(clock.instant(), "wrong token");
            throw new WrongToken();
        }
        if (answer.code() == 409) {
            pause(answer.description().contains("webhook") ? WEBHOOK : SECOND_INSTANCE, timing.longestPause());
        } else {
            pause(
                    "Telegram refused to give updates (" + answer.code() + "), trying again",
                    answer.retryAfter().orElseGet(backoff::next));
        }
    }

    private void unanswered(Answer<?> answer) {
        if (answer instanceof Answer.NoAnswer) {
            singles = FULL_BATCH;
        }
        String why = answer instanceof Answer.NotSent<?> notSent
                ? "Telegram can't be reached (" + notSent.why() + "); check the network, trying again until it can"
                : "Telegram gave no answer that can be read, trying again";
        pause(why, backoff.next());
    }

    /** Pauses, and says why unless that was the last thing said. */
    private void pause(String why, Duration howLong) {
        health = health.failed(clock.instant(), why);
        if (!why.equals(trouble)) {
            trouble = why;
            LOG.log(Level.WARNING, why);
        }
        try {
            boolean unused = stop.await(howLong.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
    }
}
