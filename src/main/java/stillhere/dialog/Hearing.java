package stillhere.dialog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One input as a state hears it: each reading is asked for at most once, and only when a rule wants it. */
final class Hearing {
    private final Input input;
    private final Reader reader;
    private final String language;
    private final Question.Awaited awaited;
    private final Map<String, String> choicesByLabel;
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Optional<String>> values = new HashMap<>();
    private final Map<String, Optional<String>> languages = new HashMap<>();

    /**
     * Listens to one input.
     *
     * @param choicesByLabel the buttons on screen, by what they say, {@linkplain #plain folded}
     */
    Hearing(Input input, Reader reader, String language, Question.Awaited awaited, Map<String, String> choicesByLabel) {
        this.input = input;
        this.reader = reader;
        this.language = language;
        this.awaited = awaited;
        this.choicesByLabel = choicesByLabel;
    }

    Input input() {
        return input;
    }

    /** What the person wrote, a caption included; nothing for a button, a command, the clock. */
    Optional<String> text() {
        if (input instanceof Input.Text text) {
            return Optional.of(text.text());
        }
        if (input instanceof Input.Media media && !media.caption().isBlank()) {
            return Optional.of(media.caption());
        }
        return Optional.empty();
    }

    Optional<String> choice() {
        if (input instanceof Input.Press press) {
            return Optional.of(press.choice());
        }
        return input instanceof Input.Text text
                ? Optional.ofNullable(choicesByLabel.get(plain(text.text())))
                : Optional.empty();
    }

    Optional<Label> label(String reading) {
        // The very words of a button are as plain as the button.
        return choice().isPresent()
                ? Optional.empty()
                : text().map(text -> labels.computeIfAbsent(
                        reading, name -> reader.label(new Question(name, language, awaited), text)));
    }

    Optional<String> value(String name) {
        return text().flatMap(text -> values.computeIfAbsent(name, wanted -> reader.value(wanted, text)));
    }

    /** The language of the text where it isn't the one we speak. */
    Optional<String> foreignLanguage() {
        return text().flatMap(text -> languages.computeIfAbsent(text, reader::language))
                .filter(found -> !found.equals(language));
    }

    /** Folds case and all but letters and digits, so that "Not sure." is the button "Not sure". */
    static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
