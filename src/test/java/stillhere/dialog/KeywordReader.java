package stillhere.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the labels and values that stand in a text as words, so that a test says what it means. */
final class KeywordReader implements Reader {
    private static final Map<String, List<String>> LABELS = Map.of(
            "danger", List.of("harm"),
            "mood", List.of("glad", "sad"),
            "act", List.of("stop", "back", "skip", "repeat", "later", "help"));

    @Override
    public Label label(Question question, String text) {
        List<String> words = words(text);
        return LABELS.getOrDefault(question.reading(), List.of()).stream()
                .filter(words::contains)
                .findFirst()
                .map(Label::certain)
                .orElseGet(() ->
                        new Label(Label.UNSURE, List.of(new Label.Guess("glad", 0.4), new Label.Guess("sad", 0.3))));
    }

    @Override
    public Optional<String> value(String name, String text) {
        return words(text).stream()
                .filter(word -> switch (name) {
                    case "name" -> word.equals("Ana");
                    case "minutes" -> word.matches("\\d+m");
                    case "days" -> word.matches("\\d+d");
                    case "time" -> word.matches("\\d{4}");
                    default -> word.matches("\\d+");
                })
                .map(word -> switch (name) {
                    case "name" -> word;
                    case "time" -> word.substring(0, 2) + ":" + word.substring(2);
                    default -> word.replaceAll("\\D", "");
                })
                .findFirst();
    }

    @Override
    public Review review(String kind, String language, String draft) {
        boolean ready = !words(draft).contains("but");
        return new Review(ready, ready ? List.of() : List.of(new Review.Finding("but", "but", "and")));
    }

    @Override
    public Optional<String> language(String text) {
        return words(text).contains("hola") ? Optional.of("es") : Optional.empty();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("\\W+", -1));
    }
}
