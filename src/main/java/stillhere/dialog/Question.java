package stillhere.dialog;

import org.jspecify.annotations.Nullable;

/**
 * What a reader is asked: one reading, in one language, after a certain sort of prompt.
 *
 * @param reading the name of a reading, such as {@code act} or {@code feeling}
 * @param language ISO 639-1 code of the dialogs' language
 * @param awaited what the person was asked for; after an open question a shared move such as "stop" needs more
 *     evidence, because people tell stories with these words in them
 * @param asked what the person was asked, as the name of the reading that knows answers to it: "i walked out" is a yes to
 *     {@code acted}; null: nothing in particular
 */
public record Question(
        String reading,
        String language,
        Awaited awaited,
        @Nullable String asked) {
    /** A question to a reading that isn't told what the person was asked. */
    public Question(String reading, String language, Awaited awaited) {
        this(reading, language, awaited, null);
    }

    /** What sort of answer a state waits for. */
    public enum Awaited {
        /** One of the buttons, a number, yes or no. */
        CHOICE,
        /** The person's own words. */
        WORDS,
        /** The same as a choice, where so much hangs on it that a yes, a no or a stop counts only if it is said plainly. */
        PLAIN
    }
}
