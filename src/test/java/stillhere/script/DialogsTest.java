package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.dialog.Session;
import stillhere.reading.Progress;
import stillhere.reading.Readings;
import stillhere.store.SessionJson;

/** The dialogs that the program comes with, and their transcripts. */
class DialogsTest {
    private static final DialogsFolder FOLDER = DialogsFolder.read(Path.of("dialogs"));

    /** Fixed, so that no help line grows old while nobody changes anything. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private static Path models;

    @SuppressWarnings("NullAway.Init")
    private static Readings readings;

    /** Where a reading came without its model, this makes it, and takes minutes. */
    @BeforeAll
    static void open() {
        readings = Readings.open(
                FOLDER.root(), models, FOLDER.library().helplines().names(), Progress.SILENT);
    }

    @AfterAll
    static void close() {
        readings.close();
    }

    @Test
    void passTheCheck() {
        assertThat(Check.of(FOLDER, TODAY))
                .filteredOn(problem -> !problem.code().isNotice())
                .isEmpty();
    }

    @Test
    void goAsTheirTranscriptsSayAndFireEveryRule() {
        assertThat(Transcripts.play(FOLDER, readings, Transcripts.PLAINLY)).isEmpty();
    }

    @Test
    void goTheSameWhenTheSessionIsSavedAndLoadedBetweenTurns() {
        assertThat(Transcripts.play(FOLDER, readings, DialogsTest::savedAndLoaded))
                .isEmpty();
    }

    private static Session savedAndLoaded(Session session) {
        return SessionJson.read(SessionJson.write(session));
    }
}
