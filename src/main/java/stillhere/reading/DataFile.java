package stillhere.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping in a YAML file, asked by key. Every wrong answer of the file becomes one line: the file, the key, and what
 * was expected there.
 */
final class DataFile {
    private static final int LARGEST = 4 << 20;

    private final Path path;
    private final String place;
    private final Map<?, ?> mapping;

    private DataFile(Path path, String place, Map<?, ?> mapping) {
        this.path = path;
        this.place = place;
        this.mapping = mapping;
    }

    /**
     * Reads {@code path}.
     *
     * @throws ReadingDataBroken where it is missing, larger than 4 MB, not YAML or not a mapping
     */
    static DataFile read(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new ReadingDataBroken(path, "is larger than 4 MB");
            }
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(LARGEST).build();
            Object loaded = new Load(settings).loadFromString(Files.readString(path));
            if (loaded instanceof Map<?, ?> mapping) {
                return new DataFile(path, "", mapping);
            }
            throw new ReadingDataBroken(path, "should be a mapping, like \"key: value\"");
        } catch (IOException problem) {
            throw new ReadingDataBroken(path, "can't be read: " + problem.getMessage(), problem);
        } catch (YamlEngineException problem) {
            throw new ReadingDataBroken(path, "is not YAML: " + problem.getMessage(), problem);
        }
    }

    /** All keys, in the file's order. */
    List<String> keys() {
        return mapping.keySet().stream().map(String::valueOf).toList();
    }

    boolean has(String key) {
        return mapping.get(key) != null;
    }

    String text(String key) {
        return scalar(key, mapping.get(key));
    }

    /** A number, or {@code otherwise} where the key is missing. */
    double number(String key, double otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text(key));
        } catch (NumberFormatException notANumber) {
            throw broken(key, "should be a number");
        }
    }

    /** True or false; false where the key is missing. */
    boolean flag(String key) {
        return has(key) && Boolean.parseBoolean(text(key));
    }

    /** A list of texts; empty where the key is missing. A single text is a list of one. */
    List<String> texts(String key) {
        Object value = mapping.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> scalar(key, item)).toList()
                : List.of(scalar(key, value));
    }

    /** The words of a literal block, however they are broken into lines. */
    Set<String> words(String key) {
        return lines(key).stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of a literal block. */
    List<String> lines(String key) {
        return text(key)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    DataFile mapping(String key) {
        return within(key, mapping.get(key));
    }

    /** A list of mappings; empty where the key is missing. */
    List<DataFile> mappings(String key) {
        Object value = mapping.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> within(key, item)).toList();
        }
        throw broken(key, "should be a list");
    }

    /** The exception to throw where what {@code key} says is impossible. */
    ReadingDataBroken broken(String key, String problem) {
        return new ReadingDataBroken(path, "\"" + place + key + "\" " + problem);
    }

    private DataFile within(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> inner) {
            return new DataFile(path, place + key + ".", inner);
        }
        throw broken(key, value == null ? "is missing" : "should be a mapping");
    }

    private String scalar(String key, @Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw broken(key, value == null ? "is missing" : "should be a text");
    }
}
