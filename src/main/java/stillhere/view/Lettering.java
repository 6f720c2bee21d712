package stillhere.view;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.stream.IntStream;

/** Letters of one size; sizes in pixels of a picture 1080 wide, which a phone shows at about a third. */
record Lettering(Font font) {
    static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    /** The fonts of this machine lack letters that are wanted: boxes in their place would be no picture. */
    static final class LettersMissing extends RuntimeException {
        private static final long serialVersionUID = 1;

        LettersMissing() {
            super("letters are missing in the fonts of this machine");
        }
    }

    static Lettering plain(int size) {
        return new Lettering(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    }

    static Lettering bold(int size) {
        return new Lettering(new Font(Font.SANS_SERIF, Font.BOLD, size));
    }

    /**
     * The words without those emoji and symbols that can't be shown.
     *
     * @throws LettersMissing where that isn't enough
     */
    String shown(String words) {
        int[] kept = words.replaceAll("\\s", " ")
                .codePoints()
                .filter(one -> !joinsEmoji(one) && (font.canDisplay(one) || carriesWords(one)))
                .toArray();
        if (IntStream.of(kept).anyMatch(one -> !font.canDisplay(one))) {
            throw new LettersMissing();
        }
        return new String(kept, 0, kept.length).replaceAll(" {2,}", " ").strip();
    }

    private static boolean carriesWords(int one) {
        return Character.isLetterOrDigit(one) || Character.getType(one) == Character.NON_SPACING_MARK;
    }

    private static boolean joinsEmoji(int one) {
        return one == 0x200D || (one >= 0xFE00 && one <= 0xFE0F);
    }

    /** How wide the words are in one row, in pixels. */
    int width(String words) {
        return (int) Math.ceil(font.getStringBounds(words, SMOOTH).getWidth());
    }

    /** From one row's base line to the next, in pixels. */
    int rowHeight() {
        return Math.round(font.getSize() * 1.35f);
    }
}
