package stillhere.reading;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import stillhere.dialog.Abroad;
import stillhere.dialog.Label;
import stillhere.dialog.Question;
import stillhere.dialog.Question.Awaited;
import stillhere.dialog.Reader;
import stillhere.dialog.Review;

/**
 * All readings of a dialogs folder, all values, and the review of drafts.
 *
 * <p>Safe to share between threads; the same folder always gives the same answers.
 */
public final class Readings implements Reader, AutoCloseable {
    private final Encodings encodings;
    private final Map<String, CompletableFuture<Reading>> readings;
    private final Map<String, Value> values;
    private final CompletableFuture<Map<String, Reviewer>> reviewers;
    private final Languages languages;
    private final Phrasebook phrasebook;

    private Readings(Shelf shelf, Path cache, Map<String, List<String>> countries, Progress progress) {
        this.encodings = new Encodings(Tuning.find(shelf.tuning()));
        this.readings = new TreeMap<>();
        Models models = new Models(shelf, cache, encodings);
        for (String name : shelf.readings()) {
            readings.put(name, models.open(name, progress));
        }
        this.values = Values.read(shelf, countries);
        this.languages = new Languages(
                new HashSet<>(DataFile.read(shelf.words("common.yaml")).texts("common")));
        this.phrasebook = Phrasebook.read(shelf);
        this.reviewers = Encodings.prepare(() -> Reviewer.all(shelf, this::sentence));
    }

    /**
     * Opens the readings of a folder. Returns quickly where each reading's model fits its examples: models and encoder
     * are then loaded in the background, and the first question waits for them. Otherwise the models that don't fit
     * are made first, some ten seconds each.
     *
     * @param dialogs the dialogs folder; may be inside a jar
     * @param cache a folder of one's own for models made here; need not exist
     * @param countries what people call each country, by country code
     * @param progress told while a model is made
     * @throws ReadingDataBroken where the folder's data can't be used
     * @throws ModelMissing where a model must be made and the encoder can't be loaded
     */
    public static Readings open(Path dialogs, Path cache, Map<String, List<String>> countries, Progress progress) {
        return new Readings(new Shelf(dialogs), cache, countries, progress);
    }

    /**
     * Makes the models of a folder's readings anew and puts them beside their examples, to be shipped with them. A
     * model that fits its examples already is left alone.
     *
     * @return names of the readings whose model was made
     * @throws ReadingDataBroken where the folder's data can't be used
     * @throws java.io.UncheckedIOException where a model can't be written
     */
    public static List<String> train(Path dialogs, Progress progress) {
        Shelf shelf = new Shelf(dialogs);
        try (Encodings encodings = new Encodings(Tuning.find(shelf.tuning()))) {
            Models models = new Models(shelf, dialogs, encodings);
            return shelf.readings().stream()
                    .filter(name -> models.ship(name, progress))
                    .toList();
        }
    }

    /** Names of all readings that answer with labels, sorted. */
    public Set<String> names() {
        return Set.copyOf(readings.keySet());
    }

    /** Names of all values. */
    public Set<String> values() {
        return new TreeSet<>(values.keySet());
    }

    /** The labels of a reading. */
    public List<String> labels(String reading) {
        return reading(reading).decision().labels();
    }

    /** Of a reading of risks, the label for no risk; empty for every other reading or value. */
    String none(String name) {
        return readings.containsKey(name) && reading(name).decision() instanceof Decision.Gravest gravest
                ? gravest.none()
                : "";
    }

    @Override
    public Label label(Question question, String text) {
        return reading(question.reading()).label(text, question.awaited(), encodings);
    }

    @Override
    public Optional<String> value(String name, String text) {
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such value: " + name);
        }
        return value.in(Plain.cut(text));
    }

    @Override
    public Review review(String kind, String language, String draft) {
        Reviewer reviewer = reviewers.join().get(kind);
        if (reviewer == null) {
            throw new IllegalArgumentException("no such review: " + kind);
        }
        return reviewer.review(draft);
    }

    @Override
    public Optional<String> language(String text) {
        return languages.of(text);
    }

    @Override
    public Optional<Abroad> abroad(String text) {
        return phrasebook.of(text, languages);
    }

    /** Encodes texts that will soon be read, side by side; what was encoded lately costs nothing. */
    public void encodeAhead(Collection<String> texts) {
        encodings.ahead(texts);
    }

    /** What every reading and value says of a text, by name, for a person to look at. */
    public Map<String, String> explain(String text) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : readings.keySet()) {
            said.put(name, Explained.of(label(new Question(name, Shelf.LANGUAGE, Awaited.CHOICE), text)));
        }
        values.forEach((name, value) -> said.put(name, value.in(text).orElse("?")));
        said.put("language", language(text).orElse("?"));
        return said;
    }

    private Label sentence(String reading, String sentence) {
        return label(new Question(reading, Shelf.LANGUAGE, Awaited.WORDS), sentence);
    }

    private Reading reading(String name) {
        CompletableFuture<Reading> reading = readings.get(name);
        if (reading == null) {
            throw new IllegalArgumentException("no such reading: " + name);
        }
        return reading.join();
    }

    /** Gives the encoder's memory back. */
    @Override
    public void close() {
        encodings.close();
    }
}
