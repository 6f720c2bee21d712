package stillhere.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import stillhere.Sleepers;
import stillhere.chat.Arrival;
import stillhere.chat.Carrier;
import stillhere.chat.Courier;
import stillhere.chat.Delivery;
import stillhere.chat.Ledger;
import stillhere.chat.Pace;
import stillhere.chat.Turns;
import stillhere.chat.Waker;
import stillhere.dialog.Conversation;
import stillhere.dialog.Input;
import stillhere.dialog.Library;
import stillhere.store.SqliteLedger;

/**
 * Prints the work of saying a daily word to many who are due in the same minute, and how long others wait for an answer
 * meanwhile. Sessions are those of people who told two tales (4 kB), the database is a file, every commit is durable; Telegram
 * answers at once.
 */
public final class Wave {
    private static final Library LIBRARY = Sleepers.library();
    private static final Carrier TELEGRAM =
            parcel -> CompletableFuture.completedStage(new Delivery.Sent(Optional.of(parcel.number())));
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int ROUNDS = 2;
    private static final long STRANGER = 1L << 40;

    private final Path folder;
    private int inputs;

    private Wave(Path folder) {
        this.folder = folder;
    }

    /** How many people are due, and for how many seconds answers are measured each time. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "wave");
        Wave wave = new Wave(folder);
        wave.fallAsleep(Integer.parseInt(arguments[0]));
        wave.work();
        wave.answers(Integer.parseInt(arguments[1]));
        System.out.printf("%nmost memory held: %d MiB%n", Measured.peakMemory(ProcessHandle.current()));
    }

    private void fallAsleep(int people) {
        Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(5));
        try (Ledger ledger = SqliteLedger.open(folder.resolve("asleep"))) {
            Sleepers.keep(ledger, LIBRARY, 1, people, due);
        }
    }

    /** All of it at once: step, commit, put out, note as delivered. */
    private void work() throws IOException {
        Clock clock = Clock.systemUTC();
        try (Ledger ledger = asleep();
                Courier courier = new Courier(ledger, TELEGRAM, clock)) {
            Turns turns = turns(ledger, clock, courier);
            try (Waker waker = new Waker(turns, ledger, clock)) {
                Duration cpu = cpu();
                long from = System.nanoTime();
                int woken = waker.wakeDue();
                double stepped = (System.nanoTime() - from) / 1e9;
                courier.deliverAll();
                double seconds = (System.nanoTime() - from) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%,d people woken in %.1f s and delivered to after %.1f s: %.1f s of CPU, %,.0f people/s%n%n",
                        woken,
                        stepped,
                        seconds,
                        cpu().minus(cpu).toNanos() / 1e9,
                        woken / seconds);
            }
        }
    }

    /** One answer after the other, a little apart: without a wave, in one that is paced, in one that is not. */
    private void answers(int seconds) throws IOException {
        System.out.println("an answer is put out after   p50 ms   p95 ms   p95 to that without a wave");
        for (int round = 0; round < ROUNDS; round++) {
            double without = answers("without a wave", Optional.empty(), seconds, Double.NaN);
            double unused = answers("in a wave, 25/s", Optional.of(Pace.ofSecond(Pace.TELEGRAM)), seconds, without)
                    + answers("in a wave, 1,000/s", Optional.of(Pace.ofSecond(1000)), seconds, without)
                    + answers("in a wave, unbounded", Optional.of(Pace.unbounded()), seconds, without);
        }
    }

    private double answers(String name, Optional<Pace> wave, int seconds, double without) throws IOException {
        Clock clock = Clock.systemUTC();
        Pace pace = wave.orElseGet(Pace::unbounded);
        Waited waited = new Waited();
        try (Ledger ledger = asleep();
                Courier courier = new Courier(ledger, waited, clock, pace)) {
            Turns turns = turns(ledger, clock, courier);
            courier.start();
            try (Waker waker = new Waker(turns, ledger, clock, pace)) {
                wave.ifPresent(any -> waker.start(LOOK));
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                while (System.nanoTime() < end) {
                    waited.forAnswer(() -> turns.take(List.of(input())));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
        }
        double p95 = waited.milliseconds(0.95);
        System.out.printf(Locale.ROOT, "%-26s %8.1f %8.1f %8.2f%n", name, waited.milliseconds(0.5), p95, p95 / without);
        return p95;
    }

    private Arrival input() {
        return new Arrival(
                "input-" + inputs++, STRANGER, new Input.Text("my sister"), Optional.empty(), Optional.empty());
    }

    /** A database of its own, in which all are asleep and due. */
    private Ledger asleep() throws IOException {
        Path data = folder.resolve("data");
        Files.deleteIfExists(data.resolve("stillhere.db"));
        Files.createDirectories(data);
        Files.copy(folder.resolve("asleep/stillhere.db"), data.resolve("stillhere.db"));
        return SqliteLedger.open(data);
    }

    private static Turns turns(Ledger ledger, Clock clock, Courier courier) {
        return new Turns(new Conversation(LIBRARY), Sleepers.READER, texts -> {}, ledger, clock, courier::knock);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
