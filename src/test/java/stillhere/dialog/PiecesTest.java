package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long texts are cut where it hurts least. */
class PiecesTest {
    private static final String[] BITS = {"word", " ", "\n", "\n\n", ". ", "\uD83D\uDE00", "é", "x".repeat(30)};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short | short",
                "one two. three four | one two./three four",
                "aaaaaaa bbbb. cccc dddd | aaaaaaa/bbbb. cccc/dddd",
                "aaaaaaaaaaaaaaaa | aaaaaaaaaaaa/aaaa",
                "a bbbbbbbbbbbbbbbb | a bbbbbbbbbb/bbbbbb",
                "😀😀😀😀😀😀😀 | 😀😀😀😀😀😀/😀",
                "a😀😀😀😀😀😀😀 | a😀😀😀😀😀/😀😀",
            })
    void cutsAtASeamNearTheEnd(String text, String pieces) {
        assertThat(String.join("/", Pieces.of(text, 12))).isEqualTo(pieces);
    }

    @Test
    void cutsAtAParagraphRatherThanASentence() {
        assertThat(Pieces.of("one two\n\nA b. C d", 14)).containsExactly("one two", "A b. C d");
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(Pieces.of("", 12)).isEmpty();
        assertThat(Pieces.of(" ".repeat(30), 12)).isEmpty();
    }

    @Test
    void losesNothingButWhiteSpaceAtTheSeams() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                text.append(BITS[random.nextInt(BITS.length)]);
            }
            int longest = 2 + random.nextInt(60);
            assertThat(Pieces.of(text.toString(), longest))
                    .as("seed %d", seed)
                    .allMatch(piece -> !piece.isBlank() && piece.length() <= longest)
                    .noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
            assertThat(String.join("", Pieces.of(text.toString(), longest)).replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }
}
