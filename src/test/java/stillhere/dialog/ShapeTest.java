package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How own words are fitted into a phrase. */
class ShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SENTENCE | i left | I left.",
                "SENTENCE | and i'm sorry, i am | And I'm sorry, I am.",
                "SENTENCE | in haiti i said hi | In haiti I said hi.",
                "SENTENCE | I left! | I left!",
                "SENTENCE | did you wait | Did you wait?",
                "SENTENCE | what now? | What now?",
                "SENTENCE | and then… | And then…",
                "SENTENCE | she said “go” | She said “go”",
                "SENTENCE | she said \"go\" | She said \"go\"",
                "SENTENCE | left (early) | Left (early)",
                "SENTENCE | left 😀 | Left 😀",
                "SENTENCE | 😀 | 😀",
                "SENTENCE | élan | Élan.",
                "MINE | left without a word | I left without a word.",
                "MINE | i left | I left.",
                "MINE | my phone was off | My phone was off.",
                "MINE | Left early | Left early.",
                "MINE | yesterday, i left | Yesterday, I left.",
                "MINE | 😀 | 😀",
                "SORRY | leaving early | I'm sorry for leaving early.",
                "SORRY | left early | I left early.",
                "SORRY | nothing | Nothing.",
                "CLAUSE | I left early. | I left early",
                "CLAUSE | When we talked... | when we talked",
                "CLAUSE | i left and i ran | I left and I ran",
                "CLAUSE | I'm late | I'm late",
                "CLAUSE | A lot | A lot",
                "CLAUSE | 😀 | 😀",
                "PERSON | sister | your sister",
                "PERSON | Anna | Anna",
                "PERSON | my sister | my sister",
                "PERSON | 😀 | 😀",
                "GREETING | Anna | `Anna, `",
                "GREETING | Anna-Lena O’Hara | `Anna-Lena O’Hara, `",
                "GREETING | sister | ``",
                "GREETING | 😀 | ``",
                "CLOCK | 21:30 | 21:30",
                "CLOCK | soon | soon",
                "PLACE | Europe/Lisbon | Lisbon",
                "PLACE | America/Argentina/Buenos_Aires | Buenos Aires",
                "PLACE | UTC+01:00 | UTC+1",
                "PLACE | UTC-09:30 | UTC-9:30",
                "PLACE | UTC+10:00 | UTC+10",
                "PLACE | UTC | UTC",
                "PLACE | Etc/GMT | UTC",
                "PLACE | Etc/GMT-2 | UTC+2",
                "PLACE | Etc/GMT+11 | UTC-11",
                "PLACE | Lisbon | Lisbon",
                "WHOLE | ` i left ` | ` i left `",
            })
    void fitsWordsIn(Shape shape, String words, String expected) {
        assertThat(shape.apply(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "21:30, 9:30 pm",
        "21:00, 9 pm",
        "09:05, 9:05 am",
        "00:30, 12:30 am",
        "12:30, 12:30 pm",
        "12:00, noon",
        "00:00, midnight",
        "25:00, 25:00",
        "later, later"
    })
    void tellsTimesAsTheyAreToldThere(String time, String expected) {
        assertThat(Shape.CLOCK.apply(time, name -> Optional.of("12"))).isEqualTo(expected);
        assertThat(Shape.CLOCK.apply(time, name -> Optional.of("24"))).isEqualTo(time);
        assertThat(Shape.CLOCK.apply(time, name -> Optional.empty())).isEqualTo(time);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void makesNothingOfNothing(Shape shape) {
        assertThat(shape.apply("")).isEmpty();
        assertThat(shape.apply(" \n\t")).isBlank();
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void bearsAnyCharacter(Shape shape) {
        for (int point = 0; point < 0x1_0000; point++) {
            assertThat(shape.apply(Character.toString(point))).isNotNull();
        }
        assertThat(shape.apply("\uD83D\uDE00".repeat(300))).isNotNull();
    }

    @Test
    void echoesAtMostTwoHundredAndNeverHalfACharacter() {
        assertThat(Shape.ECHO_OF.apply("w".repeat(200))).isEqualTo("w".repeat(200));
        assertThat(Shape.ECHO_OF.apply("w".repeat(201))).isEqualTo("w".repeat(199) + "…");
        assertThat(Shape.ECHO_OF.apply("\uD83D\uDE00".repeat(150))).isEqualTo("\uD83D\uDE00".repeat(99) + "…");
        assertThat(Shape.ECHO_OF.apply("w" + "\uD83D\uDE00".repeat(150)))
                .isEqualTo("w" + "\uD83D\uDE00".repeat(99) + "…");
    }
}
