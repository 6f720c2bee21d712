package stillhere.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be drawn of the days that lie behind.
 *
 * @param of the kinds of entries; of several on one day the last one counts
 * @param days how many, today included; at most {@link Picture.Chart#MOST_DAYS}
 * @param lines parts of entries that hold a number from 0 to 10, each drawn as a line that is called {@code named.<part>}
 * @param tally a part whose values are counted below; each is called {@code named.<value>}
 * @param least on how many of the days there must be an entry before anything is drawn
 * @param few said where there are fewer
 * @param title the heading of the picture
 * @param counted the heading of what is counted
 * @param alt what is on it, in words: {@code {count}} days of {@code {of}}, of each line {@code {<part>-low}},
 *     {@code {<part>-high}} and {@code {<part>-middle}}, and {@code {<tally>-most}}
 */
public record DaysBehind(
        Set<String> of,
        int days,
        List<String> lines,
        String tally,
        int least,
        String few,
        String title,
        String counted,
        String alt) {
    public DaysBehind {
        of = Set.copyOf(of);
        lines = List.copyOf(lines);
    }

    /** All phrases that may be said, those that name lines included. */
    public List<String> phrases() {
        List<String> phrases = new ArrayList<>(List.of(few, title, counted, alt));
        lines.forEach(line -> phrases.add(Moving.NAMED + line));
        return phrases;
    }
}
