package stillhere.terminal;

import java.text.BreakIterator;
import java.util.Locale;
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
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(line);
        StringBuilder wrapped = new StringBuilder();
        int used = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = line.substring(from, to);
            if (used > 0 && used + width(piece.stripTrailing()) > columns) {
                wrapped.setLength(wrapped.toString().stripTrailing().length());
                wrapped.append('\n');
                used = 0;
            }
            wrapped.append(piece);
            used += width(piece);
            from = to;
        }
        return wrapped.toString();
    }

    /** Emoji and some scripts take two columns a character. */
    private static int width(String piece) {
        return new AttributedString(piece).columnLength();
    }
}
