package stillhere.reading;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import stillhere.reading.NumberWords.Token;

/**
 * A span of time in whole units, minutes or days.
 *
 * <p>The data: {@code units} maps each unit's words to how many it is ("hour: 60"), {@code phrases} whole phrases
 * ("half an hour: 30"), {@code bare} says whether a number alone counts (but not the words in
 * {@code never-bare}, nor next to one of {@code not-after} and {@code not-before}: "till nine" is no span),
 * {@code ignored} patterns that name no span, {@code most} what is too long to be meant.
 */
record SpanValue(
        NumberWords numbers,
        Map<String, Double> units,
        List<Phrase> phrases,
        boolean bare,
        Set<String> neverBare,
        Set<String> notAfter,
        Set<String> notBefore,
        List<com.google.re2j.Pattern> ignored,
        double most)
        implements Value {
    /** A pattern that stands for a span by itself. */
    private record Phrase(com.google.re2j.Pattern pattern, double amount) {}

    static SpanValue read(Path file, NumberWords numbers) {
        DataFile data = DataFile.read(file);
        Patterns patterns = Patterns.of(data);
        DataFile phrases = data.mapping("phrases");
        return new SpanValue(
                numbers,
                NumberWords.amounts(data.mapping("units")),
                phrases.keys().stream()
                        .map(key -> new Phrase(
                                patterns.compiled(phrases, key, "\\b(?:" + key + ")\\b"), phrases.number(key, 0)))
                        .toList(),
                data.flag("bare"),
                new HashSet<>(data.texts("never-bare")),
                new HashSet<>(data.texts("not-after")),
                new HashSet<>(data.texts("not-before")),
                patterns.compiled(data, "ignored"),
                data.number("most", Double.MAX_VALUE));
    }

    @Override
    public Optional<String> in(String text) {
        String plain = Patterns.without(ignored, Plain.of(text));
        for (Phrase phrase : phrases) {
            if (phrase.pattern.matcher(plain).find()) {
                return kept(phrase.amount);
            }
        }
        List<Token> tokens = numbers.tokens(plain);
        Optional<Double> counted = counted(tokens);
        return counted.or(() -> bare(tokens)).flatMap(this::kept);
    }

    /** The first number with a unit, and what is added to it: "an hour and a half", "1 h 30". */
    private Optional<Double> counted(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int unit = unitAfter(tokens, i);
            if (tokens.get(i).value().isPresent() && unit > 0) {
                double one = units.getOrDefault(tokens.get(unit).word(), 1.0);
                return Optional.of(tokens.get(i).value().orElse(0.0) * one + more(tokens, unit + 1, one));
            }
        }
        return Optional.empty();
    }

    /** Where the unit of the number at {@code i} stands ("10 - 15 min", "5 more minutes"), or 0. */
    private int unitAfter(List<Token> tokens, int i) {
        for (int k = i + 1; k < Math.min(tokens.size(), i + 4); k++) {
            if (units.containsKey(tokens.get(k).word())) {
                return k;
            }
        }
        return 0;
    }

    private double more(List<Token> tokens, int i, double one) {
        int from = i < tokens.size() && tokens.get(i).is("and") ? i + 1 : i;
        if (from + 1 < tokens.size()
                && tokens.get(from).is("a")
                && tokens.get(from + 1).is("half")) {
            return one / 2;
        }
        if (from < tokens.size() && tokens.get(from).value().isPresent()) {
            double value = tokens.get(from).value().orElse(0.0);
            int unit = from + 1 < tokens.size()
                            && units.containsKey(tokens.get(from + 1).word())
                    ? from + 1
                    : 0;
            double smaller = unit > 0 ? units.getOrDefault(tokens.get(unit).word(), 1.0) : 1;
            return smaller < one && (unit > 0 || one == 60) ? value * smaller : 0;
        }
        return 0;
    }

    private Optional<Double> bare(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> bare && isBare(tokens, i))
                .boxed()
                .flatMap(i -> tokens.get(i).value().stream())
                .findFirst();
    }

    private boolean isBare(List<Token> tokens, int i) {
        boolean named = i > 0 && notAfter.contains(tokens.get(i - 1).word());
        boolean other =
                i + 1 < tokens.size() && notBefore.contains(tokens.get(i + 1).word());
        return !neverBare.contains(tokens.get(i).word()) && !named && !other && !numbers.counts(tokens, i);
    }

    private Optional<String> kept(double amount) {
        long whole = (long) Math.ceil(amount - 1e-6);
        return whole >= 0 && whole <= most ? Optional.of(String.valueOf(whole)) : Optional.empty();
    }
}
