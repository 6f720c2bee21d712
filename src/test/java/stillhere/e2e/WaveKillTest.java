package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.Sleepers;
import stillhere.chat.Ledger;
import stillhere.chat.Outbox;
import stillhere.store.SqliteLedger;
import stillhere.telegram.FakeChat;
import stillhere.telegram.FakeTelegram;

/**
 * The program is killed while it says a daily word to many: nobody hears it twice, and nobody is forgotten.
 *
 * <p>{@code -Dkills=20} kills more often, {@code -Dseed=7} at other moments.
 */
class WaveKillTest {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final int PEOPLE = 20 + 60 * KILLS;
    /** How many are reached at most from a start to the kill after it. */
    private static final int REACHED = 40;

    private static final Duration EACH_WAY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void reachesEverybodyAtMostOnceAndForgetsNobodyHoweverItIsKilled() {
        try (FakeTelegram telegram = Bot.telegram()) {
            telegram.network(EACH_WAY);
            List<FakeChat> people =
                    LongStream.rangeClosed(1, PEOPLE).mapToObj(telegram::person).toList();
            people.forEach(FakeChat::wroteBefore);
            fallAsleep();
            for (int kill = 0; kill < KILLS; kill++) {
                try (Program.Running running = Bot.run(telegram, folder)) {
                    awaitSent(telegram, telegram.count("sendMessage") + random.nextInt(REACHED), running);
                    LockSupport.parkNanos(random.nextLong(EACH_WAY.toNanos() * 2));
                    running.killed();
                }
            }
            try (Program.Running last = Bot.run(telegram, folder)) {
                awaitAllSettled(people, last);
                assertThat(last.stopped().status()).isEqualTo(128 + 15);
            }
            assertThat(people)
                    .as("with -Dseed=" + SEED)
                    .allSatisfy(person -> assertThat(person.heard()).hasSizeLessThanOrEqualTo(1));
            assertThat(givenUp()).extracting(Outbox.GivenUp::why).isSubsetOf("nobody knows whether it arrived");
        }
    }

    /** All were due some minutes ago, as after a short downtime. */
    private void fallAsleep() {
        Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(5));
        try (Ledger ledger = SqliteLedger.open(folder.resolve("data"))) {
            Sleepers.keep(ledger, Sleepers.library(), 1, PEOPLE, due);
        }
    }

    private static void awaitSent(FakeTelegram telegram, long messages, Program.Running running) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (telegram.count("sendMessage") <= messages) {
            pauseBriefly(running, end);
        }
    }

    /** Until everybody has heard their word, or it is on record that nobody knows whether they have. */
    private void awaitAllSettled(List<FakeChat> people, Program.Running running) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<Long> settled = settled(people);
        while (settled.size() < PEOPLE) {
            pauseBriefly(running, end);
            settled = settled(people);
        }
    }

    private Set<Long> settled(List<FakeChat> people) {
        Set<Long> settled =
                givenUp().stream().map(Outbox.GivenUp::person).collect(Collectors.toCollection(HashSet::new));
        people.stream().filter(person -> !person.heard().isEmpty()).forEach(person -> settled.add(person.id()));
        return settled;
    }

    private static void pauseBriefly(Program.Running running, long end) {
        assertThat(running.process().isAlive()).as("%s", running.err()).isTrue();
        assertThat(System.nanoTime()).as("not everybody is reached").isLessThan(end);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }

    private List<Outbox.GivenUp> givenUp() {
        return SqliteLedger.look(folder.resolve("data"), page -> page.outbox().givenUp(PEOPLE));
    }
}
