package stillhere.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into numbers and words, with numbers written as words understood ("twenty five", "half", "a couple").
 *
 * <p>The data, {@code numbers.yaml}: {@code numbers} maps words to what they stand for, {@code tens} those that take a
 * digit after them, {@code not-numbers} lists phrases whose number words count nothing ("no one", "one of those").
 */
final class NumberWords {
    private static final Pattern TOKEN =
            Pattern.compile("\\d{1,6}(?:[.,]\\d{1,2})?|[\\p{L}\\p{M}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern KEYCAP = Pattern.compile("(\\d)\\x{FE0F}?\\x{20E3}");
    private static final int MOST = 1_000;

    private final Map<String, Double> numbers;
    private final Map<String, Double> tens;
    private final List<com.google.re2j.Pattern> notNumbers;

    private NumberWords(
            Map<String, Double> numbers, Map<String, Double> tens, List<com.google.re2j.Pattern> notNumbers) {
        this.numbers = numbers;
        this.tens = tens;
        this.notNumbers = notNumbers;
    }

    static NumberWords read(Path file) {
        DataFile data = DataFile.read(file);
        return new NumberWords(
                amounts(data.mapping("numbers")),
                amounts(data.mapping("tens")),
                Patterns.of(data).compiled(data, "not-numbers"));
    }

    static Map<String, Double> amounts(DataFile data) {
        Map<String, Double> amounts = new HashMap<>();
        data.keys().forEach(word -> amounts.put(word, data.number(word, 0)));
        return Map.copyOf(amounts);
    }

    /** A word, a mark, or a number; a number has a value. */
    record Token(String word, Optional<Double> value) {
        boolean is(String other) {
            return word.equals(other);
        }
    }

    /** The text's tokens in order. */
    List<Token> tokens(String text) {
        String plain = KEYCAP.matcher(Plain.of(text)).replaceAll("$1 ").replace("\uD83D\uDD1F", " 10 ");
        for (com.google.re2j.Pattern pattern : notNumbers) {
            plain = pattern.matcher(plain).replaceAll(" _ ");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        while (matcher.find() && tokens.size() < MOST) {
            tokens.add(token(matcher.group()));
        }
        return joined(tokens);
    }

    private Token token(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return new Token(word, Optional.of(Double.valueOf(word.replace(',', '.'))));
        }
        Double value = numbers.getOrDefault(word, tens.get(word));
        return new Token(word, Optional.ofNullable(value));
    }

    /** "twenty five" and "twenty-five" are one number. */
    private List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int next = i + 1 < tokens.size() && tokens.get(i + 1).is("-") ? i + 2 : i + 1;
            if (tens.containsKey(token.word) && next < tokens.size() && isDigitWord(tokens.get(next))) {
                double sum = token.value.orElse(0.0) + tokens.get(next).value.orElse(0.0);
                joined.add(new Token(token.word + " " + tokens.get(next).word, Optional.of(sum)));
                i = next;
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private boolean isDigitWord(Token token) {
        double value = token.value.orElse(0.0);
        return numbers.containsKey(token.word) && value >= 1 && value <= 9 && value == Math.rint(value);
    }
}
