package stillhere.reading;

import java.nio.file.Files;
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
    private static final String ACT = "act";

    /** What somebody may be doing who answers a question in words of their own. */
    private static final Set<String> ANSWERS = Set.of("yes", "no", Label.UNSURE, "content", "done", "complaint");

    private final Encodings encodings;
    private final Map<String, CompletableFuture<Reading>> readings;
    private final Map<String, Value> values;
    private final CompletableFuture<Map<String, Reviewer>> reviewers;
    private final CompletableFuture<Atlas> atlas;
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
        if (readings.containsKey(Parts.READING)) {
            values.putAll(new Parts(clause -> sentence(Parts.READING, clause), encodings::ahead)
                    .values(Decision.read(DataFile.read(shelf.labels(Parts.READING)))
                            .labels()));
        }
        this.languages = new Languages(
                new HashSet<>(DataFile.read(shelf.words("common.yaml")).texts("common")));
        this.phrasebook = Phrasebook.read(shelf);
        this.atlas = Encodings.prepare(() -> Atlas.read(shelf.places()));
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

    /** Names of all readings of a folder that answer with labels, sorted. */
    public static List<String> names(Path dialogs) {
        return new Shelf(dialogs).readings();
    }

    /** How many labels a reading has, how many texts to learn from, and how many to measure with. */
    public record Counts(int labels, int examples, int checkTexts) {}

    /**
     * Counts what a reading learns from.
     *
     * @throws ReadingDataBroken where its files can't be read
     */
    public static Counts counts(Path dialogs, String reading) {
        Shelf shelf = new Shelf(dialogs);
        return new Counts(
                Decision.read(DataFile.read(shelf.labels(reading))).labels().size(),
                Examples.read(shelf.examples(reading)).all().size(),
                Files.exists(shelf.check(reading))
                        ? Examples.read(shelf.check(reading)).all().size()
                        : 0);
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
        Label plain = reading(question.reading()).label(text, question.awaited(), encodings);
        String asked = question.asked();
        return asked == null || !question.reading().equals(ACT) || !isOpen(plain)
                ? plain
                : beside(reading(asked).label(text, question.awaited(), encodings), plain);
    }

    /** Whether an answer may be read in another way once the question is known: a shared move, or a plain rule, stays. */
    private static boolean isOpen(Label plain) {
        return plain.confidence() < 1 && ANSWERS.contains(plain.decided());
    }

    /** What an answer says beside its question, where that is clear; a torn answer is not a yes. */
    private static Label beside(Label told, Label plain) {
        boolean torn = told.best().label().equals(Label.UNSURE);
        return told.sure() || torn ? told : plain;
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
    public Optional<String> zoneAt(double latitude, double longitude) {
        return atlas.join().zoneAt(latitude, longitude);
    }

    @Override
    public List<String> zones(String country) {
        return atlas.join().zones(country);
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

    /** The rules of a reading's lexicon that fit a text, for a person to look at. */
    public List<String> rules(String reading, String text) {
        return reading(reading).lexicon().matched(text);
    }

    /**
     * All examples of a reading, to be asked which are near a text. Encodes them first, some seconds for a thousand.
     *
     * @param dialogs the folder these readings were opened from
     * @throws ReadingDataBroken where they can't be read
     */
    public Neighbours neighbours(Path dialogs, String reading) {
        return Neighbours.of(Examples.read(new Shelf(dialogs).examples(reading)).all(), encodings);
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
