package stillhere.view;

import java.awt.Graphics2D;

/** What a line is called, behind a piece of it. */
record LegendEntry(Paragraph name, Palette.Look look) implements Block {
    /** The room that the piece of the line takes, in pixels. */
    static final int INDENT = 150;

    private static final int LENGTH = 116;
    private static final int MARKER = 26;

    @Override
    public int height() {
        return name.height() + 8;
    }

    @Override
    public void paint(Graphics2D onto) {
        name.paint(onto);
        int middle = name.lettering().font().getSize() * 2 / 3;
        onto.setColor(look.color());
        onto.setStroke(look.stroke());
        onto.drawLine(6, middle, LENGTH, middle);
        look.marker().paint(onto, (6 + LENGTH) / 2, middle, MARKER);
    }
}
