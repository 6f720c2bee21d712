package stillhere.tuning;

import java.io.PrintStream;
import java.util.Locale;

/** Prints a line now and then: how far it is, and how long it will take. */
final class Lines implements Steps {
    private static final int LINES = 20;

    private final PrintStream out;
    private final String what;
    private final long start = System.nanoTime();

    Lines(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    @Override
    public void done(int steps, int all, String note) {
        if (steps * LINES / all > (steps - 1) * LINES / all) {
            double minutes = (System.nanoTime() - start) / 60e9;
            double left = minutes * (all - steps) / steps;
            out.printf(
                    Locale.ROOT,
                    "%s: %d of %d, %.1f minutes, %.1f to go%s%n",
                    what,
                    steps,
                    all,
                    minutes,
                    left,
                    note.isEmpty() ? "" : ", " + note);
        }
    }
}
