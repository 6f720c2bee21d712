package stillhere.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import stillhere.chat.Arrival;
import stillhere.chat.Painting;
import stillhere.dialog.Input;

/** The update loop at work on a thread of its own, and what it handed over. */
final class RunningBot implements AutoCloseable {
    static final Words WORDS = new Words("Copy", "Let's talk in private.");
    static final Timing QUICK =
            new Timing(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(2), Duration.ofMillis(40));

    private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
    private final Telegram telegram;
    private final UpdateLoop loop;
    private final CompletableFuture<Void> ended;

    private RunningBot(FakeTelegram fake, Clock clock, Consumer<List<Arrival>> before) {
        telegram = new Telegram(
                fake.settings(), WORDS, new InvitedLately(), Painting.NONE, person -> ZoneOffset.UTC, clock, QUICK);
        loop = telegram.updates(batch -> {
            before.accept(batch);
            arrived.addAll(batch);
        });
        ended = CompletableFuture.runAsync(loop::run, work -> {
            Thread thread = new Thread(work, "bot");
            thread.setDaemon(true);
            thread.start();
        });
    }

    static RunningBot at(FakeTelegram fake) {
        return at(fake, batch -> {});
    }

    /** @param before runs with each batch before it counts as handled, and may throw */
    static RunningBot at(FakeTelegram fake, Consumer<List<Arrival>> before) {
        return at(fake, Clock.systemUTC(), before);
    }

    static RunningBot at(FakeTelegram fake, Clock clock, Consumer<List<Arrival>> before) {
        return new RunningBot(fake, clock, before);
    }

    Telegram telegram() {
        return telegram;
    }

    UpdateLoop loop() {
        return loop;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    /** The next input that was handed over and not asked for yet. */
    Arrival next() {
        try {
            Arrival next = arrived.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("waited 10 s for an arrival; " + loop.health());
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    Input nextInput() {
        return next().input();
    }

    String nextText() {
        return ((Input.Text) nextInput()).text();
    }

    boolean hasMore() {
        return !arrived.isEmpty();
    }

    @Override
    public void close() {
        loop.close();
        telegram.close();
    }
}
