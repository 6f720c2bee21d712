package stillhere.view;

import java.awt.Graphics2D;

/**
 * How often something was there, as a stripe with its number.
 *
 * @param most the count that fills the width, 1 or more
 */
record Stripe(int count, int most) implements Block {
    private static final int THICK = 34;
    private static final int NUMBER_ROOM = 130;

    @Override
    public int height() {
        return THICK + 14;
    }

    @Override
    public void paint(Graphics2D onto) {
        int length = Math.round((float) (Sheet.INNER - NUMBER_ROOM) * count / most);
        onto.setColor(Palette.BAR);
        onto.fillRoundRect(0, 4, length, THICK, THICK / 2, THICK / 2);
        Lettering number = Lettering.bold(38);
        onto.setFont(number.font());
        onto.setColor(Palette.INK);
        onto.drawString(String.valueOf(count), length == 0 ? 0 : length + 18, THICK);
    }
}
