package stillhere;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Processes that must not outlive this one, however it ends short of being killed. */
public final class Children {
    private Children() {}

    /** Starts a process; it is ended with this one at the latest. */
    public static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Thread end = new Thread(process::destroyForcibly, "end-" + process.pid());
        Runtime.getRuntime().addShutdownHook(end);
        CompletableFuture<Void> unused = process.onExit().thenRun(() -> forget(end));
        return process;
    }

    private static void forget(Thread end) {
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException endingAlready) {
            // Then it runs, and finds nothing to do.
        }
    }
}
