package stillhere.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import stillhere.reading.Examples.Example;

/**
 * Finds the model of each reading: the one beside its examples, one made here before, or a new one.
 *
 * @param cache the folder for models made here
 */
record Models(Shelf shelf, Path cache, Encodings encodings) {
    /** Texts of each other reading, about. */
    private static final int MOST_BACKGROUND = 500;

    /** A reading that is being loaded, or has just been trained because no model fits its examples. */
    CompletableFuture<Reading> open(String name, Progress progress) {
        Decision decision = Decision.read(DataFile.read(shelf.labels(name)));
        Lexicon lexicon = Lexicon.read(shelf.lexicon(name));
        String hash = hash(name, lexicon);
        Path cached = cache.resolve(name + "-" + hash.substring(0, 16) + ".model");
        for (Path file : new Path[] {shelf.model(name), cached}) {
            if (ModelFile.fits(file, hash)) {
                return Encodings.prepare(() -> new Reading(
                        name,
                        lexicon,
                        ModelFile.read(file, hash).orElseGet(() -> train(name, lexicon, progress)),
                        decision));
            }
        }
        Classifier classifier = train(name, lexicon, progress);
        keep(cached, hash, classifier);
        return CompletableFuture.completedFuture(new Reading(name, lexicon, classifier, decision));
    }

    /** Writes the model beside its examples where the one there doesn't fit them; true where it did. */
    boolean ship(String name, Progress progress) {
        Lexicon lexicon = Lexicon.read(shelf.lexicon(name));
        String hash = hash(name, lexicon);
        if (ModelFile.fits(shelf.model(name), hash)) {
            return false;
        }
        try {
            ModelFile.write(shelf.model(name), hash, train(name, lexicon, progress));
            return true;
        } catch (IOException problem) {
            throw new UncheckedIOException("can't write " + shelf.model(name) + ": " + problem.getMessage(), problem);
        }
    }

    /** The hash that a model of this reading must carry. */
    String hash(String name, Lexicon lexicon) {
        List<Path> files = new ArrayList<>(List.of(shelf.examples(name)));
        background(name).forEach(other -> files.add(shelf.examples(other)));
        return ModelFile.hash(files, lexicon);
    }

    /**
     * What a model learns from: its examples, and of a reading of risks also what people say in other readings, as
     * texts without a risk. Danger is read in every state, and its own examples hold few ordinary answers.
     */
    Examples examples(String name) {
        List<Example> all = new ArrayList<>(Examples.read(shelf.examples(name)).all());
        for (String other : background(name)) {
            List<Example> theirs = Examples.read(shelf.examples(other)).all();
            int step = Math.max(1, theirs.size() / MOST_BACKGROUND);
            String none = DataFile.read(shelf.labels(name)).text("none");
            for (int i = 0; i < theirs.size(); i += step) {
                all.add(new Example(none, theirs.get(i).text()));
            }
        }
        return new Examples(all);
    }

    private List<String> background(String name) {
        return DataFile.read(shelf.labels(name)).texts("background");
    }

    private Classifier train(String name, Lexicon lexicon, Progress progress) {
        return Training.train(name, examples(name), lexicon, encodings, progress);
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
