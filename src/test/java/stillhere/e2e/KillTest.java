package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.chat.Ledger;
import stillhere.store.SqliteLedger;
import stillhere.telegram.FakeTelegram;

/**
 * The program is killed again and again while people talk with it; none of them loses a word.
 *
 * <p>{@code -Dkills=500} kills more often, {@code -Dseed=7} at other moments.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final int PEOPLE = 5;
    /** How many messages are sent at most from a start to the kill after it. */
    private static final int MESSAGES = 40;
    /** How long at most it takes from the last of them to the kill; some turns' time. */
    private static final Duration LATER = Duration.ofMillis(15);
    /** How long a kill waits at most for those messages, where the program is slow to start. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aProgramThatIsKilledAtAnyMomentLosesNothing(@TempDir Path folder) {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        AtomicBoolean enough = new AtomicBoolean();
        try (FakeTelegram telegram = Bot.telegram()) {
            telegram.patience(PATIENCE.multipliedBy(2));
            List<Teller> tellers = LongStream.rangeClosed(1, PEOPLE)
                    .mapToObj(id -> new Teller(telegram.person(id)))
                    .toList();
            List<CompletableFuture<Void>> talks = tellers.stream()
                    .map(teller -> CompletableFuture.runAsync(() -> talk(teller, enough), threads))
                    .toList();
            killAgainAndAgain(telegram, folder, talks);
            enough.set(true);
            try (Program.Running last = Bot.run(telegram, folder)) {
                talks.forEach(CompletableFuture::join);
                Program.Result unused = last.stopped();
            }
            assertNothingLost(tellers, folder);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void talk(Teller teller, AtomicBoolean enough) {
        do {
            teller.tellsATale();
        } while (!enough.get());
    }

    private static void killAgainAndAgain(FakeTelegram telegram, Path folder, List<CompletableFuture<Void>> talks) {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            try (Program.Running running = Bot.run(telegram, folder)) {
                awaitSent(telegram, telegram.count("sendMessage") + random.nextInt(MESSAGES), running, talks);
                LockSupport.parkNanos(random.nextLong(LATER.toNanos()));
                running.killed();
            }
        }
    }

    private static void awaitSent(
            FakeTelegram telegram, long messages, Program.Running running, List<CompletableFuture<Void>> talks) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (telegram.count("sendMessage") <= messages) {
            talks.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join);
            assertThat(running.process().isAlive()).as("%s", running.err()).isTrue();
            assertThat(System.nanoTime()).as("nobody gets an answer").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
    }

    private static void assertNothingLost(List<Teller> tellers, Path folder) {
        List<Integer> repeats = new ArrayList<>();
        tellers.forEach(teller -> repeats.add(teller.repeats()));
        // A person has at most one message under way at any moment, so each kill leaves at most one in doubt.
        assertThat(repeats).allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(KILLS));
        try (Ledger ledger = SqliteLedger.open(folder.resolve("data"))) {
            ledger.transact(page -> {
                for (int person = 1; person <= PEOPLE; person++) {
                    int told = tellers.get(person - 1).told();
                    assertThat(page.entries(person, "tale", told + 1)).hasSize(told);
                }
                assertThat(page.setAside(1)).isEmpty();
                assertThat(page.outbox().givenUp(1)).isEmpty();
                return true;
            });
        }
    }
}
