package stillhere.tuning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the layers that stay as they are make of each text: computed once, and kept in a file that goes at the end. */
final class LowerLayers implements AutoCloseable {
    static final int WIDTH = 384;
    private static final int ALL = 12;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final FileChannel file;
    private final long[] places;

    /**
     * Runs the texts through all layers but the last.
     *
     * @param tuned how many layers from the top are left out
     */
    LowerLayers(OnnxModel model, int tuned, List<Known> texts, Steps progress) {
        String top = "/encoder/layer." + (ALL - tuned - 1) + "/output/LayerNorm/Add_1_output_0";
        places = new long[texts.size()];
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            Path path = Files.createTempFile("stillhere-tune", ".states");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(model.answering(top), options)) {
                for (int i = 0; i < places.length; i++) {
                    places[i] = file.position();
                    write(
                            session,
                            top,
                            texts.get(i).pieces().stream()
                                    .mapToLong(Long::longValue)
                                    .toArray());
                    progress.done(i + 1, places.length, "");
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (OrtException problem) {
            throw new IllegalStateException("the public encoder can't be run: " + problem.getMessage(), problem);
        }
    }

    private void write(OrtSession session, String top, long[] pieces) throws OrtException, IOException {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(pieces);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[pieces.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types), Set.of(top))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * states.remaining());
            bytes.asFloatBuffer().put(states);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    /** Copies what was made of a text, piece after piece, into {@code states} from {@code start} on. */
    void read(int text, int pieces, float[] states, int start) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * WIDTH * pieces);
        try {
            while (bytes.hasRemaining() && file.read(bytes, places[text] + bytes.position()) >= 0) {
                // read on
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        bytes.flip().asFloatBuffer().get(states, start, WIDTH * pieces);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
