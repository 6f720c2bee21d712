package stillhere.telegram;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Input;
import stillhere.dialog.Place;

/** What a button carries, written {@code turn|dialog/state|choice} with the turn in base 36. */
record CallbackData(int turn, Place place, String choice) {
    /** Telegram's limit, in bytes. */
    static final int LONGEST = 64;

    /** Stands for data that no version of this program wrote: like a button of a turn long gone. */
    static final CallbackData OLD = new CallbackData(-1, new Place("", ""), "");

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,6})\\|([^/|]+)/([^/|]+)\\|(.+)", Pattern.DOTALL);

    /** A button whose names are too long for Telegram. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TooLong(Place place) {
            super("a button of " + place + " carries more than " + LONGEST + " bytes; shorten the names");
        }
    }

    /** @throws TooLong where it would pass {@link #LONGEST} */
    String encode() {
        String encoded = Integer.toString(turn, Character.MAX_RADIX) + "|" + place + "|" + choice;
        if (encoded.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new TooLong(place);
        }
        return encoded;
    }

    /** Reads it; {@link #OLD} where it can't be read. */
    static CallbackData decode(@Nullable String data) {
        Matcher form = FORM.matcher(data == null ? "" : data);
        if (!form.matches()) {
            return OLD;
        }
        long turn = Long.parseLong(form.group(1), Character.MAX_RADIX);
        return turn > Integer.MAX_VALUE
                ? OLD
                : new CallbackData((int) turn, new Place(form.group(2), form.group(3)), form.group(4));
    }

    Input.Press press() {
        return new Input.Press(place, turn, choice);
    }
}
