package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus holds no text twice, nor nearly. */
class TwinsTest {
    private static final Path DIALOGS = Path.of("dialogs");

    static List<String> readings() {
        return Readings.names(DIALOGS);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void ourOwnCorpusHasNone(String reading) {
        // Counted, not shown: whoever writes examples must not see the check texts.
        assertThat(Twins.of(DIALOGS, reading))
                .as("run the verb `corpus` to see them")
                .hasSize(0);
    }

    @TempDir
    private Path folder;

    private List<Twins.Pair> twins(String check, String examples) throws IOException {
        Path own = Files.createDirectories(folder.resolve("readings").resolve("weather"));
        Files.writeString(own.resolve("labels.yaml"), "kind: choice\nlabels: {sun: {means: bright}}");
        Files.writeString(own.resolve("en.check.yaml"), "sun: |\n  " + check + "\n");
        Files.writeString(own.resolve("en.yaml"), "sun: |\n  " + examples.replace("/", "\n  ") + "\n");
        return Twins.of(folder, "weather");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so bright | So bright!",
                "it's bright | its bright",
                "☀️☀️ | ☀️☀️",
                "the sun came out just as we left the old house by the sea | the sun came out just as we left the new"
                        + " house by the sea",
            })
    void areFoundWhereNoWordOrOneInTenDiffers(String check, String example) throws IOException {
        assertThat(twins(check, example)).singleElement().satisfies(pair -> {
            assertThat(pair.file()).isEqualTo("en.yaml");
            assertThat(pair.otherFile()).isEqualTo("en.check.yaml");
            assertThat(pair.example().text()).isEqualTo(example);
            assertThat(pair.disagree()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so bright | not so bright",
                "☀️ | 🌧️",
                "the sun came out as we left | the sun hid as we came home",
            })
    void aWordMakesAnotherTextOfAShortOne(String check, String example) throws IOException {
        assertThat(twins(check, example)).isEmpty();
    }

    @Test
    void areFoundAmongExamplesToo() throws IOException {
        assertThat(twins("grey", "so bright/wet shoes/so bright"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.otherFile()).isEqualTo("en.yaml"));
    }
}
