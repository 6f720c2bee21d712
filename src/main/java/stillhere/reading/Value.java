package stillhere.reading;

import java.util.Optional;

/** Finds one kind of value in a text, by rules and word lists. */
@FunctionalInterface
interface Value {
    /** The value as it is kept, or empty where the text names none. */
    Optional<String> in(String text);
}
