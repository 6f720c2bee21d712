package stillhere.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stillhere.Resources;
import stillhere.reading.Readings;

/** The dialogs that the program runs with in these tests: few states, one tiny reading with its model made beforehand. */
final class SmallDialogs {
    /** Values are read with the same words everywhere. */
    private static final List<String> VALUES =
            List.of("words", "strength", "minutes", "days", "time", "quiet", "zone", "name", "topic", "sign");

    private static @Nullable Path trained;

    private SmallDialogs() {}

    /** The folder; not to be changed. */
    static synchronized Path folder() {
        Path known = trained;
        if (known == null) {
            known = train();
            trained = known;
        }
        return known;
    }

    private static Path train() {
        try {
            Files.createDirectories(Path.of("target"));
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "small-dialogs");
            copyTo(folder);
            List<String> made = Readings.train(folder, (reading, fraction) -> {});
            if (!made.equals(List.of("danger"))) {
                throw new IllegalStateException("made models for " + made);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copyTo(Path folder) throws IOException {
        Resources.copy(Resources.path("e2e/dialogs"), folder);
        for (String value : VALUES) {
            Resources.copy(Path.of("dialogs/readings", value), folder.resolve("readings/" + value));
        }
    }

    /** A copy to be changed. */
    static Path copy(Path to) throws IOException {
        Resources.copy(folder(), to);
        return to;
    }
}
