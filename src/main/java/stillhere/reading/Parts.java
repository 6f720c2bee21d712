package stillhere.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Label;

/**
 * The parts of a moment told in one message: "fight about dishes again, wanted to leave, jaw tight". Each clause is read for
 * the part it is; clauses of one part are kept together, in the person's own words.
 */
final class Parts {
    /** The reading that knows a clause's part. */
    static final String READING = "part";

    /** How many parts a text has: a value of its own. */
    static final String COUNT = "parts";

    private static final String OTHER = "other";

    private final Function<String, Label> part;
    private final Consumer<Collection<String>> readAhead;
    private final AtomicReference<@Nullable Read> lately = new AtomicReference<>();

    private record Read(String text, Map<String, String> parts) {}

    /**
     * Wires it.
     *
     * @param part reads one clause
     * @param readAhead is handed all clauses first, so that they can be encoded side by side
     */
    Parts(Function<String, Label> part, Consumer<Collection<String>> readAhead) {
        this.part = part;
        this.readAhead = readAhead;
    }

    /** The values it offers: {@code parts}, and {@code part-<label>} for each label that is a part. */
    Map<String, Value> values(Collection<String> labels) {
        Map<String, Value> values = new TreeMap<>();
        values.put(
                COUNT,
                text -> Optional.of(of(text).size()).filter(count -> count > 0).map(String::valueOf));
        labels.stream()
                .filter(label -> !label.equals(OTHER))
                .forEach(label -> values.put(READING + "-" + label, text -> Optional.ofNullable(of(text).get(label))));
        return values;
    }

    /** A rule that takes several parts of a text asks for each; it is read once. */
    private Map<String, String> of(String text) {
        Read last = lately.get();
        if (last == null || !last.text().equals(text)) {
            last = new Read(text, read(text));
            lately.set(last);
        }
        return last.parts();
    }

    private Map<String, String> read(String text) {
        List<String> clauses = Clauses.of(text);
        readAhead.accept(clauses);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String clause : clauses) {
            // Whoever reads their words back can mend a wrong guess, but not a missing clause.
            String label = part.apply(clause).best().label();
            if (!label.equals(OTHER)) {
                parts.computeIfAbsent(label, one -> new ArrayList<>()).add(clause);
            }
        }
        Map<String, String> joined = new LinkedHashMap<>();
        parts.forEach((label, of) -> joined.put(label, String.join(", ", of)));
        return joined;
    }
}
