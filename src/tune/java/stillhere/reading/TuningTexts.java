package stillhere.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import stillhere.reading.Examples.Example;
import stillhere.tuning.Known;
import stillhere.tuning.Target;

/**
 * The examples of all readings as one set of texts. A text that several readings have as an example, or borrow from
 * another, is heard once and asked by each.
 */
final class TuningTexts {
    /** Danger borrows far more than it has; each counts for less, or there would be little left to learn from. */
    private static final float BORROWED = Float.parseFloat(System.getProperty("borrowed", "0.3"));

    private final Map<String, List<Target>> targets = new LinkedHashMap<>();
    private int outputs;

    /** All examples but the texts in {@code without}. */
    TuningTexts(Shelf shelf, Set<String> without) {
        for (String reading : shelf.readings()) {
            Decision decision = Decision.read(DataFile.read(shelf.labels(reading)));
            List<Example> own = Examples.read(shelf.examples(reading)).all();
            List<String> labels = Stream.concat(own.stream().map(Example::label), decision.borrowed().keySet().stream())
                    .distinct()
                    .sorted()
                    .toList();
            own.forEach(example -> add(example.text(), labels, example.label(), 1));
            decision.borrowed()
                    .forEach((label, others) -> others.stream()
                            .flatMap(other -> Examples.read(shelf.examples(other)).all().stream())
                            .forEach(example -> add(example.text(), labels, label, BORROWED)));
            outputs += labels.size();
        }
        targets.keySet().removeAll(without);
    }

    /** The first reading to claim a text for an output keeps it: what is its own is never borrowed as well. */
    private void add(String text, List<String> labels, String label, float weight) {
        List<Target> known = targets.computeIfAbsent(text, unknown -> new ArrayList<>());
        if (known.stream().noneMatch(target -> target.first() == outputs)) {
            known.add(new Target(outputs, labels.size(), outputs + labels.indexOf(label), weight));
        }
    }

    /** How many labels all readings have together. */
    int outputs() {
        return outputs;
    }

    /** All texts, cut into pieces as the encoder does. */
    List<Known> cut(Vocabulary vocabulary) {
        return targets.entrySet().stream()
                .map(entry -> new Known(pieces(vocabulary, entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<Long> pieces(Vocabulary vocabulary, String text) {
        return LongStream.of(vocabulary.numbers(text, Encoder.PIECES)).boxed().toList();
    }
}
