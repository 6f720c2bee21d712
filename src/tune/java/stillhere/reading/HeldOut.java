package stillhere.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import stillhere.reading.Classifier.Sample;
import stillhere.reading.Examples.Example;

/** A part of the examples that neither encoder nor models learn from, to choose settings and thresholds by. */
record HeldOut(Shelf shelf, Set<String> texts) {
    private static final int SEED = 7;

    /** The same share of every label of every reading. */
    static HeldOut of(Shelf shelf, double share) {
        Random random = new Random(SEED);
        Set<String> texts = new HashSet<>();
        for (String reading : shelf.readings()) {
            Map<String, List<String>> byLabel = Examples.read(shelf.examples(reading)).all().stream()
                    .collect(Collectors.groupingBy(
                            Example::label,
                            LinkedHashMap::new,
                            Collectors.mapping(Example::text, Collectors.toCollection(ArrayList::new))));
            for (List<String> all : byLabel.values()) {
                Collections.shuffle(all, random);
                texts.addAll(all.subList(0, (int) Math.round(share * all.size())));
            }
        }
        return new HeldOut(shelf, texts);
    }

    /** Prints how well the texts held out are read with the public encoder, and with the tuned one. */
    void compare(Optional<Tuning> tuning) {
        print("public encoder", Optional.empty());
        print("tuned encoder", tuning);
    }

    private void print(String title, Optional<Tuning> tuning) {
        System.out.printf("%n%s%n", title);
        try (Encodings encodings = new Encodings(tuning)) {
            Map<String, float[]> vectors = vectors(encodings);
            for (String name : shelf.readings()) {
                System.out.print(answers(name, vectors).asText());
            }
        }
    }

    private Map<String, float[]> vectors(Encodings encodings) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : shelf.readings()) {
            Examples.read(shelf.examples(name)).all().forEach(example -> all.add(example.text()));
        }
        List<String> texts = List.copyOf(all);
        List<float[]> encoded = encodings.all(texts, () -> {});
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            vectors.put(texts.get(i), encoded.get(i));
        }
        return vectors;
    }

    private HeldOutAnswers answers(String name, Map<String, float[]> vectors) {
        Decision decision = Decision.read(DataFile.read(shelf.labels(name)));
        Lexicon lexicon = Lexicon.read(shelf.lexicon(name));
        List<Example> own = Examples.read(shelf.examples(name)).all();
        List<Example> borrowed = decision.borrowed().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(other -> Examples.read(shelf.examples(other)).all().stream())
                        .map(example -> new Example(entry.getKey(), example.text())))
                .toList();
        List<Sample> samples = new ArrayList<>();
        for (List<Example> part : List.of(own, borrowed)) {
            part.stream()
                    .filter(example -> !texts.contains(example.text()))
                    .map(example -> new Sample(example.label(), features(example.text(), vectors, lexicon)))
                    .forEach(samples::add);
        }
        Reading reading = new Reading(name, lexicon, Classifier.train(samples), decision);
        return HeldOutAnswers.of(reading, kept(own), kept(borrowed), vectors);
    }

    private List<Example> kept(List<Example> examples) {
        return examples.stream()
                .filter(example -> texts.contains(example.text()))
                .toList();
    }

    private static Features features(String text, Map<String, float[]> vectors, Lexicon lexicon) {
        return Features.of(text, vectors.getOrDefault(text, new float[0]), lexicon.hints(text));
    }
}
