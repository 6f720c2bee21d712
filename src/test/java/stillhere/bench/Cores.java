package stillhere.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is measured on one core and the rest off it, where the system can do that. */
final class Cores {
    static final boolean CAN_PIN = Runtime.getRuntime().availableProcessors() > 1 && runs("taskset", "--version");

    private Cores() {}

    /** The command, held to the first core. */
    static List<String> onFirst(List<String> command) {
        List<String> pinned = new ArrayList<>(CAN_PIN ? List.of("taskset", "-c", "0") : List.of());
        pinned.addAll(command);
        return pinned;
    }

    /** Moves this process off the first core. */
    static void leaveFirst() {
        if (CAN_PIN) {
            String others = "1-" + (Runtime.getRuntime().availableProcessors() - 1);
            boolean unused = runs(
                    "taskset",
                    "-a",
                    "-c",
                    "-p",
                    others,
                    Long.toString(ProcessHandle.current().pid()));
        }
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
