package stillhere.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import stillhere.Children;

/** A process that is measured while it runs, and ended afterwards. */
record Measured(Process process, Path errors) implements AutoCloseable {
    /** Starts Java with the class path of this process, on the first core where there is {@code taskset}. */
    static Measured java(Path folder, List<String> environment, List<String> arguments) {
        try {
            Path errors = Files.createTempFile(folder, "err", ".txt");
            Path out = Files.createTempFile(folder, "out", ".txt");
            ProcessBuilder builder = new ProcessBuilder(Cores.onFirst(arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile());
            for (int i = 0; i < environment.size(); i += 2) {
                builder.environment().put(environment.get(i), environment.get(i + 1));
            }
            return new Measured(Children.start(builder), errors);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory it ever held, in MiB; 0 where the system doesn't say. */
    long peakMemory() {
        return peakMemory(process.toHandle());
    }

    /** The same, of any process. */
    static long peakMemory(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** @throws IllegalStateException with what it said, where it ended by itself */
    void mustRun() {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended: " + said());
        }
    }

    String said() {
        try {
            return Files.readString(errors);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
