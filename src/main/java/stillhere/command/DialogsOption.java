package stillhere.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stillhere.reading.Readings;
import stillhere.script.Check;
import stillhere.script.DialogsFolder;
import stillhere.script.Problem;

/** Which dialogs are meant. */
final class DialogsOption {
    private static final String BESIDE = "dialogs";

    @Option(
            names = "--dialogs",
            paramLabel = "DIR",
            description = "The dialogs to use. Default: the folder `dialogs` here, else the one inside the program.")
    private @Nullable Path folder;

    /** The dialogs don't pass the check. */
    static final class Unchecked extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unchecked(Path root, List<Problem> problems) {
            super("the dialogs in " + root + " have " + problems.size() + " problems, the first: " + problems.get(0)
                    + "; `check` shows all");
        }
    }

    /** The folder's path, which may lie inside the program's jar. */
    Path root() {
        if (folder != null) {
            return folder;
        }
        Path beside = Path.of(BESIDE);
        return Files.isDirectory(beside) ? beside : inside();
    }

    DialogsFolder read() {
        return DialogsFolder.read(root());
    }

    /**
     * The folder, where it may speak to people.
     *
     * @throws Unchecked where it may not
     */
    DialogsFolder readChecked() {
        DialogsFolder read = read();
        List<Problem> stopping = Check.of(read, LocalDate.now(ZoneOffset.UTC)).stream()
                .filter(problem -> !problem.code().isNotice())
                .toList();
        if (!stopping.isEmpty()) {
            throw new Unchecked(read.root(), stopping);
        }
        return read;
    }

    /** The readings of a folder; where their models must be made first, a bar on standard error says so. */
    static Readings readings(DialogsFolder folder, Path models) {
        Map<String, List<String>> countries = folder.library().helplines().names();
        return Readings.open(folder.root(), models, countries, new TrainingBar(System.err));
    }

    private static Path inside() {
        URL resource = DialogsOption.class.getResource("/" + BESIDE + "/home/dialog.yaml");
        if (resource == null) {
            return Path.of(BESIDE);
        }
        try {
            URI file = resource.toURI();
            if (file.getScheme().equals("jar")) {
                // Stays open for as long as the program runs: the dialogs are read through it.
                FileSystems.newFileSystem(file, Map.of());
            }
            return Path.of(file).resolveSibling("..").normalize();
        } catch (URISyntaxException | IOException unreadable) {
            throw new UncheckedIOException(new IOException("the dialogs inside the program can't be read", unreadable));
        }
    }
}
