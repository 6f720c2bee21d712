package stillhere.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into numbers and words, with numbers written as words understood ("twenty five", "half", "a couple").
 *
 * <p>The data, {@code numbers.yaml}: {@code numbers} maps words to what they stand for, {@code tens} those that take a
 * digit after them, {@code not-numbers} lists phrases whose number words count nothing ("no one", "one of those"),
 * {@code counted} words after a number which show that it counts things; so does any plural but {@code not-counted};
 * {@code after-a} number words that an "a" belongs to ("a couple").
 */
final class NumberWords {
    private static final Pattern TOKEN =
            Pattern.compile("\\d{1,6}(?:[.,]\\d{1,2})?|[\\p{L}\\p{M}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern KEYCAP = Pattern.compile("(\\d)\\x{FE0F}?\\x{20E3}");
    private static final Pattern HALF = Pattern.compile("(\\d)(?: ?\u00bd| 1/2\\b)");
    private static final Pattern PLURAL = Pattern.compile("\\p{L}{2,}[^s\\P{L}]s");
    private static final int MOST = 1_000;

    private final Map<String, Double> numbers;
    private final Map<String, Double> tens;
    private final Set<String> counted;
    private final Set<String> notCounted;
    private final Set<String> amounts;
    private final List<com.google.re2j.Pattern> notNumbers;

    private NumberWords(DataFile data) {
        this.numbers = amounts(data.mapping("numbers"));
        this.tens = amounts(data.mapping("tens"));
        this.counted = new HashSet<>(data.texts("counted"));
        this.notCounted = new HashSet<>(data.texts("not-counted"));
        this.amounts = new HashSet<>(data.texts("after-a"));
        this.notNumbers = Patterns.of(data).compiled(data, "not-numbers");
    }

    static NumberWords read(Path file) {
        return new NumberWords(DataFile.read(file));
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
        String plain = KEYCAP.matcher(Plain.of(text)).replaceAll("$1").replace("\uD83D\uDD1F", " 10 ");
        plain = HALF.matcher(plain).replaceAll("$1.5");
        plain = Patterns.without(notNumbers, plain);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        while (matcher.find() && tokens.size() < MOST) {
            tokens.add(token(matcher.group()));
        }
        return joined(tokens);
    }

    /** Whether the number at {@code i} counts the things named after it ("3 coffees", "9 pm"). */
    boolean counts(List<Token> tokens, int i) {
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
        return counted.contains(next) || (PLURAL.matcher(next).matches() && !notCounted.contains(next));
    }

    private Token token(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return new Token(word, Optional.of(Double.valueOf(word.replace(',', '.'))));
        }
        Double value = numbers.getOrDefault(word, tens.get(word));
        return new Token(word, Optional.ofNullable(value));
    }

    /** "twenty five" and "twenty-five" are one number, so are "two and a half" and "a couple". */
    private List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int next = i + 1 < tokens.size() && tokens.get(i + 1).is("-") ? i + 2 : i + 1;
            if (tens.containsKey(token.word) && next < tokens.size() && isDigitWord(tokens.get(next))) {
                double sum = token.value.orElse(0.0) + tokens.get(next).value.orElse(0.0);
                joined.add(new Token(token.word + " " + tokens.get(next).word, Optional.of(sum)));
                i = next;
            } else if (token.value.isPresent() && isHalf(tokens, i + 1)) {
                double sum = token.value.orElse(0.0) + 0.5;
                joined.add(new Token(String.valueOf(sum), Optional.of(sum)));
                i += 3;
            } else if (!isArticle(tokens, i)) {
                joined.add(token);
            }
        }
        return joined;
    }

    /** The "a" of "a couple". */
    private boolean isArticle(List<Token> tokens, int i) {
        return tokens.get(i).is("a")
                && i + 1 < tokens.size()
                && amounts.contains(tokens.get(i + 1).word());
    }

    private static boolean isHalf(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i).is("and")
                && tokens.get(i + 1).is("a")
                && tokens.get(i + 2).is("half");
    }

    private boolean isDigitWord(Token token) {
        double value = token.value.orElse(0.0);
        return numbers.containsKey(token.word) && value >= 1 && value <= 9 && value == Math.rint(value);
    }
}
