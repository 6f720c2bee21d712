package stillhere.view;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import stillhere.dialog.Picture;

/** Lays out a card: as large as fits on a page, and cut where even small letters don't. */
final class CardSheet {
    private static final int[] SIZES = {48, 42, 36};
    private static final int MOST_TITLE_ROWS = 3;
    private static final int RULE = 6;

    private CardSheet() {}

    static Sheet of(Picture.Card card) {
        for (int size : SIZES) {
            Sheet whole = sheet(card, size, Integer.MAX_VALUE);
            if (whole.height() <= Sheet.PAGE) {
                return whole;
            }
        }
        return sheet(card, SIZES[SIZES.length - 1], Sheet.PAGE);
    }

    private static Sheet sheet(Picture.Card card, int size, int page) {
        Lettering lettering = Lettering.plain(size);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(card.title(), Lettering.bold(size + 8), MOST_TITLE_ROWS));
        blocks.add(rule());
        for (String line : card.lines()) {
            int room = page - new Sheet(blocks).height() - size / 2;
            Paragraph whole = Paragraph.of(line, lettering, Integer.MAX_VALUE);
            blocks.add(Block.space(size / 2));
            // A row is left free, so that the last line shown can say that there is more.
            if (whole.height() + size / 2 + lettering.rowHeight() > room) {
                blocks.add(Paragraph.of(line + " …", lettering, Math.max(1, room / lettering.rowHeight())));
                break;
            }
            blocks.add(whole);
        }
        return new Sheet(blocks);
    }

    private static Block rule() {
        return new Block() {
            @Override
            public int height() {
                return 3 * RULE;
            }

            @Override
            public void paint(Graphics2D onto) {
                onto.setColor(Palette.BAR);
                onto.fillRoundRect(0, RULE, Sheet.INNER / 5, RULE, RULE, RULE);
            }
        };
    }
}
