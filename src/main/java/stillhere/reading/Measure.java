package stillhere.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stillhere.dialog.Label;
import stillhere.dialog.Question;
import stillhere.dialog.Question.Awaited;
import stillhere.reading.Examples.Example;
import stillhere.reading.Scores.Outcome;

/** Asks readings about texts whose answers are known. */
public final class Measure {
    private static final int CHUNK = 200;

    private Measure() {}

    /** The texts kept apart for measuring a reading or value; never trained on. */
    public static Examples check(Path dialogs, String name) {
        return Examples.read(new Shelf(dialogs).check(name));
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
