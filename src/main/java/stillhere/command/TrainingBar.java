package stillhere.command;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import stillhere.reading.Progress;

/** Shows that models are being made, why, and how far it is. */
final class TrainingBar implements Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final Map<String, Integer> drawn = new HashMap<>();
    private boolean explained;

    TrainingBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void training(String reading, double fraction) {
        if (!explained) {
            out.println("The examples in these dialogs are new: learning to read them, once.");
            explained = true;
        }
        int done = (int) Math.round(WIDTH * Math.min(1, Math.max(0, fraction)));
        Integer before = drawn.put(reading, done);
        if (before != null && before >= done) {
            return;
        }
        out.printf("\r%-10s [%s%s]", reading, "#".repeat(done), ".".repeat(WIDTH - done));
        if (done == WIDTH) {
            out.println();
        }
        out.flush();
    }
}
