package stillhere.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Map;

/**
 * Turns a text into numbers that lie near each other where meanings do: the bge-small sentence encoder.
 *
 * <p>Safe to share. Each call takes one thread; texts are never padded into one batch, because the quantized model's
 * answer would then depend on a text's neighbours.
 */
final class Encoder implements AutoCloseable {
    /** Numbers per vector; a text has two: of the whole (CLS), and the mean of its pieces. */
    static final int WIDTH = 384;

    private static final String MODEL = "bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";
    private static final int PIECES = 128;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Vocabulary vocabulary;

    private Encoder(OrtSession session, Vocabulary vocabulary) {
        this.session = session;
        this.vocabulary = vocabulary;
    }

    /**
     * Loads the encoder from the class path; takes about half a second.
     *
     * @throws ModelMissing where the model is not on the class path or can't be run here
     */
    static Encoder load() {
        try (InputStream tokenizer = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One core a text: several texts run side by side instead. No arena: short texts need little, and
            // an arena never gives back what the longest one took.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model(), options);
            Unpacked.delete();
            return new Encoder(session, Vocabulary.read(tokenizer));
        } catch (IOException | OrtException | LinkageError problem) {
            throw new ModelMissing(MODEL, problem);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = Encoder.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new IOException("not on the class path: " + name);
        }
        return stream;
    }

    /** Outside the heap, so that 34 MB needed once don't make the heap larger for good. */
    private static ByteBuffer model() throws IOException {
        URL url = Encoder.class.getResource("/" + MODEL);
        if (url == null) {
            throw new IOException("not on the class path: " + MODEL);
        }
        URLConnection connection = url.openConnection();
        ByteBuffer bytes = ByteBuffer.allocateDirect(connection.getContentLength());
        try (ReadableByteChannel channel = Channels.newChannel(connection.getInputStream())) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // read on
            }
        }
        return bytes.flip();
    }

    /**
     * Both vectors of a text, one after the other, each of length 1: {@code 2 * WIDTH} numbers.
     *
     * <p>Only the first 128 word pieces, some 90 words, are heard.
     */
    float[] encode(String text) {
        long[] numbers = vocabulary.numbers(text, PIECES);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(numbers);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[numbers.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return vectors(((OnnxTensor) result.get(0)).getFloatBuffer(), numbers.length);
        } catch (OrtException problem) {
            throw new IllegalStateException("the encoder failed on a text of " + numbers.length + " pieces", problem);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static float[] vectors(FloatBuffer hidden, int pieces) {
        float[] vectors = new float[2 * WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vectors[i] = hidden.get(i);
            float sum = 0;
            for (int piece = 0; piece < pieces; piece++) {
                sum += hidden.get(piece * WIDTH + i);
            }
            vectors[WIDTH + i] = sum;
        }
        normalise(vectors, 0);
        normalise(vectors, WIDTH);
        return vectors;
    }

    private static void normalise(float[] vectors, int from) {
        double squares = 0;
        for (int i = from; i < from + WIDTH; i++) {
            squares += (double) vectors[i] * vectors[i];
        }
        double length = Math.max(Math.sqrt(squares), 1e-12);
        for (int i = from; i < from + WIDTH; i++) {
            vectors[i] = (float) (vectors[i] / length);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException problem) {
            throw new IllegalStateException("the encoder could not be closed", problem);
        }
    }
}
