package stillhere.reading;

import java.util.regex.Pattern;

/** Tells keys hit at random from words. */
final class Gibberish {
    private static final Pattern NO_VOWEL = Pattern.compile("[b-df-hj-np-tv-xz]{5,}");
    private static final Pattern HOME_ROW = Pattern.compile("[asdfghjkl]{7,}");
    private static final Pattern KEYBOARD =
            Pattern.compile("(asdf|qwer|wert|erty|zxcv|xcvb|cvbn|hjkl|jkl|fghj|sdfg|dfgh)");

    private Gibberish() {}

    /** Whether the lower-case word looks like no word of any language written in Latin letters. */
    static boolean is(String word) {
        return KEYBOARD.matcher(word).find()
                || NO_VOWEL.matcher(word).find()
                || HOME_ROW.matcher(word).matches();
    }
}
