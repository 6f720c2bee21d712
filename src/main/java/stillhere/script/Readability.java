package stillhere.script;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, as a school grade.
 *
 * <p>Kincaid, Fishburne, Rogers &amp; Chissom 1975: 0.39 words a sentence + 11.8 syllables a word − 15.59. Syllables are counted
 * as groups of vowels, which is right within a tenth for plain English.
 */
final class Readability {
    /** The hardest grade that is let pass. */
    static final double HARDEST = 6;

    /** A few words are no text: the measure means nothing for them. */
    private static final int FEWEST_WORDS = 8;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:]+(?=\\s|$|[”\"])|\\n+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z']+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END =
            Pattern.compile("(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouysxzhcg])es$");

    private Readability() {}

    static double gradeOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        long words =
                NO_LETTER.splitAsStream(lower).filter(word -> !word.isBlank()).count();
        if (words < FEWEST_WORDS) {
            return 0;
        }
        long sentences = SENTENCE_END
                .splitAsStream(lower)
                .filter(part -> !part.isBlank())
                .count();
        long syllables = NO_LETTER
                .splitAsStream(lower)
                .filter(word -> !word.isBlank())
                .mapToLong(Readability::syllables)
                .sum();
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static long syllables(String word) {
        return Math.max(
                1,
                VOWELS.matcher(SILENT_END.matcher(word).replaceAll(""))
                        .results()
                        .count());
    }
}
