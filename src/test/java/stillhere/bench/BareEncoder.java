package stillhere.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import stillhere.reading.Readings;

/** Encodes new texts one after the other, and prints how many a second, and the microseconds of CPU each took. */
public final class BareEncoder {
    private BareEncoder() {}

    /** Seconds to warm up, seconds to measure, dialogs folder, cache folder. */
    public static void main(String[] arguments) {
        try (Readings readings =
                Readings.open(Path.of(arguments[2]), Path.of(arguments[3]), Map.of(), (reading, done) -> {})) {
            encode(readings, 1, Integer.parseInt(arguments[0]));
            int seconds = Integer.parseInt(arguments[1]);
            long cpu = cpu();
            int texts = encode(readings, 1L << 32, seconds);
            System.out.println(texts / (double) seconds);
            System.out.println((cpu() - cpu) / 1e3 / texts);
        }
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static int encode(Readings readings, long from, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int texts = 0;
        while (System.nanoTime() < end) {
            readings.encodeAhead(List.of(Scripts.words(from + texts)));
            texts++;
        }
        return texts;
    }
}
