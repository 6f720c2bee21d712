package stillhere.dialog;

import java.util.Set;

/**
 * Something to say, where a condition holds.
 *
 * @param phrase its name; {@link #FINDINGS} stands for all findings of a review
 * @param apart true where it begins a message of its own
 * @param toSend true where it is the person's own text, shown clean to be copied
 */
public record Line(String phrase, Given given, boolean apart, boolean toSend) {
    /** The place of a review's findings among the lines. */
    public static final String FINDINGS = "findings";

    /** The place of the entry turned to, in the words of its kind, see {@link Phrases#forEntry}. */
    public static final String ENTRY = "entry";

    /** The place of all promises that will be kept, one a line. */
    public static final String REMINDERS = "all-reminders";

    /** Names among the lines that are no phrase's. */
    public static final Set<String> STANDING_FOR_OTHERS = Set.of(FINDINGS, ENTRY, REMINDERS);

    /** The place of a state's own help, where it has one. */
    public static final String HELP = "help";

    /** A phrase said as it comes: always, in the message that is under way, not to be copied. */
    public static Line of(String phrase) {
        return new Line(phrase, Given.NOTHING, false, false);
    }
}
