package stillhere.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void breaksBetweenWords() {
        assertThat(Wrapping.wrapped("One small piece at a time.", 10)).isEqualTo("One small\npiece at a\ntime.");
    }

    @Test
    void keepsLinesThatAreThere() {
        assertThat(Wrapping.wrapped("One.\n\nTwo small steps.", 10)).isEqualTo("One.\n\nTwo small\nsteps.");
    }

    @Test
    void countsTheColumnsOfWideCharacters() {
        assertThat(Wrapping.wrapped("🙂🙂🙂 🙂🙂", 8)).isEqualTo("🙂🙂🙂\n🙂🙂");
    }

    @Test
    void leavesAWordWhole() {
        assertThat(Wrapping.wrapped("Write to findahelpline.com now", 10))
                .isEqualTo("Write to\nfindahelpline.com\nnow");
    }

    @Test
    void breaksNothingWhereTheWidthIsUnknown() {
        assertThat(Wrapping.wrapped("One small piece at a time.", 0)).isEqualTo("One small piece at a time.");
    }
}
