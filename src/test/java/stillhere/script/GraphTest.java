package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillhere.dialog.Dialog;

/** The checked-in pictures show the dialogs as they are. */
class GraphTest {
    private static final Path DIALOGS = Path.of("dialogs");
    private static final DialogsFolder FOLDER = DialogsFolder.read(DIALOGS);

    static Stream<String> dialogs() {
        return FOLDER.library().dialogs().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void isUpToDate(String name) throws IOException {
        Dialog dialog = FOLDER.library().dialog(name).orElseThrow();
        Path drawn = DIALOGS.resolve(name).resolve("graph.mmd");
        String advice = "run `graph " + name + " > dialogs/" + name + "/graph.mmd`";
        assertThat(drawn).as(advice).exists();
        assertThat(Files.readString(drawn)).as(advice).isEqualTo(Graph.of(dialog));
    }
}
