package stillhere.dialog;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text where it hurts least: at a paragraph, a line, a sentence, a word. */
public final class Pieces {
    private static final List<String> SEAMS = List.of("\n\n", "\n", ". ", " ");

    private Pieces() {}

    /**
     * The pieces of a text, in order; nothing is lost but white space at the seams.
     *
     * @param longest how many UTF-16 units a piece may have
     */
    public static List<String> of(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > longest) {
            int end = seam(rest, longest);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    private static int seam(String text, int longest) {
        for (String seam : SEAMS) {
            int at = text.lastIndexOf(seam, longest - seam.length());
            if (at > longest / 2) {
                return at + seam.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
