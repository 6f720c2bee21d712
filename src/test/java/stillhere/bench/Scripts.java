package stillhere.bench;

import java.util.List;
import java.util.StringJoiner;

/** What the people of the benchmark say. */
final class Scripts {
    private static final List<String> WORDS =
            List.of(("i you we she he they my the a an and but so then when went left said felt cried called"
                            + " home work dinner sister brother friend night morning kitchen car phone silence cold tired sorry"
                            + " afraid angry glad alone again never always maybe because after before without with about")
                    .split(" "));
    private static final int KNOWN_TEXTS = 200;
    private static final int WORDS_A_TEXT = 9;

    private Scripts() {}

    /** A tale after the other, in words that were said before: a command, three texts, two presses. */
    static Crowd.Said tales(long person, int step, String button) {
        int text = (int) ((person * 31 + step) % KNOWN_TEXTS);
        return switch (step % 6) {
            case 0 -> new Crowd.Said("/tale", false);
            case 2, 4 -> new Crowd.Said(button, true);
            default -> new Crowd.Said(words(text), false);
        };
    }

    /** Words that nobody said before. */
    static Crowd.Said news(long person, int step, String button) {
        return new Crowd.Said(words(person * 1_000_003L + step * 7919L + KNOWN_TEXTS), false);
    }

    /** Some everyday words; others for another number. */
    static String words(long number) {
        StringJoiner text = new StringJoiner(" ");
        long left = number * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < WORDS_A_TEXT; i++) {
            text.add(WORDS.get((int) Math.floorMod(left, (long) WORDS.size())));
            left = Long.rotateLeft(left, 13) * 0x9E3779B97F4A7C15L + number;
        }
        return text.toString();
    }
}
