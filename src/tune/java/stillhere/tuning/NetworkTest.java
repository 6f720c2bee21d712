package stillhere.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Settings PLAIN = new Settings(1, 1, 2, 0, 0, 0, 0, 0, 1);
    private static final Settings DEEPER = new Settings(4, 1, 2, 0, 0, 0, 0, 0, 1);
    private static final List<Known> TEXTS = List.of(
            new Known(List.of(101L, 1045L, 2514L, 2061L, 2894L, 3892L, 102L), List.of()),
            new Known(List.of(101L, 2748L, 102L), List.of()));

    @Test
    void weightsThatWereNotTunedAreWrittenAsTheyWere() throws IOException {
        byte[] model = model();
        ByteBuffer written = ByteBuffer.wrap(model.clone());

        try (NDManager manager = NDManager.newBaseManager()) {
            new Network(manager, new OnnxModel(written), DEEPER, 3).store();
        }

        assertThat(written.array()).isEqualTo(model);
    }

    @Test
    void layersHereAnswerAsThoseOfThePublicEncoder() throws IOException {
        float[] mostlyPublic = vectors(PLAIN);
        float[] mostlyOurs = vectors(DEEPER);

        for (int from = 0; from < mostlyPublic.length; from += LowerLayers.WIDTH) {
            assertThat(cosine(mostlyPublic, mostlyOurs, from)).isGreaterThan(0.98);
        }
    }

    private static float[] vectors(Settings settings) throws IOException {
        OnnxModel model = new OnnxModel(ByteBuffer.wrap(model()));
        try (NDManager manager = NDManager.newBaseManager();
                LowerLayers lower = new LowerLayers(model, settings.layers(), TEXTS, (step, all, note) -> {})) {
            return new Network(manager, model, settings, 3)
                    .vectors(manager, lower, TEXTS, List.of(0, 1))
                    .toFloatArray();
        }
    }

    private static byte[] model() throws IOException {
        try (InputStream stream = NetworkTest.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx")) {
            return Objects.requireNonNull(stream).readAllBytes();
        }
    }

    private static double cosine(float[] a, float[] b, int from) {
        double product = 0;
        double lengths = 1e-12;
        double others = 1e-12;
        for (int i = from; i < from + LowerLayers.WIDTH; i++) {
            product += (double) a[i] * b[i];
            lengths += (double) a[i] * a[i];
            others += (double) b[i] * b[i];
        }
        return product / Math.sqrt(lengths * others);
    }
}
