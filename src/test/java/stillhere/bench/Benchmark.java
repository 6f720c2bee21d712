package stillhere.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import stillhere.Children;
import stillhere.Resources;

/**
 * Prints how fast the program is beside a plain bot.
 *
 * <p>{@code -Dseconds=20} measures longer, {@code -Dwarm=60} warms up longer, {@code -Dpeople=300} has more people talk. Every
 * Java runs as the README advises for a small machine; {@code -Djvm=-Xmx1g} runs them otherwise. With the optimizing compiler
 * one core takes most of a minute to warm up.
 */
public final class Benchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 12);
    private static final int WARM = Integer.getInteger("warm", 15);
    private static final int PEOPLE = Integer.getInteger("people", 200);
    private static final List<String> JVM =
            List.of(System.getProperty("jvm", "").split(" "));
    private static final String TOKEN = "123456:ABC-bench";
    private static final Duration AWAY = Duration.ofMillis(50);
    private static final int START_SECONDS = 120;
    private static final List<String> READINGS =
            List.of("words", "strength", "minutes", "days", "time", "zone", "name");

    private final Path folder;
    private int runs;

    private Benchmark(Path folder) {
        this.folder = folder;
    }

    /** How a bot is started, given the port of its Telegram and a folder for its data. */
    private interface Bot {
        Measured start(int port, Path data);
    }

    /** What one row shows; the last two are seconds from the start to the first reply, and the CPU's part of them. */
    private record Row(
            double turns, double cpuMicros, double p50, double p99, long memory, double first, double firstCpu) {}

    private record Bare(double texts, double cpuMicros) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Cores.leaveFirst();
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "bench");
        new Benchmark(folder).all();
    }

    private void all() throws IOException, InterruptedException {
        Path dialogs = dialogs();
        Bot ours = (port, data) -> program(port, data, dialogs);
        System.out.printf(
                "%d people in closed loop, %d s each after %d s to warm up, every turn durable, %s%n%n",
                PEOPLE, SECONDS, WARM, Cores.CAN_PIN ? "the bot on one core" : "not held to one core: no taskset");
        System.out.println(
                "                                turns/s  CPU µs/turn   p50 ms   p99 ms  peak MiB  first reply s  CPU s of it");
        Row plain = row("plain bot", Duration.ZERO, this::plainBot, Scripts::news);
        Row known = row("(a) known texts, presses", Duration.ZERO, ours, Scripts::tales);
        Row fresh = row("(b) new texts", Duration.ZERO, ours, Scripts::news);
        Row plainAway = row("plain bot, 50 ms each way", AWAY, this::plainBot, Scripts::news);
        Row knownAway = row("(c) as (a), 50 ms each way", AWAY, ours, Scripts::tales);
        Bare bare = bareEncoder(dialogs);
        System.out.printf(Locale.ROOT, "%-30s %8.0f %12.0f%n%n", "bare encoder", bare.texts(), bare.cpuMicros());
        System.out.println("                           turns/s   of the same CPU time");
        ratio("(a) to the plain bot", known.turns() / plain.turns(), plain.cpuMicros() / known.cpuMicros(), "1.5");
        ratio("(b) to the bare encoder", fresh.turns() / bare.texts(), bare.cpuMicros() / fresh.cpuMicros(), "0.9");
        ratio(
                "(c) to the plain bot",
                knownAway.turns() / plainAway.turns(),
                plainAway.cpuMicros() / knownAway.cpuMicros(),
                "40");
        System.out.println("\nWhere other programs compete for the cores, only the second column means something.");
    }

    private static void ratio(String name, double turns, double cpu, String aim) {
        System.out.printf(Locale.ROOT, "%-26s %7.2f   %7.2f   (aim %s)%n", name, turns, cpu, aim);
    }

    private Row row(String name, Duration network, Bot bot, Crowd.Script script)
            throws IOException, InterruptedException {
        Row row = measure(network, bot, script);
        System.out.printf(
                Locale.ROOT,
                "%-30s %8.0f %12.0f %8.1f %8.1f %9d %14.2f %12.2f%n",
                name,
                row.turns(),
                row.cpuMicros(),
                row.p50(),
                row.p99(),
                row.memory(),
                row.first(),
                row.firstCpu());
        return row;
    }

    private Row measure(Duration network, Bot bot, Crowd.Script script) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data-" + ++runs));
        Crowd crowd = new Crowd(script);
        try (LeanTelegram telegram = new LeanTelegram(network, crowd::hears)) {
            crowd.begin(PEOPLE, (ObjectNode update) -> telegram.arrives(update));
            long begun = System.nanoTime();
            try (Measured running = bot.start(telegram.port(), data)) {
                if (!crowd.answered().await(START_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("no reply within " + START_SECONDS + " s: " + running.said());
                }
                double first = (System.nanoTime() - begun) / 1e9;
                double firstCpu = running.cpu().toNanos() / 1e9;
                TimeUnit.SECONDS.sleep(WARM);
                Crowd.Seen unused = crowd.take();
                Duration cpu = running.cpu();
                long from = System.nanoTime();
                TimeUnit.SECONDS.sleep(SECONDS);
                Crowd.Seen seen = crowd.take();
                double seconds = (System.nanoTime() - from) / 1e9;
                double used = running.cpu().minus(cpu).toNanos() / 1e3;
                running.mustRun();
                return new Row(
                        seen.turns() / seconds,
                        used / Math.max(1, seen.turns()),
                        seen.milliseconds(0.5),
                        seen.milliseconds(0.99),
                        running.peakMemory(),
                        first,
                        firstCpu);
            }
        }
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED"));
        JVM.stream().filter(option -> !option.isBlank()).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }

    private Measured program(int port, Path data, Path dialogs) {
        List<String> environment = List.of(
                "TELEGRAM_TOKEN", TOKEN, "TELEGRAM_API", "http://127.0.0.1:" + port, "STILLHERE_DATA", data.toString());
        return Measured.java(folder, environment, java("stillhere.Main", "run", "--dialogs", dialogs.toString()));
    }

    private Measured plainBot(int port, Path data) {
        String file = data.resolve("plain.db").toString();
        return Measured.java(folder, List.of(), java(PlainBot.class.getName(), TOKEN, Integer.toString(port), file));
    }

    private Bare bareEncoder(Path dialogs) throws IOException, InterruptedException {
        List<String> command = Cores.onFirst(java(
                BareEncoder.class.getName(),
                Integer.toString(WARM),
                Integer.toString(SECONDS),
                dialogs.toString(),
                folder.toString()));
        Process process = Children.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int unused = process.waitFor();
        List<Double> figures = said.lines().map(Double::parseDouble).toList();
        return new Bare(figures.get(0), figures.get(1));
    }

    /** The small dialogs of the end-to-end tests, with their model made beforehand. */
    private Path dialogs() throws IOException, InterruptedException {
        Path dialogs = folder.resolve("dialogs");
        Resources.copy(Resources.path("e2e/dialogs"), dialogs);
        for (String reading : READINGS) {
            Resources.copy(Path.of("dialogs/readings", reading), dialogs.resolve("readings/" + reading));
        }
        Process training =
                Children.start(new ProcessBuilder(java("stillhere.Main", "train", "--dialogs", dialogs.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        if (training.waitFor() != 0) {
            throw new IllegalStateException("the small dialogs could not be trained");
        }
        return dialogs;
    }
}
