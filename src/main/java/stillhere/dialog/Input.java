package stillhere.dialog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One thing that reaches a conversation. */
public sealed interface Input {
    /** All words that came with it, whatever they answer: what is read for danger. */
    default Optional<String> words() {
        return Optional.empty();
    }

    /** Whether it shows something and says nothing: no words, no button. */
    default boolean isWordless() {
        return (this instanceof Media || this instanceof Location) && words().isEmpty();
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

    /**
     * Where somebody is, as they shared it. It serves one turn, to find their time zone, and is kept nowhere.
     *
     * @param latitude degrees, -90 to 90, north is positive
     * @param longitude degrees, -180 to 180, east is positive
     */
    record Location(double latitude, double longitude) implements Input {
        /** What rules call it. */
        public static final String KIND = "location";

        private static final Pattern WRITTEN =
                Pattern.compile("\\(location (-?\\d{1,3}(?:\\.\\d{1,9})?) (-?\\d{1,3}(?:\\.\\d{1,9})?)\\)");

        /** @throws IllegalArgumentException where there is no such place */
        public Location {
            if (!isOnEarth(latitude, longitude)) {
                throw new IllegalArgumentException("no place on earth");
            }
        }

        /** A shared place; where its numbers mean none, something that can't be understood was sent. */
        public static Input of(double latitude, double longitude) {
            return isOnEarth(latitude, longitude) ? new Location(latitude, longitude) : new Media(KIND, "");
        }

        /** A place as it is typed: {@code (location 38.7 -9.1)}. Empty for all other words. */
        public static Optional<Location> written(String words) {
            Matcher place = WRITTEN.matcher(words.strip());
            if (!place.matches()) {
                return Optional.empty();
            }
            double latitude = Double.parseDouble(place.group(1));
            double longitude = Double.parseDouble(place.group(2));
            return isOnEarth(latitude, longitude) ? Optional.of(new Location(latitude, longitude)) : Optional.empty();
        }

        private static boolean isOnEarth(double latitude, double longitude) {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        }

        /** Without the coordinates, so that no log can hold them. */
        @Override
        public String toString() {
            return "Location[]";
        }
    }

    /** The clock: a time that the session asked to be woken at has come. */
    record Woke() implements Input {}
}
