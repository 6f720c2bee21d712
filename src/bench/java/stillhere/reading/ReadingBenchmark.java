package stillhere.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import stillhere.dialog.Question;
import stillhere.dialog.Question.Awaited;

/**
 * What reading costs: all of it happens on one thread, so that on a quiet machine the time is the CPU's. A text of 15 words is
 * read for danger, act, feeling and wish, as in a turn at home.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
@SuppressWarnings("NullAway.Init")
public class ReadingBenchmark {
    private static final Path DIALOGS = Path.of("dialogs");
    private static final List<String> TURN = List.of("danger", "act", "feeling", "wish");
    private static final int SEED = 7;

    /** How many words the texts have. */
    @Param({"4", "15", "60"})
    public int words;

    private Readings readings;
    private List<String> vocabulary;
    private Random random;
    private String known;

    /** Opens the readings, and waits until all are loaded. */
    @Setup(Level.Trial)
    public void open() {
        readings = all();
        vocabulary = Examples.read(new Shelf(DIALOGS).check("act")).all().stream()
                .flatMap(example -> Plain.split(example.text()).stream())
                .toList();
        random = new Random(SEED);
        known = text();
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        readings.close();
    }

    /** A text nobody wrote before: one encoding, four models. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Object newText() {
        return read(text());
    }

    /** A text that was read lately: four models. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Object knownText() {
        return read(known);
    }

    private List<String> read(String text) {
        return TURN.stream()
                .map(name -> readings.label(new Question(name, Shelf.LANGUAGE, Awaited.CHOICE), text)
                        .decided())
                .toList();
    }

    private String text() {
        return Stream.generate(() -> vocabulary.get(random.nextInt(vocabulary.size())))
                .limit(words)
                .collect(Collectors.joining(" "));
    }

    private static Readings all() {
        try {
            Path cache = Files.createTempDirectory("models");
            Readings all = Readings.open(DIALOGS, cache, Map.of(), Progress.SILENT);
            all.names().forEach(all::labels);
            return all;
        } catch (IOException unwritable) {
            throw new IllegalStateException("a folder for models can't be made", unwritable);
        }
    }

    /** How long it takes until everything can be read, in a Java that has just begun. */
    @State(Scope.Benchmark)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @SuppressWarnings("NullAway.Init")
    public static class Loading {
        private Readings loaded;

        /** Loads the encoder and all models. */
        @Benchmark
        public Object load() {
            loaded = all();
            return loaded.label(new Question("danger", Shelf.LANGUAGE, Awaited.CHOICE), "hello there, how are you");
        }

        /** Gives the memory back. */
        @TearDown
        public void close() {
            loaded.close();
        }
    }
}
