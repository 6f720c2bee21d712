package stillhere.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillhere.dialog.Label;
import stillhere.dialog.Question;
import stillhere.dialog.Question.Awaited;
import stillhere.reading.Examples.Example;
import stillhere.reading.Scores.Outcome;

/** Asks readings about texts whose answers are known. */
public final class Measure {
    private static final int CHUNK = 200;

    private Measure() {}

    /**
     * The texts kept apart for measuring a reading or value. Those that happen to be among its examples too ("yes",
     * "no idea") are left out: a model answers them by heart, which says nothing of texts it has never seen. What is outside a
     * reading's labels should be answered with unsure.
     */
    public static Examples check(Path dialogs, String name) {
        Shelf shelf = new Shelf(dialogs);
        Examples check = Examples.read(shelf.check(name));
        if (!Files.exists(shelf.labels(name))) {
            return check;
        }
        Decision decision = Decision.read(DataFile.read(shelf.labels(name)));
        Set<String> known = new HashSet<>();
        Examples.read(shelf.examples(name)).all().forEach(example -> known.add(Plain.words(example.text())));
        return new Examples(check.all().stream()
                .filter(example -> !known.contains(Plain.words(example.text())))
                .map(example -> decision.labels().contains(example.label())
                        ? example
                        : new Example(Label.UNSURE, example.text()))
                .toList());
    }

    /**
     * Measures one reading or value.
     *
     * @param name of a reading or of a value
     */
    public static Scores of(Readings readings, String name, Examples examples) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Example> all = examples.all();
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<Example> chunk = all.subList(start, Math.min(all.size(), start + CHUNK));
            boolean labels = readings.names().contains(name);
            if (labels) {
                readings.encodeAhead(chunk.stream().map(Example::text).toList());
            }
            for (Example example : chunk) {
                Label answer = labels
                        ? readings.label(new Question(name, Shelf.LANGUAGE, Awaited.CHOICE), example.text())
                        : Label.certain(readings.value(name, example.text()).orElse("?"));
                outcomes.add(new Outcome(example.label(), answer, example.text()));
            }
        }
        return new Scores(name, outcomes, readings.none(name));
    }
}
