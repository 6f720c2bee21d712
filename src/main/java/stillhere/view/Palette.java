package stillhere.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Calm paper and dark ink, the same by day and by night. */
final class Palette {
    static final Color PAPER = new Color(0xF3EEE4);
    /** 12 to 1 on paper. */
    static final Color INK = new Color(0x23303B);

    static final Color GRID = new Color(0xD8D1C3);
    static final Color BAR = new Color(0x5B7F95);

    private static final int LINE_WIDTH = 7;

    /** How one line is told from the others: by colour, by marker and by dash, so that any one of them is enough. */
    record Look(Color color, Marker marker, BasicStroke stroke) {}

    /**
     * After Paul Tol's high-contrast scheme, which stays apart for all kinds of colour blindness and in grey; its yellow is
     * darkened for paper, and a teal is added. All have 3 to 1 on paper at least.
     */
    static final List<Look> LINES = List.of(
            new Look(new Color(0x004488), SeriesMarkers.CIRCLE, stroke()),
            new Look(new Color(0xB0445A), SeriesMarkers.SQUARE, stroke(22, 16)),
            new Look(new Color(0x8A6A00), SeriesMarkers.TRIANGLE_UP, stroke(4, 16)),
            new Look(new Color(0x00796B), SeriesMarkers.DIAMOND, stroke(26, 14, 4, 14)));

    private Palette() {}

    private static BasicStroke stroke(float... dashes) {
        float[] pattern = dashes.length == 0 ? null : dashes;
        return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
}
