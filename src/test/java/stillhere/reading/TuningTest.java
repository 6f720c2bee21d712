package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {
    private static final String TEXT = "i feel so alone tonight";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("en.encoder");
    }

    @Test
    void withoutAFileThereIsNoTuning() {
        assertThat(Tuning.find(file)).isEmpty();
    }

    @Test
    void aTuningThatChangesNothingLeavesTheAnswerAsItWas() throws IOException {
        Tuning.write(file, "the same", Encoder.model(), Encoder.model());

        try (Encoder plain = Encoder.load(Optional.empty());
                Encoder tuned = Encoder.load(Tuning.find(file))) {
            assertThat(tuned.encode(TEXT)).containsExactly(plain.encode(TEXT));
        }
    }

    @Test
    void whatIsWrittenTurnsOneModelIntoTheOther() throws IOException {
        byte[] before = new byte[10_000];
        Arrays.fill(before, (byte) 100);
        byte[] after = before.clone();
        after[0] = 0;
        after[9_000] = -128;
        after[9_999] = 127;
        Tuning.write(file, "another", ByteBuffer.wrap(before), ByteBuffer.wrap(after));

        ByteBuffer model = ByteBuffer.wrap(before);
        Tuning.find(file).orElseThrow().apply(model);

        assertThat(model.array()).isEqualTo(after);
    }

    @Test
    void itIsRefusedByAnotherModel() throws IOException {
        ByteBuffer other = ByteBuffer.wrap(new byte[10_000]);
        Tuning.write(file, "another", other, other);

        assertThatThrownBy(() -> Encoder.load(Tuning.find(file)))
                .isInstanceOf(ReadingDataBroken.class)
                .hasMessageContaining("en.encoder: belongs to another encoder");
    }

    @Test
    void itIsRefusedWhereItsEndIsMissing() throws IOException {
        byte[] before = new byte[10_000];
        Tuning.write(file, "cut", ByteBuffer.wrap(before), ByteBuffer.wrap(randomBytes(before.length)));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));

        Tuning cut = Tuning.find(file).orElseThrow();
        assertThatThrownBy(() -> cut.apply(ByteBuffer.wrap(before)))
                .isInstanceOf(ReadingDataBroken.class)
                .hasMessageContaining("ends too early")
                .hasMessageContaining("mvn -Ptune");
    }

    @Test
    void somethingElseIsRefusedAtOnce() throws IOException {
        Files.writeString(file, "weights");

        assertThatThrownBy(() -> Tuning.find(file))
                .isInstanceOf(ReadingDataBroken.class)
                .hasMessageContaining("en.encoder: can't be put into the encoder");
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
