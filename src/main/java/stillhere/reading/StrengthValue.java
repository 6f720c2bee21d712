package stillhere.reading;

import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillhere.reading.NumberWords.Token;

/**
 * How strong something is, 0–10: the first number named that can be a strength. A number that counts something else
 * ("2 hours", "3am") is passed over: {@code strength/en.yaml} lists the words before and after it that show this, and
 * number words that never are a strength ("a few"), and patterns that are {@code ignored} ("on a scale of 1 to 10").
 */
record StrengthValue(
        NumberWords numbers, Set<String> never, Set<String> notBefore, Set<String> notAfter, List<Pattern> ignored)
        implements Value {
    static StrengthValue read(Path file, NumberWords numbers) {
        DataFile data = DataFile.read(file);
        return new StrengthValue(
                numbers,
                new HashSet<>(data.texts("never")),
                new HashSet<>(data.texts("not-before")),
                new HashSet<>(data.texts("not-after")),
                Patterns.of(data).compiled(data, "ignored"));
    }

    @Override
    public Optional<String> in(String text) {
        List<Token> tokens = numbers.tokens(Patterns.without(ignored, Plain.of(text)));
        for (int i = 0; i < tokens.size(); i++) {
            if (isStrength(tokens, i)) {
                return Optional.of(String.valueOf((int) value(tokens.get(i))));
            }
        }
        return Optional.empty();
    }

    private boolean isStrength(List<Token> tokens, int i) {
        double value = value(tokens.get(i));
        boolean unit =
                i + 1 < tokens.size() && notBefore.contains(tokens.get(i + 1).word());
        boolean counts = unit || numbers.counts(tokens, i);
        boolean named = i > 0 && notAfter.contains(tokens.get(i - 1).word());
        boolean clock = i + 1 < tokens.size() && tokens.get(i + 1).is(":");
        return value >= 0 && value <= 10 && !never.contains(tokens.get(i).word()) && !counts && !named && !clock;
    }

    private static double value(Token token) {
        return token.value().orElse(-1.0);
    }
}
