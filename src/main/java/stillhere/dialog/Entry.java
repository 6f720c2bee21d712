package stillhere.dialog;

import java.time.Instant;
import java.util.Map;

/**
 * Something that a dialog left to be kept, such as a pause or a draft.
 *
 * @param number grows with every entry
 * @param kind which sort it is, such as {@code journal}
 * @param values its parts, by name
 */
public record Entry(long number, String kind, Map<String, String> values, Instant at) {
    public Entry {
        values = Map.copyOf(values);
    }
}
