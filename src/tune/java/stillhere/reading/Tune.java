package stillhere.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stillhere.tuning.Known;
import stillhere.tuning.Settings;
import stillhere.tuning.Tuner;

/**
 * Tunes the encoder on the examples of all readings and writes what changed beside them.
 *
 * <p>With a share held out, it writes nothing there: it tells how well the texts held out are read, before and after.
 */
public final class Tune {
    private Tune() {}

    /** The dialogs folder; the share of examples to hold out, 0 to tune for good. */
    public static void main(String[] arguments) throws IOException {
        Shelf shelf = new Shelf(Path.of(arguments[0]));
        double share = Double.parseDouble(arguments[1]);
        if (share == 0) {
            tune(shelf, Set.of(), shelf.tuning());
            System.out.println("Now make the models anew: mvn -q compile exec:java -Dexec.args=\"train\"");
        } else {
            HeldOut heldOut = HeldOut.of(shelf, share);
            Path file = Files.createTempFile("held-out", ".encoder");
            tune(shelf, heldOut.texts(), file);
            heldOut.compare(Tuning.find(file));
            Files.delete(file);
        }
    }

    private static void tune(Shelf shelf, Set<String> without, Path file) throws IOException {
        long start = System.nanoTime();
        TuningTexts texts = new TuningTexts(shelf, without);
        List<Known> known = texts.cut(Encoder.vocabulary());
        Settings settings = Settings.ours();
        System.out.printf("%d texts, %s%n", known.size(), settings);
        ByteBuffer model = Encoder.model();
        new Tuner(settings, System.out).tune(model, known, texts.outputs());
        Tuning.write(file, name(model), Encoder.model(), model);
        System.out.printf(
                Locale.ROOT,
                "wrote %s, %.1f MB, after %.1f minutes%n",
                file,
                Files.size(file) / 1e6,
                (System.nanoTime() - start) / 60e9);
    }

    private static String name(ByteBuffer model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.duplicate().rewind());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
