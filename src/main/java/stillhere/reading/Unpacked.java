package stillhere.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The libraries that ONNX Runtime unpacks into the folder for temporary files. It deletes them when the program ends, but a
 * program that is killed would leave 24 MB behind each time.
 */
final class Unpacked {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Pattern LIBRARY = Pattern.compile("(/.*/onnxruntime-java[0-9]+)/[^/\\n]+\\.so");

    private Unpacked() {}

    /** Deletes those of this process; what is loaded stays loaded. Does nothing where the system doesn't tell which they are. */
    static void delete() {
        if (!Files.isReadable(MAPS)) {
            return;
        }
        try {
            Set<String> paths = new LinkedHashSet<>();
            Set<String> folders = new LinkedHashSet<>();
            for (MatchResult library :
                    LIBRARY.matcher(Files.readString(MAPS)).results().toList()) {
                paths.add(library.group());
                folders.add(library.group(1));
            }
            paths.addAll(folders);
            for (String path : paths) {
                Files.deleteIfExists(Path.of(path));
            }
        } catch (IOException notNow) {
            // ONNX Runtime deletes them at the end, then.
            return;
        }
    }
}
