package stillhere.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where everything stands in its file, by its full name: a dialog, {@code dialog/state}, {@code dialog/state: rule}. */
final class Marks {
    static final String ALWAYS = "always";

    private final Map<String, Node> places = new HashMap<>();
    private final Map<String, List<String>> released = new HashMap<>();

    private final Map<String, Node> sourced = new HashMap<>();
    private final List<Node.Scalar> findings = new ArrayList<>();

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

    void finding(Node.Scalar label) {
        findings.add(label);
    }

    /** What the reviews can find in a draft, where their order names it. */
    List<Node.Scalar> findings() {
        return Collections.unmodifiableList(findings);
    }

    void sourced(String dialog, Node at) {
        sourced.put(dialog, at);
    }

    /** Dialogs that name their sources, and where. */
    Map<String, Node> sourced() {
        return Collections.unmodifiableMap(sourced);
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
