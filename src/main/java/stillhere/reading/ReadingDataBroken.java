package stillhere.reading;

import java.nio.file.Path;

/** A file below {@code dialogs/readings} or {@code dialogs/reviews} can't be read or says something impossible. */
public final class ReadingDataBroken extends RuntimeException {
    ReadingDataBroken(Path file, String problem) {
        super(file + ": " + problem);
    }

    ReadingDataBroken(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
