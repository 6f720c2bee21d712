package stillhere.command;

import java.nio.file.Path;
import java.util.Optional;

/** Where the program keeps things. */
final class Folders {
    private Folders() {}

    /** For conversations, where nothing else is said. */
    static Path data() {
        return Path.of(Optional.ofNullable(System.getenv("STILLHERE_DATA")).orElse("data"));
    }

    /** For models of examples that came without one, where no data folder is given. */
    static Path models() {
        return Path.of(System.getProperty("java.io.tmpdir"), "stillhere-models-" + System.getProperty("user.name"));
    }

    /** For models of examples that came without one. */
    static Path models(Path data) {
        return data.resolve("models");
    }
}
