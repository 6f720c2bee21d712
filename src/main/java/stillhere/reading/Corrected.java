package stillhere.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds a value in what somebody came to say in the end: "8, no wait, 7" is 7. What follows the last correction counts;
 * where it holds no value, the whole text does.
 *
 * <p>The data, {@code words/corrections.yaml}: {@code corrections}, patterns for words that take back what was before.
 */
record Corrected(Value value, List<Pattern> corrections) implements Value {
    static List<Pattern> patterns(Path file) {
        DataFile data = DataFile.read(file);
        return Patterns.of(data).compiled(data, "corrections");
    }

    @Override
    public Optional<String> in(String text) {
        return value.in(text.substring(end(text))).or(() -> value.in(text));
    }

    /** Where the last correction ends, or 0. */
    private int end(String text) {
        int end = 0;
        for (Pattern pattern : corrections) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                end = Math.max(end, matcher.end());
            }
        }
        return end;
    }
}
