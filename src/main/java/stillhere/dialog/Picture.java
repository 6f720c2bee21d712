package stillhere.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be drawn, as data. All that it shows is told in words as well, by the message that goes with it. */
public sealed interface Picture {
    /** The heading, one short line. */
    String title();

    /**
     * Days side by side, and below them how often something was there.
     *
     * @param days what each day is called, in order; 1 to {@link #MOST_DAYS}, such as {@code Mon} or {@code 12}
     * @param lines at most {@link #MOST_LINES}
     * @param counted the heading of the bars, such as {@code What helped}; empty for none
     * @param bars at most {@link #MOST_BARS}, in the order they are shown
     */
    record Chart(String title, List<String> days, List<Line> lines, String counted, List<Bar> bars) implements Picture {
        /** A month. */
        public static final int MOST_DAYS = 31;

        /** More can't be told apart at a glance. */
        public static final int MOST_LINES = 4;

        /** More don't fit on a phone below the days. */
        public static final int MOST_BARS = 6;

        public Chart {
            days = List.copyOf(days);
            lines = List.copyOf(lines);
            bars = List.copyOf(bars);
            int width = days.size();
            if (width < 1 || width > MOST_DAYS || lines.size() > MOST_LINES || bars.size() > MOST_BARS) {
                throw new IllegalArgumentException(
                        width + " days, " + lines.size() + " lines and " + bars.size() + " bars are no chart");
            }
            if (lines.stream().anyMatch(line -> line.points().size() != width)) {
                throw new IllegalArgumentException("a line must have one point a day, or null");
            }
        }
    }

    /**
     * How something went from day to day.
     *
     * @param points one a day, 0 to {@link #STRONGEST}; null where nothing was said that day
     */
    record Line(String name, List<@Nullable Double> points) {
        /** The upper end of the scale. */
        public static final int STRONGEST = 10;

        public Line {
            points = Collections.unmodifiableList(new ArrayList<>(points));
            if (points.stream().anyMatch(point -> point != null && !(point >= 0 && point <= STRONGEST))) {
                throw new IllegalArgumentException("a point must be from 0 to " + STRONGEST);
            }
        }
    }

    /** How often something was there, 0 or more. */
    record Bar(String name, int count) {
        public Bar {
            if (count < 0) {
                throw new IllegalArgumentException(count + " times");
            }
        }
    }

    /**
     * A card to look at or to show around, such as a plan.
     *
     * @param lines its paragraphs, in order
     */
    record Card(String title, List<String> lines) implements Picture {
        public Card {
            lines = List.copyOf(lines);
        }
    }
}
