package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

    /** Those of the real dialogs talk once; so many kills lie within what they say. */
    private static final int REAL_KILLS = 4;

    private static final int REAL_PEOPLE = 3;
    private static final int REAL_MESSAGES = 14;

    /** How long at most it takes from the last message to the kill; some turns' time. */
    private static final Duration LATER = Duration.ofMillis(15);
    /** How long a kill waits at most for those messages, where the program is slow to start. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random random = new Random(SEED);

    @Test
    void aProgramThatIsKilledAtAnyMomentLosesNothing(@TempDir Path folder) {
        try (FakeTelegram telegram = Bot.telegram()) {
            List<Person> tellers = LongStream.rangeClosed(1, PEOPLE)
                    .<Person>mapToObj(id -> new Teller(telegram.person(id)))
                    .toList();
            killWhileTheyTalk(telegram, folder, SmallDialogs.folder(), tellers, KILLS, MESSAGES);
        }
    }

    @Test
    void theWholeWayToAnApologySurvivesKills(@TempDir Path folder) {
        Rehearsal rehearsal = Rehearsal.ofTheReadme();
        try (FakeTelegram telegram = Bot.telegram()) {
            List<Person> followers = LongStream.rangeClosed(1, REAL_PEOPLE)
                    .<Person>mapToObj(id -> new Follower(telegram.person(id), rehearsal))
                    .toList();
            killWhileTheyTalk(telegram, folder, Rehearsal.DIALOGS, followers, REAL_KILLS, REAL_MESSAGES);
        }
    }

    private void killWhileTheyTalk(
            FakeTelegram telegram, Path folder, Path dialogs, List<Person> people, int kills, int messages) {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        telegram.patience(PATIENCE.multipliedBy(2));
        try {
            List<CompletableFuture<Void>> talks = people.stream()
                    .map(person -> CompletableFuture.runAsync(person::talks, threads))
                    .toList();
            for (int kill = 0; kill < kills; kill++) {
                try (Program.Running running = Bot.run(telegram, folder, dialogs)) {
                    awaitSent(telegram, telegram.count("sendMessage") + random.nextInt(messages), running, talks);
                    LockSupport.parkNanos(random.nextLong(LATER.toNanos()));
                    running.killed();
                    people.forEach(person -> person.heard().killed());
                }
            }
            people.forEach(Person::comesToAnEnd);
            try (Program.Running last = Bot.run(telegram, folder, dialogs)) {
                talks.forEach(CompletableFuture::join);
                assertThat(last.stopped().status()).isEqualTo(128 + 15);
            }
            assertNothingLost(people, folder);
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError("with -Dseed=" + SEED + ": " + failed.getMessage(), failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Until so many were sent, or everybody is at the end. */
    private static void awaitSent(
            FakeTelegram telegram, long messages, Program.Running running, List<CompletableFuture<Void>> talks) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (telegram.count("sendMessage") <= messages && !talks.stream().allMatch(CompletableFuture::isDone)) {
            talks.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            assertThat(running.process().isAlive()).as("%s", running.err()).isTrue();
            assertThat(System.nanoTime()).as("nobody gets an answer").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
    }

    private static void assertNothingLost(List<Person> people, Path folder) {
        people.forEach(person -> person.heard().assertAtMostOneRepeatAfterEachKill());
        try (Ledger ledger = SqliteLedger.open(folder.resolve("data"))) {
            ledger.transact(page -> {
                people.forEach(person -> person.assertNothingLost(page));
                assertThat(page.setAside(1)).isEmpty();
                assertThat(page.outbox().givenUp(1)).isEmpty();
                return true;
            });
        }
    }
}
