package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillhere.dialog.Label;
import stillhere.dialog.Question;
import stillhere.dialog.Question.Awaited;

class ReadingsTest {
    private static final Path DIALOGS = Path.of("dialogs");
    private static final Readings READINGS =
            Readings.open(DIALOGS, Path.of("target", "models"), Map.of(), Progress.SILENT);

    @AfterAll
    static void close() {
        READINGS.close();
    }

    @Test
    void everyShippedModelIsMadeFromTheExamplesBesideIt() {
        Shelf shelf = new Shelf(DIALOGS);
        try (Encodings encodings = new Encodings(Tuning.find(shelf.tuning()))) {
            Models models = new Models(shelf, DIALOGS, encodings);
            assertThat(shelf.readings())
                    .contains("act", "apology", "danger", "feeling", "startup", "wish")
                    .allSatisfy(name -> assertThat(models.shipped(name))
                            .as("%s: run `train` after a change of its examples", shelf.model(name))
                            .isTrue());
        }
    }

    @Test
    void everyLabelOfTheExamplesIsDescribed() {
        Shelf shelf = new Shelf(DIALOGS);

        for (String name : shelf.readings()) {
            List<String> described =
                    DataFile.read(shelf.labels(name)).mapping("labels").keys();
            assertThat(Examples.read(shelf.examples(name)).labels()).isSubsetOf(described);
            assertThat(Examples.read(shelf.check(name)).labels()).isSubsetOf(described);
        }
    }

    @Test
    void noTextThatIsMeasuredIsTrainedOn() {
        Shelf shelf = new Shelf(DIALOGS);

        for (String name : shelf.readings()) {
            List<String> trained = texts(Examples.read(shelf.examples(name)));
            List<String> measured = texts(Measure.check(DIALOGS, name));
            // Counted, not shown: whoever tunes must not see them.
            assertThat(measured.stream().filter(trained::contains).count())
                    .as("texts of %s in both files", name)
                    .isZero();
            assertThat(measured).hasSizeGreaterThan(100);
        }
    }

    private static List<String> texts(Examples examples) {
        return examples.all().stream()
                .map(example -> Plain.words(example.text()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "act | stop | stop",
                "act | could you say that again please | repeat",
                "feeling | i feel so ashamed of myself, i want to hide | shame",
                "startup | you are such a lazy idiot | contempt",
                "apology | I'm sorry if I hurt you | conditional",
                "danger | i want to kill myself | self-harm",
                "danger | he choked me last night | abuse-victim",
            })
    void aPlainTextIsReadAsWhatItSays(String reading, String text, String expected) {
        assertThat(label(reading, text).decided()).isEqualTo(expected);
    }

    @Test
    void aRiskNamedAtTheEndOfALongTextIsHeard() {
        String text = "we talked about the garden and the weather and the neighbours. ".repeat(30)
                + "and then he beat me and said next time he will finish it";

        assertThat(label("danger", text).decided()).isNotEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "😭", "\u0000", "\uD83D", "[CLS] [SEP]", "((((", "??", "ж", "你好"})
    void noTextIsTooStrangeToBeAnswered(String text) {
        for (String reading : READINGS.names()) {
            assertThat(label(reading, text).guesses()).isNotEmpty();
        }
    }

    @Test
    void theSameTextIsAlwaysAnsweredAlike() {
        Label first = label("feeling", "my chest is tight and i keep checking my phone");
        READINGS.encodeAhead(
                List.of("something else", "and another", "my chest is tight and i keep checking my phone"));

        assertThat(label("feeling", "my chest is tight and i keep checking my phone"))
                .isEqualTo(first);
    }

    @Test
    void everyReadingAndValueExplainsATextToAPerson() {
        assertThat(READINGS.explain("my sister left, it's an 8"))
                .containsKeys("act", "feeling", "danger", "language")
                .containsEntry("strength", "8")
                .containsEntry("name", "sister");
    }

    @Test
    void ownExamplesAreLearntOnceAndKeptInTheCache(@TempDir Path folder) throws IOException {
        Path dialogs = folder.resolve("dialogs");
        copy(
                DIALOGS.resolve("readings"),
                dialogs.resolve("readings"),
                Set.of("words", "strength", "minutes", "days", "time", "quiet", "zone", "name", "topic", "sign"));
        Path own = Files.createDirectories(dialogs.resolve("readings").resolve("weather"));
        Files.writeString(
                own.resolve("labels.yaml"), "kind: choice\nlabels: {sun: {means: bright}, rain: {means: wet}}");
        Files.writeString(own.resolve("en.yaml"), """
                sun: |
                  what a bright warm day
                  blue sky and not a cloud
                  we sat in the sun all afternoon
                rain: |
                  it pours and i am soaked
                  wet shoes again, grey sky
                  it drizzles all week
                """);
        Path cache = folder.resolve("cache");
        Set<String> trained = new ConcurrentSkipListSet<>();

        String first = weather(dialogs, cache, (reading, fraction) -> trained.add(reading));
        Set<String> again = new ConcurrentSkipListSet<>();
        String second = weather(dialogs, cache, (reading, fraction) -> again.add(reading));

        assertThat(first).isEqualTo("rain");
        assertThat(second).isEqualTo(first);
        assertThat(trained).containsExactly("weather");
        assertThat(again).isEmpty();
    }

    private static String weather(Path dialogs, Path cache, Progress progress) {
        try (Readings readings = Readings.open(dialogs, cache, Map.of(), progress)) {
            return readings.label(new Question("weather", "en", Awaited.CHOICE), "rain and wet socks all day")
                    .decided();
        }
    }

    private static void copy(Path from, Path to, Set<String> folders) throws IOException {
        for (String folder : folders) {
            Files.createDirectories(to.resolve(folder));
            try (var files = Files.list(from.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file, to.resolve(folder).resolve(file.getFileName().toString()));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acted | i walked out and drove around for an hour | yes",
                "acted | i sat on my hands and let the phone lie | no",
                "welcome | it should be fine if i say it the right way | unsure",
                "harmed | i only pushed her a little | yes",
                "acted | stop | stop",
            })
    void anAnswerIsReadBesideItsQuestion(String asked, String text, String expected) {
        assertThat(READINGS.label(new Question("act", "en", Awaited.CHOICE, asked), text)
                        .decided())
                .isEqualTo(expected);
    }

    @Test
    void theNearestExampleOfAnExampleIsItself(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("readings").resolve("act"));
        Files.writeString(
                own.resolve("en.yaml"), "stop: |\n  please let us end here\nback: |\n  one step back, please\n");

        Neighbours neighbours = READINGS.neighbours(folder, "act");

        assertThat(neighbours.of("please let us end here", 1)).singleElement().satisfies(near -> {
            assertThat(near.example().label()).isEqualTo("stop");
            assertThat(near.likeness()).isGreaterThan(0.999);
        });
        assertThat(neighbours.of("take me back a step", 5))
                .hasSize(2)
                .first()
                .satisfies(near -> assertThat(near.example().label()).isEqualTo("back"));
    }

    @Test
    void theRulesThatFitAreNamedWithTheirPattern() {
        assertThat(READINGS.rules("act", "please don't stop"))
                .singleElement()
                .asString()
                .startsWith("content (decides): ")
                .contains("stop");
    }

    @Test
    void aReadingThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> label("mood", "hi"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mood");
    }

    private static Label label(String reading, String text) {
        return READINGS.label(new Question(reading, "en", Awaited.CHOICE), text);
    }
}
