package stillhere.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stillhere.dialog.Picture;
import stillhere.dialog.Picture.Bar;
import stillhere.dialog.Picture.Card;
import stillhere.dialog.Picture.Chart;
import stillhere.dialog.Picture.Line;

class PainterTest {
    private static final List<String> WEEK = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static BufferedImage drawn(Picture picture) {
        try {
            return ImageIO.read(
                    new ByteArrayInputStream(new Painter().png(picture).orElseThrow()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Chart week(@Nullable Double... closeness) {
        return new Chart(
                "Your week", WEEK, List.of(new Line("How close you felt", Arrays.asList(closeness))), "", List.of());
    }

    /** How many columns of the picture hold this colour below the legend. */
    private static long columns(BufferedImage image, Color color) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> IntStream.range(300, image.getHeight())
                        .anyMatch(y -> (image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)))
                .count();
    }

    @Test
    void everyPictureIsAsWideAsAPhoneAndOpaque() {
        for (Picture picture : List.of(week(4.0, 5.0, null, 6.0, 3.0, 7.0, 7.0), card("One line."))) {
            BufferedImage image = drawn(picture);
            assertThat(image.getWidth()).isEqualTo(Sheet.WIDTH);
            assertThat(image.getColorModel().hasAlpha()).isFalse();
            assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Palette.PAPER);
        }
    }

    @Test
    void aDayOnWhichNothingWasSaidIsAGapInTheLine() {
        Color line = Palette.LINES.get(0).color();
        long whole = columns(drawn(week(4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0)), line);
        long gap = columns(drawn(week(4.0, 4.0, null, 4.0, 4.0, 4.0, 4.0)), line);
        long alone = columns(drawn(week(null, null, null, 4.0, null, null, null)), line);
        assertThat(gap).isLessThan(whole * 3 / 4);
        assertThat(alone).isBetween(10L, 40L);
    }

    @Test
    void aWeekOfWhichNothingIsKnownIsStillAPicture() {
        assertThat(columns(
                        drawn(week(null, null, null, null, null, null, null)),
                        Palette.LINES.get(0).color()))
                .isZero();
    }

    @Test
    void whatWasThereOnceDoesNotFillTheWidth() {
        BufferedImage once =
                drawn(new Chart("Your week", WEEK, List.of(), "What helped", List.of(new Bar("A walk", 1))));
        assertThat(columns(once, Palette.BAR)).isLessThan(Sheet.INNER / 2);
    }

    @Test
    void theFullestChartFitsTelegram() {
        List<String> days = IntStream.rangeClosed(1, Chart.MOST_DAYS)
                .mapToObj(day -> "day " + day)
                .toList();
        String name = "wordwithoutanyend".repeat(20);
        Line line = new Line(name, Collections.nCopies(Chart.MOST_DAYS, 10.0));
        Chart chart = new Chart(
                name,
                days,
                Collections.nCopies(Chart.MOST_LINES, line),
                name,
                Collections.nCopies(Chart.MOST_BARS, new Bar(name, Integer.MAX_VALUE)));
        assertThat(drawn(chart).getHeight()).isLessThan(3 * Sheet.WIDTH);
    }

    @Test
    void linesDifferByColourMarkerAndDash() {
        assertThat(Palette.LINES).hasSize(Chart.MOST_LINES);
        assertThat(Palette.LINES).extracting(Palette.Look::color).doesNotHaveDuplicates();
        assertThat(Palette.LINES).extracting(look -> look.marker().getClass()).doesNotHaveDuplicates();
        assertThat(Palette.LINES)
                .extracting(look -> Arrays.toString(look.stroke().getDashArray()))
                .doesNotHaveDuplicates();
    }

    @Test
    void allInkIsStrongOnPaper() {
        assertThat(contrast(Palette.INK)).isGreaterThan(7);
        assertThat(contrast(Palette.BAR)).isGreaterThan(3);
        assertThat(Palette.LINES)
                .allSatisfy(look -> assertThat(contrast(look.color())).isGreaterThan(3));
    }

    /** As WCAG 2 defines it. */
    private static double contrast(Color ink) {
        return (luminance(Palette.PAPER) + 0.05) / (luminance(ink) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void aCardGrowsWithItsWordsAndEndsWithThePage() {
        int small = drawn(card("One line.")).getHeight();
        int larger = drawn(
                        card("A line that is so long that it takes more than one row on a phone, and then one more."))
                .getHeight();
        int page = drawn(card(Collections.nCopies(200, "A line.").toArray(String[]::new)))
                .getHeight();
        assertThat(larger).isGreaterThan(small);
        assertThat(page).isBetween(Sheet.PAGE - 100, Sheet.PAGE);
    }

    private static Card card(String... lines) {
        return new Card("Our small plan", List.of(lines));
    }

    @Test
    void whatIsCutSaysSo() {
        Lettering lettering = Lettering.plain(40);
        Paragraph cut = Paragraph.of("word ".repeat(200), lettering, 3);
        assertThat(cut.rows()).hasSize(3);
        assertThat(cut.rows().get(2)).endsWith("word…");
        assertThat(cut.rows())
                .allSatisfy(row -> assertThat(lettering.width(row)).isLessThanOrEqualTo(Sheet.INNER));
    }

    @Test
    void noWordIsWiderThanTheSheetAndNoneIsLost() {
        Lettering lettering = Lettering.plain(40);
        String word = "ä".repeat(500);
        Paragraph broken = Paragraph.of("so " + word + " it is", lettering, Integer.MAX_VALUE);
        assertThat(String.join("", broken.rows()).replace(" ", "")).isEqualTo("so" + word + "itis");
        assertThat(broken.rows())
                .allSatisfy(row -> assertThat(lettering.width(row)).isLessThanOrEqualTo(Sheet.INNER));
    }

    @Test
    void emojiThatNoFontHasAreLeftOut() {
        assertThat(Lettering.plain(40).shown("a thank you \uD83E\uDEC2\uFE0F out\nloud"))
                .isEqualTo("a thank you out loud");
    }

    @Test
    void lettersThatNoFontHasLeaveTheWordsAlone() {
        // Medefaidrin, written in one town of Nigeria.
        assertThat(new Painter().png(card(new String(Character.toChars(0x16E40)))))
                .isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedWhereItIsMade() {
        assertThatThrownBy(() -> new Line("x", List.of(10.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line("x", List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bar("x", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> week(1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chart("x", List.of(), List.of(), "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
