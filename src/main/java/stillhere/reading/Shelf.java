package stillhere.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where things lie in a dialogs folder.
 *
 * @param dialogs the folder; may be inside a jar
 */
record Shelf(Path dialogs) {
    /** The only language there is so far; a reading in another is answered by this one. */
    static final String LANGUAGE = "en";

    private static final Pattern ABROAD = Pattern.compile("[a-z]{2}\\.lexicon\\.yaml");

    /** Names of all readings that have labels, sorted. */
    List<String> readings() {
        return folders(dialogs.resolve("readings")).stream()
                .filter(name -> Files.exists(labels(name)))
                .toList();
    }

    Path labels(String reading) {
        return folder(reading).resolve("labels.yaml");
    }

    Path examples(String reading) {
        return folder(reading).resolve(LANGUAGE + ".yaml");
    }

    /** Where clocks show the same. */
    Path places() {
        return folder("zone").resolve("places.tab");
    }

    Path lexicon(String reading) {
        return folder(reading).resolve(LANGUAGE + ".lexicon.yaml");
    }

    /** Lexicons of danger in languages that the dialogs don't speak, by language. */
    Map<String, Path> abroad() {
        Path danger = folder("danger");
        Map<String, Path> found = new TreeMap<>();
        if (Files.isDirectory(danger)) {
            try (Stream<Path> files = Files.list(danger)) {
                files.filter(file ->
                                ABROAD.matcher(file.getFileName().toString()).matches())
                        .forEach(file -> found.put(file.getFileName().toString().substring(0, 2), file));
            } catch (IOException problem) {
                throw new ReadingDataBroken(danger, "can't be listed: " + problem.getMessage(), problem);
            }
        }
        found.remove(LANGUAGE);
        return found;
    }

    Path model(String reading) {
        return folder(reading).resolve(LANGUAGE + ".model");
    }

    /** How well everything should be read; need not be there. */
    Path aims() {
        return dialogs.resolve("readings").resolve("aims.yaml");
    }

    /** What sets the encoder of this folder apart from the public one; need not be there. */
    Path tuning() {
        return dialogs.resolve("readings").resolve(LANGUAGE + ".encoder");
    }

    Path check(String reading) {
        return folder(reading).resolve(LANGUAGE + ".check.yaml");
    }

    Path review(String kind) {
        return dialogs.resolve("reviews").resolve(kind + ".yaml");
    }

    Path words(String file) {
        return dialogs.resolve("readings").resolve("words").resolve(file);
    }

    private Path folder(String reading) {
        return dialogs.resolve("readings").resolve(reading);
    }

    private static List<String> folders(Path parent) {
        try (Stream<Path> inside = Files.list(parent)) {
            // A folder inside a jar is named with a slash at its end.
            return inside.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new ReadingDataBroken(parent, "can't be listed: " + problem.getMessage(), problem);
        }
    }
}
