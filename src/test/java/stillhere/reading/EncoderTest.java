package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class EncoderTest {
    private static final Encoder ENCODER = Encoder.load();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesNoLibraryBehindEvenWhereTheProgramIsKilled() throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            assertThat(maps.filter(line -> line.contains("libonnxruntime.so")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(" (deleted)"));
        }
    }

    @Test
    void bothVectorsHaveLengthOne() {
        float[] vectors = ENCODER.encode("i feel so alone tonight");

        assertThat(vectors).hasSize(2 * Encoder.WIDTH);
        assertThat(dot(vectors, vectors, 0)).isCloseTo(1, within(1e-5));
        assertThat(dot(vectors, vectors, Encoder.WIDTH)).isCloseTo(1, within(1e-5));
    }

    @Test
    void textsThatMeanTheSameLieNearerThanTextsThatDont() {
        float[] lonely = ENCODER.encode("i feel so alone tonight");
        float[] alike = ENCODER.encode("nobody is here with me and it's lonely");
        float[] other = ENCODER.encode("the train to Porto leaves at nine");

        assertThat(dot(lonely, alike, 0)).isGreaterThan(dot(lonely, other, 0) + 0.1);
    }

    @Test
    void theSameTextGivesTheSameVectorsWhateverIsEncodedBesideIt() {
        List<String> texts = List.of("yes", "he left and i ran after him", "no 😭", "");
        try (Encodings encodings = new Encodings()) {
            List<float[]> together = encodings.all(texts, () -> {});
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i)).containsExactly(ENCODER.encode(texts.get(i)));
            }
        }
    }

    @Test
    void capitalsAccentsAndCurlyApostrophesMakeNoDifference() {
        assertThat(ENCODER.encode("CAFÉ, I don’t know")).containsExactly(ENCODER.encode("cafe, i don't know"));
    }

    @Test
    void whatIsBeyondTheFirstPiecesIsNotHeard() {
        String long_ = "word ".repeat(200);

        assertThat(ENCODER.encode(long_ + "help")).containsExactly(ENCODER.encode(long_ + "stop"));
    }

    private static double dot(float[] a, float[] b, int from) {
        double sum = 0;
        for (int i = from; i < from + Encoder.WIDTH; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
