package stillhere.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What sets our encoder apart from the public one: tuning on our examples has moved some of its weights.
 *
 * <p>The file is compressed: a mark, length and checksum of the public model, the name of the result, then the number of
 * each changed block with what to add to each of its bytes. Most weights move by a step or two, so it stays small.
 *
 * @param length of the public model in bytes
 * @param checksum of the public model
 * @param name tells one tuned encoder from another
 */
record Tuning(Path file, int length, long checksum, String name) {
    private static final String MARK = "stillhere encoder 1";
    private static final int BLOCK = 4096;
    private static final int END = -1;
    private static final String MEND = "; restore the file, or make it anew with `mvn -Ptune`";

    /**
     * Looks at a tuning; empty where there is no such file.
     *
     * @throws ReadingDataBroken where it is something else
     */
    static Optional<Tuning> find(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = open(file)) {
            return Optional.of(header(file, in));
        } catch (IOException problem) {
            throw broken(file, problem);
        }
    }

    private static Tuning header(Path file, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(MARK)) {
            throw new IOException("does not begin as it should");
        }
        return new Tuning(file, in.readInt(), in.readLong(), in.readUTF());
    }

    /**
     * Turns the public model into the tuned one.
     *
     * @throws ReadingDataBroken where the file is damaged or belongs to another model
     */
    void apply(ByteBuffer model) {
        if (model.limit() != length || checksum(model) != checksum) {
            throw new ReadingDataBroken(
                    file,
                    "belongs to another encoder than this program's; remove it, or make it anew with `mvn -Ptune`");
        }
        try (DataInputStream in = open(file)) {
            header(file, in);
            for (int block = in.readInt(); block != END; block = in.readInt()) {
                add(in, model, block * BLOCK);
            }
            // Only at its very end does the compressed file say whether all of it was right.
            if (in.read() >= 0) {
                throw new IOException("goes on after its end");
            }
        } catch (IOException problem) {
            throw broken(file, problem);
        }
    }

    private void add(DataInputStream in, ByteBuffer model, int start) throws IOException {
        if (start < 0 || start >= length) {
            throw new IOException("changes what is not there");
        }
        byte[] change = in.readNBytes(Math.min(BLOCK, length - start));
        for (int i = 0; i < change.length; i++) {
            model.put(start + i, (byte) (model.get(start + i) + change[i]));
        }
    }

    /** Writes what turns one model into the other, which is as long. */
    static void write(Path file, String name, ByteBuffer before, ByteBuffer after) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part)), 1 << 16))) {
            out.writeUTF(MARK);
            out.writeInt(before.limit());
            out.writeLong(checksum(before));
            out.writeUTF(name);
            for (int block = 0; block * BLOCK < before.limit(); block++) {
                byte[] change = change(before, after, block * BLOCK);
                if (!Arrays.equals(change, new byte[change.length])) {
                    out.writeInt(block);
                    out.write(change);
                }
            }
            out.writeInt(END);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] change(ByteBuffer before, ByteBuffer after, int start) {
        byte[] change = new byte[Math.min(BLOCK, before.limit() - start)];
        for (int i = 0; i < change.length; i++) {
            change[i] = (byte) (after.get(start + i) - before.get(start + i));
        }
        return change;
    }

    private static long checksum(ByteBuffer model) {
        CRC32 checksum = new CRC32();
        checksum.update(model.duplicate().rewind());
        return checksum.getValue();
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16));
    }

    private static ReadingDataBroken broken(Path file, IOException problem) {
        String what = problem instanceof EOFException ? "ends too early" : problem.getMessage();
        return new ReadingDataBroken(file, "can't be put into the encoder: " + what + MEND, problem);
    }
}
