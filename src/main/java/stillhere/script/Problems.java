package stillhere.script;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers problems, so that an author sees all of them at once. */
final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>((one, other) ->
            one.compareTo(other) != 0 ? one.compareTo(other) : one.toString().compareTo(other.toString()));

    void add(Code code, Node at, String message) {
        add(code, at.file(), at.line(), message);
    }

    void add(Code code, String file, int line, String message) {
        found.add(new Problem(file, line, code, message));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
