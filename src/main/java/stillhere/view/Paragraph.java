package stillhere.view;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Words, wrapped.
 *
 * @param indent how far from the left they begin, in pixels
 */
record Paragraph(List<String> rows, Lettering lettering, int indent) implements Block {
    private static final String CUT = "…";

    Paragraph {
        rows = List.copyOf(rows);
    }

    static Paragraph of(String words, Lettering lettering, int mostRows) {
        return of(words, lettering, mostRows, 0);
    }

    /**
     * Wraps words between them, and one that is wider than a row within it.
     *
     * @param mostRows what is longer ends in an ellipsis
     */
    static Paragraph of(String words, Lettering lettering, int mostRows, int indent) {
        List<String> rows = rows(lettering.shown(words), lettering, Sheet.INNER - indent);
        if (rows.size() > mostRows) {
            String last = rows.get(mostRows - 1);
            rows = new ArrayList<>(rows.subList(0, mostRows - 1));
            rows.add(cut(last, lettering, Sheet.INNER - indent));
        }
        return new Paragraph(rows, lettering, indent);
    }

    private static List<String> rows(String words, Lettering lettering, int width) {
        List<String> rows = new ArrayList<>();
        String row = "";
        for (String word : words.split("\\s+", -1)) {
            String longer = row.isEmpty() ? word : row + " " + word;
            if (lettering.width(longer) <= width) {
                row = longer;
            } else {
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                row = broken(word, lettering, width, rows);
            }
        }
        rows.add(row);
        return rows;
    }

    /** Adds full rows of a word that is too wide for one, and returns the rest of it. */
    private static String broken(String word, Lettering lettering, int width, List<String> rows) {
        String rest = word;
        while (lettering.width(rest) > width) {
            int end = fitting(rest, lettering, width);
            rows.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** How much of a word fits in a row; one character at least. */
    private static int fitting(String word, Lettering lettering, int width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && lettering.width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static String cut(String row, Lettering lettering, int width) {
        String kept = row;
        while (!kept.isEmpty() && lettering.width(kept + CUT) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        int word = kept.lastIndexOf(' ');
        return (word > 0 && kept.length() < row.length() ? kept.substring(0, word) : kept).stripTrailing() + CUT;
    }

    @Override
    public int height() {
        return rows.size() * lettering.rowHeight();
    }

    @Override
    public void paint(Graphics2D onto) {
        onto.setFont(lettering.font());
        onto.setColor(Palette.INK);
        int baseline = lettering.font().getSize();
        for (String row : rows) {
            onto.drawString(row, indent, baseline);
            baseline += lettering.rowHeight();
        }
    }
}
