package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillhere.dialog.Input;

/** How a transcript is written. */
class TranscriptTest {
    private final Problems problems = new Problems();

    private List<Transcript.Happening> happenings(String line) {
        return Transcript.of("a/b.chat", List.of(line), problems).steps().stream()
                .map(Transcript.Step::happening)
                .toList();
    }

    @Test
    void sharesAPlace() {
        assertThat(happenings("> (location 38.7 -9.1)"))
                .containsExactly(new Transcript.Happening.Shares(new Input.Location(38.7, -9.1)));
        assertThat(happenings("> (location)")).containsExactly(new Transcript.Happening.Sends("location", ""));
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> (location here)", "> (location 91 0)"})
    void refusesAPlaceThatIsNone(String line) {
        assertThat(happenings(line)).isEmpty();
        assertThat(problems.all()).hasSize(1);
    }
}
