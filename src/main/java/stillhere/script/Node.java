package stillhere.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows where it stands. */
sealed interface Node {
    String file();

    /** Counted from 1. */
    int line();

    /** A word, a number, a text; empty for nothing at all. */
    record Scalar(String file, int line, String text) implements Node {}

    /** A list. */
    record Items(String file, int line, List<Node> items) implements Node {}

    /** Names with what belongs to them, in the order of the file. */
    record Entries(String file, int line, Map<String, Node> entries, Map<String, Integer> keyLines) implements Node {
        static Entries none(String file) {
            return new Entries(file, 1, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        /** Where a key stands. */
        Scalar key(String name) {
            return new Scalar(file, keyLines.getOrDefault(name, line), name);
        }
    }
}
