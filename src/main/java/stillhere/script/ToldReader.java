package stillhere.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillhere.dialog.Abroad;
import stillhere.dialog.Label;
import stillhere.dialog.Label.Guess;
import stillhere.dialog.Question;
import stillhere.dialog.Reader;
import stillhere.dialog.Review;

/**
 * Reads as another does, but for what a transcript tells of one text. So a rule is exercised for the label it waits for,
 * in every language and however well a model reads today; how well it does, check sets tell.
 *
 * @param told labels by reading; {@code fear?} for a label that was barely heard
 */
record ToldReader(Reader reader, Map<String, String> told) implements Reader {
    private static final String BARELY = "?";
    private static final double LITTLE = 0.3;

    @Override
    public Label label(Question question, String text) {
        Label read = reader.label(question, text);
        String label = told.get(question.reading());
        if (label != null && label.endsWith(BARELY)) {
            String barely = label(label);
            return new Label(barely, List.of(new Guess(barely, LITTLE)));
        }
        if (label == null || label.equals(read.decided())) {
            return read;
        }
        return label.equals(Label.UNSURE) ? new Label(label, read.guesses()) : new Label(label, first(label, read));
    }

    /** The label, barely heard or not. */
    static String label(String written) {
        return written.endsWith(BARELY) ? written.substring(0, written.length() - BARELY.length()) : written;
    }

    /** The told label before all the others, at the confidence of the best. */
    private static List<Guess> first(String label, Label read) {
        List<Guess> guesses =
                new ArrayList<>(List.of(new Guess(label, read.best().confidence())));
        read.guesses().stream().filter(guess -> !guess.label().equals(label)).forEach(guesses::add);
        return guesses;
    }

    @Override
    public Optional<String> value(String name, String text) {
        return reader.value(name, text);
    }

    @Override
    public Optional<String> zoneAt(double latitude, double longitude) {
        return reader.zoneAt(latitude, longitude);
    }

    @Override
    public List<String> zones(String country) {
        return reader.zones(country);
    }

    @Override
    public Review review(String kind, String language, String draft) {
        return reader.review(kind, language, draft);
    }

    @Override
    public Optional<Abroad> abroad(String text) {
        return reader.abroad(text);
    }

    @Override
    public Optional<String> language(String text) {
        return reader.language(text);
    }
}
