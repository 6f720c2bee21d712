package stillhere.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import stillhere.Children;

/** Starts the program as a process of its own, with nothing of this machine's environment that it would listen to. */
final class Program {
    /** Quick to start and small, because many are. */
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED");

    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final List<String> javaOptions = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";

    /** @param folder where it runs, and where its output goes */
    Program(Path folder) {
        this.folder = folder;
    }

    Program with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Program withJava(String option) {
        javaOptions.add(option);
        return this;
    }

    Program reading(String lines) {
        input = lines;
        return this;
    }

    /** What came of a run. */
    record Result(int status, String out, String err) {
        /** Standard error, which must be one line. */
        String onlyLine() {
            List<String> lines = err.lines().toList();
            if (lines.size() != 1 || !out.isEmpty()) {
                throw new AssertionError(
                        "expected one line on standard error:\n" + err + "\nand nothing else:\n" + out);
            }
            return lines.get(0);
        }
    }

    /** Runs it to its end. */
    Result run(String... arguments) {
        try (Running running = start(arguments)) {
            return running.ended();
        }
    }

    Running start(String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("TELEGRAM_")
                            || name.startsWith("STILLHERE_")
                            || name.startsWith("JAVA_TOOL")
                            || name.startsWith("JDK_JAVA"));
            builder.environment().putAll(environment);
            return new Running(Children.start(builder), out, err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(), "stillhere.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Absolute, because the program runs in another folder. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /** A process that runs; it doesn't outlive the block that holds it. */
    record Running(Process process, Path outFile, Path errFile) implements AutoCloseable {
        Result ended() {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("still running after " + PATIENCE_SECONDS + " s\n" + err());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interrupted);
            }
            return new Result(process.exitValue(), out(), err());
        }

        String out() {
            return text(outFile);
        }

        String err() {
            return text(errFile);
        }

        /** Waits until it has said this on standard error. */
        void awaitsErr(String words) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!err().contains(words)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("never said \"" + words + "\" but:\n" + err());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }

        /** Nothing that happened so far has ended it, or made it complain. */
        void isWell() {
            if (!process.isAlive() || err().lines().count() > 1) {
                throw new AssertionError("not well:\n" + err());
            }
        }

        /** As Ctrl-C or a service manager ends it. */
        Result stopped() {
            process.destroy();
            return ended();
        }

        /** As a power cut ends it. */
        void killed() {
            process.destroyForcibly();
            Result unused = ended();
        }

        @Override
        public void close() {
            process.destroyForcibly();
            Result unused = ended();
        }

        private static String text(Path file) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
