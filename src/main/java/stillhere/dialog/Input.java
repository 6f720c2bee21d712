package stillhere.dialog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that reaches a conversation. */
public sealed interface Input {
    /** All words that came with it, whatever they answer: what is read for danger. */
    default Optional<String> words() {
        return Optional.empty();
    }

    /** What the person typed. */
    record Text(String text) implements Input {
        @Override
        public Optional<String> words() {
            return Optional.of(text);
        }
    }

    /**
     * A button. It carries where and in which turn it was shown, so that a tap on an old one is known for what it is.
     */
    record Press(Place place, int turn, String choice) implements Input {}

    /**
     * A command such as {@code /pause}.
     *
     * @param name without the slash, lower case
     * @param rest what was typed behind it, possibly empty
     */
    record Command(String name, String rest) implements Input {
        @Override
        public Optional<String> words() {
            return Optional.of(rest).filter(words -> !words.isBlank());
        }
    }

    /**
     * Anything that isn't plain text.
     *
     * @param kind photo, voice, video, sticker, document, location, contact, edited or other
     * @param caption the words that came with it, possibly empty; read for danger like any text
     * @param file of a photo: the name to show it again by; null where it has none
     */
    record Media(String kind, String caption, @Nullable String file) implements Input {
        /** Changed words: read for danger, but they answer nothing, as the first ones did already. */
        public static final String EDITED = "edited";

        /** Something of which nothing is shown again. */
        public Media(String kind, String caption) {
            this(kind, caption, null);
        }

        @Override
        public Optional<String> words() {
            return Optional.of(caption).filter(words -> !words.isBlank());
        }

        boolean speaks() {
            return !caption.isBlank() && !kind.equals(EDITED);
        }
    }

    /** The clock: a time that the session asked to be woken at has come. */
    record Woke() implements Input {}
}
