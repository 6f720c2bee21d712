package stillhere.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One input as a state hears it: each reading is asked for at most once, and only when a rule wants it. */
final class Hearing {
    private final Input input;
    private final Reader reader;
    private final String language;
    private final State state;
    private final Map<String, String> choicesByLabel;
    private final Danger danger;
    private final Map<String, List<Label>> labels = new HashMap<>();
    private final Map<String, Optional<String>> values = new HashMap<>();
    private final Map<String, Optional<String>> languages = new HashMap<>();

    /**
     * Listens to one input.
     *
     * @param choicesByLabel the buttons on screen, by what they say, {@linkplain #plain folded}
     */
    Hearing(Input input, Moving moving, Map<String, String> choicesByLabel) {
        this.input = input;
        this.reader = moving.reader();
        this.language = moving.language();
        this.state = moving.state();
        this.choicesByLabel = choicesByLabel;
        this.danger = new Danger(moving);
    }

    /** The same, where it was said that there is no danger in it. */
    static Hearing harmless(Input input, Moving moving, Map<String, String> choicesByLabel) {
        Hearing hearing = new Hearing(input, moving, choicesByLabel);
        hearing.labels.put(Trigger.DANGER, List.of());
        return hearing;
    }

    Input input() {
        return input;
    }

    /** What the person wrote, a caption included; nothing for a button, a command, the clock. */
    Optional<String> text() {
        return input instanceof Input.Command ? Optional.empty() : input.words();
    }

    /** The photo that came. */
    Optional<String> photo() {
        return input instanceof Input.Media media ? Optional.ofNullable(media.file()) : Optional.empty();
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
        return labels(reading).stream().findFirst();
    }

    /** What a reading says; of danger it may say two things, and the rule that is tried first decides. */
    List<Label> labels(String reading) {
        // The very words of a button are as plain as the button.
        return choice().isPresent() ? List.of() : labels.computeIfAbsent(reading, this::read);
    }

    private List<Label> read(String reading) {
        Function<String, Label> read =
                words -> reader.label(new Question(reading, language, state.awaited(), state.asks()), words);
        return reading.equals(Trigger.DANGER)
                ? danger.heard(input, read)
                : text().map(read).stream().toList();
    }

    /** Remembers what was said, if it was read for danger, to be read together with what comes next. */
    void remember() {
        danger.remember(input, labels.getOrDefault(Trigger.DANGER, List.of()));
    }

    Optional<String> value(String name) {
        if (input instanceof Input.Location place) {
            return name.equals(Here.ZONE) ? reader.zoneAt(place.latitude(), place.longitude()) : Optional.empty();
        }
        return text().flatMap(text -> values.computeIfAbsent(name, wanted -> reader.value(wanted, text)));
    }

    /** What a trigger heard in the words, where it listens to what they mean. */
    Optional<Because.Heard> by(Trigger trigger) {
        if (trigger instanceof Trigger.Labelled labelled) {
            return trigger.caught(this)
                    .flatMap(caught -> labels(labelled.reading()).stream()
                            .filter(label -> label.decided().equals(caught))
                            .findFirst()
                            .map(label -> heard(labelled.reading(), caught, label.confidence())));
        }
        return trigger instanceof Trigger.Valued valued && !input.isWordless()
                ? trigger.caught(this).map(caught -> heard(valued.value(), caught, 1))
                : Optional.empty();
    }

    private Because.Heard heard(String reading, String label, double confidence) {
        return new Because.Heard(text().or(input::words).orElse(""), reading, label, confidence);
    }

    /** The language of the text where it isn't the one we speak. */
    Optional<String> foreignLanguage() {
        return text().flatMap(text -> languages.computeIfAbsent(text, reader::language))
                .filter(found -> !found.equals(language));
    }

    /** What the words say in another language that has an answer. */
    Optional<Abroad> abroad() {
        return choice().isPresent() ? Optional.empty() : input.words().flatMap(reader::abroad);
    }

    /** Folds case and all but letters and digits, so that "Not sure." is the button "Not sure", and "im" is "I'm". */
    static String plain(String words) {
        return words.replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
