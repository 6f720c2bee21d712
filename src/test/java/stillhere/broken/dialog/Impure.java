package stillhere.broken.dialog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import stillhere.broken.command.Verb;

/** Knows a file, the time, chance and who calls it. */
public record Impure(Path file, Verb verb) {
    /** The time. */
    public static Instant time() {
        return Instant.now();
    }

    /** Chance. */
    public static int chance() {
        return new Random(1).nextInt();
    }
}
