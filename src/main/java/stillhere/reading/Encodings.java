package stillhere.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of texts: made once, several side by side, and remembered for a while, so that one message costs one encoding
 * however many readings look at it.
 */
final class Encodings implements AutoCloseable {
    private static final int REMEMBERED = 1_000;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Encodings::worker);
    private final CompletableFuture<Encoder> encoder;
    private final String encoderName;
    private final Map<String, float[]> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Begins to load the encoder, in the background, with {@code tuning} put into it. */
    Encodings(Optional<Tuning> tuning) {
        encoder = CompletableFuture.supplyAsync(() -> Encoder.load(tuning), workers);
        encoderName = tuning.map(Tuning::name).orElse("");
    }

    /** Tells one tuned encoder from another; empty for the public one. */
    String encoderName() {
        return encoderName;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    }

    /** The vectors of one text; waits for the encoder where it is still being loaded. */
    float[] of(String text) {
        float[] known = remembered(text);
        return known != null ? known : remember(text, encoder.join().encode(text));
    }

    /** Encodes what is not remembered yet, on all cores, and returns when all is there. */
    void ahead(Collection<String> texts) {
        List<String> unknown = texts.stream()
                .distinct()
                .filter(text -> remembered(text) == null)
                .limit(REMEMBERED)
                .toList();
        if (unknown.size() == 1) {
            of(unknown.get(0));
        } else {
            inOrder(unknown, text -> remember(text, encoder.join().encode(text)));
        }
    }

    /** The vectors of many texts, in their order, encoded on all cores and not remembered. */
    List<float[]> all(List<String> texts, Runnable oneMore) {
        return inOrder(texts, text -> {
            float[] vectors = encoder.join().encode(text);
            oneMore.run();
            return vectors;
        });
    }

    private List<float[]> inOrder(List<String> texts, Function<String, float[]> encode) {
        List<CompletableFuture<float[]>> running = new ArrayList<>();
        for (String text : texts) {
            running.add(CompletableFuture.supplyAsync(() -> encode.apply(text), workers));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private float @Nullable [] remembered(String text) {
        synchronized (recent) {
            return recent.get(text);
        }
    }

    private float[] remember(String text, float[] vectors) {
        synchronized (recent) {
            return Objects.requireNonNullElse(recent.putIfAbsent(text, vectors), vectors);
        }
    }

    /** Runs {@code work} in the background, and not among the workers, because it may wait for them. */
    static <T> CompletableFuture<T> prepare(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    @Override
    public void close() {
        if (!encoder.isCompletedExceptionally()) {
            encoder.join().close();
        }
        workers.shutdown();
    }
}
