package stillhere.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message into clauses, each of which tells one thing: at marks, and where "and", "so" or "but" begins a new one. */
final class Clauses {
    private static final int MOST = 40;

    /** A subject or a verb right behind the joining word tells that a clause begins: "and i left", not "black and white". */
    private static final Pattern SEAM = Pattern.compile("""
            \\s*[,;:.!?\\n\u2026\u2014]+\\s*|\\s+-\\s+\
            |\\s+(?=(?:and|but|so|then|because|cause|cos|coz|until|while)\\s+(?:then\\s+|now\\s+|just\\s+)?\
            (?:i|im|ive|id|he|she|they|we|it|my|his|her|our|the|there|that|this|felt|thought|wanted|went|said|left|got|told|didnt|couldnt|was|had|nearly|almost)\\b)\
            """, Pattern.CASE_INSENSITIVE);

    private static final Pattern JOINING = Pattern.compile("^(?:and|instead)\\s+", Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /** The clauses in order, without "and" before them; at most forty, the last then holding the rest. */
    static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        Matcher seam = SEAM.matcher(text);
        int from = 0;
        while (clauses.size() < MOST - 1 && seam.find()) {
            add(text.substring(from, seam.start()), clauses);
            from = seam.end();
        }
        add(text.substring(from), clauses);
        return clauses;
    }

    private static void add(String piece, List<String> clauses) {
        String clause = JOINING.matcher(piece.strip()).replaceFirst("");
        if (clause.codePoints().anyMatch(Character::isLetterOrDigit)) {
            clauses.add(clause);
        }
    }
}
