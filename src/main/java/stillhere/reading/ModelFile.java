package stillhere.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A trained model on disk: the hash of what it was made from, then OpenNLP's own format, all compressed.
 *
 * <p>A model whose hash does not match the examples is as good as none.
 */
final class ModelFile {
    private ModelFile() {}

    /**
     * The hash of everything a model is made from: recipe, examples, the lexicon's hints, and the encoder.
     *
     * @param encoder its name; a model makes no sense of another encoder's vectors
     * @throws ReadingDataBroken where the examples can't be read
     */
    static String hash(List<Path> sources, Lexicon lexicon, String encoder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String made = Classifier.RECIPE + "\n" + lexicon.hintsAsText() + "\n" + encoder;
            digest.update(made.getBytes(StandardCharsets.UTF_8));
            for (Path source : sources) {
                // Line ends differ between checkouts; the texts don't.
                digest.update(Files.readString(source).replace("\r", "").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException problem) {
            throw new ReadingDataBroken(
                    sources.get(0), "can't be read, or one it borrows from: " + problem.getMessage(), problem);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Whether the file is a model made from what {@code hash} names. */
    static boolean fits(Path file, String hash) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (DataInputStream in = open(file)) {
            return in.readUTF().equals(hash);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The model, or empty where there is none, none that can be read, or one made from something else. */
    static Optional<Classifier> read(Path file, String hash) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = open(file)) {
            return in.readUTF().equals(hash) ? Optional.of(Classifier.read(in)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16));
    }

    /** Writes a model; whoever reads meanwhile sees the old file or the new one, never half of it. */
    static void write(Path file, String hash, Classifier classifier) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try (OutputStream bytes = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part)), 1 << 16);
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(hash);
            classifier.write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
