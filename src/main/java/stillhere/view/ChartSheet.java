package stillhere.view;

import java.util.ArrayList;
import java.util.List;
import stillhere.dialog.Picture;

/** Lays out a chart: what the lines are called, the days, and how often something was there. */
final class ChartSheet {
    private static final int MOST_ROWS = 2;
    private static final int GAP = 28;
    /** What was there once must not look like a lot. */
    private static final int FULL_AT_LEAST = 4;

    private ChartSheet() {}

    static Sheet of(Picture.Chart chart) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(chart.title(), Lettering.bold(56), MOST_ROWS));
        if (!chart.lines().isEmpty()) {
            blocks.add(Block.space(GAP));
            for (int i = 0; i < chart.lines().size(); i++) {
                blocks.add(new LegendEntry(
                        Paragraph.of(chart.lines().get(i).name(), Lettering.plain(42), MOST_ROWS, LegendEntry.INDENT),
                        Palette.LINES.get(i)));
            }
            blocks.add(Block.space(GAP));
            blocks.add(new Days(chart));
        }
        if (!chart.bars().isEmpty()) {
            blocks.add(Block.space(GAP));
            if (!chart.counted().isBlank()) {
                blocks.add(Paragraph.of(chart.counted(), Lettering.bold(46), MOST_ROWS));
            }
            int most = chart.bars().stream().mapToInt(Picture.Bar::count).reduce(FULL_AT_LEAST, Math::max);
            for (Picture.Bar bar : chart.bars()) {
                blocks.add(Block.space(GAP / 2));
                blocks.add(Paragraph.of(bar.name(), Lettering.plain(40), MOST_ROWS));
                blocks.add(new Stripe(bar.count(), most));
            }
        }
        return new Sheet(blocks);
    }
}
