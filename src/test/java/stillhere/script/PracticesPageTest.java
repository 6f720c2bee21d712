package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about all practices shows the dialogs as they are. */
class PracticesPageTest {
    @Test
    void isUpToDate() throws IOException {
        String page = PracticesPage.of(DialogsFolder.read(Path.of("dialogs")));
        assertThat(Files.readString(Path.of("docs/practices.md")))
                .as("run `practices > docs/practices.md`")
                .isEqualTo(page);
    }

    @Test
    void tellsWhatSpeaksForAPracticeAndAgainst() throws IOException {
        assertThat(Files.readString(Path.of("docs/practices.md")))
                .contains("## /pause", "| for |", "| against |", "| strong |", "| thin |");
    }
}
