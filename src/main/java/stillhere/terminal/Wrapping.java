package stillhere.terminal;

import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Breaks lines between words, which a terminal by itself does not. */
final class Wrapping {
    private Wrapping() {}

    /**
     * The text with no line wider than {@code columns}, but for a single word that is.
     *
     * @param columns the terminal's width; 0 where it isn't known, and then nothing is broken
     */
    static String wrapped(String text, int columns) {
        return columns <= 0
                ? text
                : text.lines().map(line -> wrappedLine(line, columns)).collect(Collectors.joining("\n"));
    }

    private static String wrappedLine(String line, int columns) {
        StringBuilder wrapped = new StringBuilder();
        int used = 0;
        for (String word : line.split("(?<= )", -1)) {
            if (used > 0 && used + width(word.stripTrailing()) > columns) {
                wrapped.setLength(wrapped.toString().stripTrailing().length());
                wrapped.append('\n');
                used = 0;
            }
            wrapped.append(word);
            used += width(word);
        }
        return wrapped.toString();
    }

    /** Emoji and some scripts take two columns a character. */
    private static int width(String word) {
        return new AttributedString(word).columnLength();
    }
}
