package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each verb has help, an exit status that means something, and one clear line for every mistake. */
class CommandLineTest {
    @TempDir
    Path folder;

    private Program.Result run(String... arguments) {
        return new Program(folder).run(arguments);
    }

    private static String dialogs() {
        return SmallDialogs.folder().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "chat", "check", "graph", "read", "measure", "corpus", "train"})
    void everyVerbExplainsItself(String verb) {
        Program.Result result = run(verb, "--help");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Usage: stillhere " + verb).contains("--dialogs");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void whereNothingIsKeptThereAreNoTroublesToList() {
        Program.Result result = run("troubles", "--data", "not-there");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.onlyLine()).startsWith("stillhere: nothing is kept in not-there");
    }

    @Test
    void theProgramListsItsVerbs() {
        Program.Result result = run("--help");
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains(
                        "run",
                        "chat",
                        "check",
                        "graph",
                        "read",
                        "measure",
                        "corpus",
                        "train",
                        "troubles",
                        "Exit status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly | fly",
                "check --loud | --loud",
                "check --dialogs | --dialogs",
                "measure --file some.tsv | --file needs the NAME",
                "run | TELEGRAM_TOKEN"
            })
    void misuseIsToldInOneLine(String arguments, String words) {
        Program.Result result = run(arguments.split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.onlyLine()).startsWith("stillhere: ").contains(words).contains("--help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graph nowhere | there are care, home, tale",
                "read weather | there are country, danger,",
                "measure weather | there are country, danger,",
                "measure danger --file none.tsv | can't read the file none.tsv"
            })
    void aNameThatIsNotThereIsToldInOneLine(String arguments, String words) {
        Program.Result result = run((arguments + " --dialogs " + dialogs()).split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.onlyLine()).startsWith("stillhere: ").contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "chat", "check", "graph", "read", "measure", "corpus", "train"})
    void aFolderThatIsNotThereIsToldInOneLine(String verb) {
        Program.Result result = new Program(folder)
                .with("TELEGRAM_TOKEN", "123456:ABC-def")
                .with("TELEGRAM_API", "http://127.0.0.1:9")
                .run(verb, "--dialogs", "not-there");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.onlyLine()).startsWith("stillhere: ").contains("not-there");
    }

    @Test
    void measureNamesTheLineOfAFileThatCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tsv"), "label\ttext\nharm\tthere is a fire\nno tab here\n");
        Program.Result result = run("measure", "danger", "--file", file.toString(), "--dialogs", dialogs());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.onlyLine())
                .startsWith("stillhere: ")
                .contains("bad.tsv")
                .contains("3");
    }

    @Test
    void measurePrintsHowWellAFileIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("good.tsv"), "label\ttext\nharm\tthere is a fire in the house\nnone\tmy aunt\n");
        Program.Result result = run("measure", "danger", "--file", file.toString(), "--dialogs", dialogs());
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("harm").contains("none");
    }

    @Test
    void readAnswersEachLineInOrder() {
        Program.Result result = new Program(folder)
                .reading("there is a fire in the house\nmy aunt\n")
                .run("read", "danger", "--dialogs", dialogs());
        assertThat(result.status()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceAll("\\t[0-9.]+\\t", "\t")))
                .containsExactly("harm\tharm\tthere is a fire in the house", "none\tnone\tmy aunt");
    }

    @Test
    void checkPassesWhatIsFineAndNamesWhatIsNot() throws IOException {
        assertThat(run("check", "--dialogs", dialogs()))
                .satisfies(fine -> assertThat(fine.status()).isZero())
                .satisfies(fine -> assertThat(fine.out()).contains("The dialogs are fine."));
        Path broken = SmallDialogs.copy(folder.resolve("broken"));
        Path file = broken.resolve("tale/dialog.yaml");
        Files.writeString(file, Files.readString(file).replace("say: who", "say: whom"));
        Program.Result result = run("check", "--dialogs", broken.toString());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains(file + ":7: unknown-phrase: ").contains("problems.");
    }

    @Test
    void graphDrawsADialog() {
        Program.Result result = run("graph", "tale", "--dialogs", dialogs());
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("stateDiagram").contains("who").contains("last");
    }

    @Test
    void chatIsAPlainFilterWhereStandardInputIsNoTerminal() {
        Program.Result result =
                new Program(folder).reading("/tale\nmy aunt\n[The sea]\n").run("chat", "--dialogs", dialogs());
        assertThat(result.status()).isZero();
        assertThat(result.out()).containsSubsequence("Who is it about?", "[The sea]", "What did my aunt do there?");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void withoutATokenTheProgramTalksRightHereAndSaysSo() throws IOException {
        Path beside = SmallDialogs.copy(folder.resolve("dialogs"));
        assertThat(beside).isDirectory();
        Program.Result result = new Program(folder).reading("/tale\n").run();
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Who is it about?");
        assertThat(result.err().lines()).singleElement().asString().startsWith("No TELEGRAM_TOKEN is set");
    }
}
