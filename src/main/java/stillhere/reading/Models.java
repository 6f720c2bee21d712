package stillhere.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import stillhere.reading.Examples.Example;

/**
 * Finds the model of each reading: the one beside its examples, one made here before, or a new one.
 *
 * @param cache the folder for models made here
 */
record Models(Shelf shelf, Path cache, Encodings encodings) {
    /** A reading that is being loaded, or has just been trained because no model fits its examples. */
    CompletableFuture<Reading> open(String name, Progress progress) {
        Decision decision = Decision.read(DataFile.read(shelf.labels(name)));
        Lexicon lexicon = Lexicon.read(shelf.lexicon(name));
        String hash = hash(name, decision, lexicon);
        Path cached = cache.resolve(name + "-" + hash.substring(0, 16) + ".model");
        for (Path file : new Path[] {shelf.model(name), cached}) {
            if (ModelFile.fits(file, hash)) {
                return Encodings.prepare(() -> new Reading(
                        name,
                        lexicon,
                        ModelFile.read(file, hash).orElseGet(() -> train(name, decision, lexicon, progress)),
                        decision));
            }
        }
        Classifier classifier = train(name, decision, lexicon, progress);
        keep(cached, hash, classifier);
        return CompletableFuture.completedFuture(new Reading(name, lexicon, classifier, decision));
    }

    /** Writes the model beside its examples where the one there doesn't fit them; true where it did. */
    boolean ship(String name, Progress progress) {
        Decision decision = Decision.read(DataFile.read(shelf.labels(name)));
        Lexicon lexicon = Lexicon.read(shelf.lexicon(name));
        String hash = hash(name, decision, lexicon);
        if (ModelFile.fits(shelf.model(name), hash)) {
            return false;
        }
        try {
            ModelFile.write(shelf.model(name), hash, train(name, decision, lexicon, progress));
            return true;
        } catch (IOException problem) {
            throw new UncheckedIOException("can't write " + shelf.model(name) + ": " + problem.getMessage(), problem);
        }
    }

    /** Whether the model beside a reading's examples was made from them. */
    boolean shipped(String name) {
        Decision decision = Decision.read(DataFile.read(shelf.labels(name)));
        Lexicon lexicon = Lexicon.read(shelf.lexicon(name));
        return ModelFile.fits(shelf.model(name), hash(name, decision, lexicon));
    }

    private String hash(String name, Decision decision, Lexicon lexicon) {
        return ModelFile.hash(sources(name, decision), lexicon, encodings.encoderName());
    }

    private Classifier train(String name, Decision decision, Lexicon lexicon, Progress progress) {
        return Training.train(name, examples(name, decision), lexicon, encodings, progress);
    }

    /** A reading's own examples, and those it borrows from others. */
    private Examples examples(String name, Decision decision) {
        List<Example> all = new ArrayList<>(Examples.read(shelf.examples(name)).all());
        decision.borrowed()
                .forEach((label, readings) -> readings.stream()
                        .flatMap(reading -> Examples.read(shelf.examples(reading)).all().stream())
                        .forEach(example -> all.add(new Example(label, example.text()))));
        return new Examples(all);
    }

    private List<Path> sources(String name, Decision decision) {
        return Stream.concat(
                        Stream.of(name), decision.borrowed().values().stream().flatMap(List::stream))
                .map(shelf::examples)
                .toList();
    }

    /** A cache that can't be written costs time at the next start, nothing else. */
    private static void keep(Path file, String hash, Classifier classifier) {
        try {
            ModelFile.write(file, hash, classifier);
        } catch (IOException unwritable) {
            System.getLogger(Models.class.getName())
                    .log(System.Logger.Level.WARNING, "can't keep a trained model in {0}", file.getParent());
        }
    }
}
