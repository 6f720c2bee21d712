package stillhere.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillhere.dialog.Label;
import stillhere.dialog.Question;
import stillhere.dialog.Reader;
import stillhere.dialog.Review;

/** A reader for tests of everything but reading: a text means the label that stands in it as a word. */
public final class WordReader implements Reader {
    @Override
    public Label label(Question question, String text) {
        List<String> words = Arrays.asList(text.split("\\W+", -1));
        if (question.reading().equals("danger")) {
            return Label.certain(words.contains("harm") ? "harm" : "none");
        }
        return Label.certain(List.of("glad", "sad").stream()
                .filter(words::contains)
                .findFirst()
                .orElse(Label.UNSURE));
    }

    @Override
    public Optional<String> value(String name, String text) {
        return Arrays.stream(text.split("\\W+", -1))
                .filter(word -> name.equals("name") ? word.equals("Ana") : word.matches("\\d+"))
                .findFirst();
    }

    @Override
    public Review review(String kind, String language, String draft) {
        boolean ready = !draft.contains("but");
        return new Review(ready, ready ? List.of() : List.of(new Review.Finding("but", "but", "and")));
    }

    @Override
    public Optional<String> language(String text) {
        return text.contains("hola") ? Optional.of("es") : Optional.empty();
    }
}
