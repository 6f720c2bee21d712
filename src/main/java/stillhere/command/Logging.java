package stillhere.command;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One short line an event, on standard error, and nothing from libraries but warnings. */
final class Logging {
    private static final String FORMAT = "%1$tFT%1$tT %4$s %5$s%6$s%n";

    private Logging() {}

    static void quiet() {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        }
        if (System.getProperty("java.util.logging.config.file") == null) {
            Logger.getLogger("").setLevel(Level.WARNING);
            Logger.getLogger("stillhere").setLevel(Level.INFO);
        }
    }
}
