package stillhere.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where everything stands in its file, by its full name: a dialog, {@code dialog/state}, {@code dialog/state: rule}. */
final class Marks {
    static final String ALWAYS = "always";

    private final Map<String, Node> places = new HashMap<>();
    private final Map<String, List<String>> released = new HashMap<>();

    void put(String name, Node at) {
        places.putIfAbsent(name, at);
    }

    void released(String dialog, List<String> states) {
        released.put(dialog, states);
    }

    /** The states of a dialog that people may be waiting in since an earlier release. */
    List<String> released(String dialog) {
        return released.getOrDefault(dialog, List.of());
    }

    Node of(String name) {
        Node at = places.get(name);
        if (at != null) {
            return at;
        }
        int slash = Math.max(name.lastIndexOf(": "), name.lastIndexOf('/'));
        return slash > 0 ? of(name.substring(0, slash)) : new Node.Scalar(name + "/dialog.yaml", 1, name);
    }
}
