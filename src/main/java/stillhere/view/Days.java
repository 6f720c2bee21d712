package stillhere.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import stillhere.dialog.Picture;

/** The lines from day to day, on a scale from 0 to 10. A day on which nothing was said is a gap in them. */
record Days(Picture.Chart chart) implements Block {
    private static final int HEIGHT = 580;
    private static final int MARKER = 26;
    private static final int SMALL_MARKER = 18;
    private static final int MANY_DAYS = 14;
    /** In pixels: so far apart are the even numbers of the scale. */
    private static final int SCALE_STEP = 90;

    private static final Lettering LABELS = Lettering.plain(36);
    private static final int LABEL_GAP = 24;
    /** Every day is labelled, or every second, and so on: the first that leaves room between the labels. */
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 15, Picture.Chart.MOST_DAYS);

    @Override
    public int height() {
        return HEIGHT + LABELS.rowHeight();
    }

    @Override
    public void paint(Graphics2D onto) {
        XYChart drawn = new XYChart(Sheet.INNER, HEIGHT);
        style(drawn.getStyler());
        for (int i = 0; i < chart.lines().size(); i++) {
            add(drawn, chart.lines().get(i), Palette.LINES.get(i));
        }
        drawn.paint(onto, Sheet.INNER, HEIGHT);
        label(onto, drawn);
    }

    private void style(XYStyler styler) {
        int days = chart.days().size();
        styler.setXAxisMin(-0.5).setXAxisMax(days - 0.5).setXAxisTicksVisible(false);
        styler.setYAxisMin(0.0).setYAxisMax((double) Picture.Line.STRONGEST);
        styler.setYAxisDecimalPattern("0").setYAxisTickMarkSpacingHint(SCALE_STEP);
        styler.setAxisTickLabelsFont(LABELS.font())
                .setAxisTickLabelsColor(Palette.INK)
                .setAxisTickPadding(12);
        styler.setAxisTickMarksColor(Palette.GRID).setAxisTickMarksStroke(new BasicStroke(2));
        styler.setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(Palette.GRID)
                .setPlotGridLinesStroke(new BasicStroke(2));
        styler.setLegendVisible(false).setChartTitleVisible(false).setPlotBorderVisible(false);
        styler.setChartPadding(0).setMarkerSize(days > MANY_DAYS ? SMALL_MARKER : MARKER);
        styler.setChartBackgroundColor(Palette.PAPER).setPlotBackgroundColor(Palette.PAPER);
    }

    private static void add(XYChart drawn, Picture.Line line, Palette.Look look) {
        double[] places =
                IntStream.range(0, line.points().size()).asDoubleStream().toArray();
        double[] points = line.points().stream().mapToDouble(Days::orGap).toArray();
        XYSeries series = drawn.addSeries("line " + drawn.getSeriesCollection().size(), places, points);
        series.setLineColor(look.color()).setLineStyle(look.stroke());
        series.setMarker(look.marker()).setMarkerColor(look.color());
    }

    private static double orGap(@Nullable Double point) {
        return point == null ? Double.NaN : point;
    }

    /** Below the days, by ourselves: the library would label those it likes, and crowd them. */
    private void label(Graphics2D onto, XYChart drawn) {
        onto.setFont(LABELS.font());
        onto.setColor(Palette.INK);
        List<String> labels = chart.days().stream().map(LABELS::shown).toList();
        int step = step(labels, drawn.getScreenXFromChart(1) - drawn.getScreenXFromChart(0));
        for (int day = 0; day < labels.size(); day += step) {
            int width = LABELS.width(labels.get(day));
            int centred = (int) Math.round(drawn.getScreenXFromChart(day)) - width / 2;
            int inside = Math.max(0, Math.min(centred, Sheet.INNER - width));
            onto.drawString(labels.get(day), inside, HEIGHT + LABELS.font().getSize());
        }
    }

    private static int step(List<String> labels, double oneDay) {
        int room = LABEL_GAP + labels.stream().mapToInt(LABELS::width).max().orElse(0);
        return STEPS.stream().filter(step -> step * oneDay >= room).findFirst().orElse(Picture.Chart.MOST_DAYS);
    }
}
