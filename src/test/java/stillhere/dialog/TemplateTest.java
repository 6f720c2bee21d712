package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Map<String, String> SLOTS =
            Map.of("who", "Anna", "blank", "  ", "act", "i left", "trap", "{who} $1 \\", "long", "w".repeat(900));

    private static String filled(String template, boolean inFull) {
        return Template.of(template)
                .fill(name -> Optional.ofNullable(SLOTS.get(name)), inFull, audience -> "<" + audience + ">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no hole | no hole",
                "'' | ''",
                "{who} | Anna",
                "{who}{who} | AnnaAnna",
                "to {who}, now | to Anna, now",
                "{nobody} | ''",
                "{nobody, them} | them",
                "{nobody,} | ''",
                "{nobody, a, b} | a, b",
                "{blank, them} | them",
                "{who, them} | Anna",
                "{act as sentence} | I left.",
                "{nobody as sentence, Well.} | Well.",
                "{lines for crisis} | <crisis>",
                "{trap} | {who} $1 \\",
                "a lone } brace | a lone } brace",
                "a lone { brace | a lone { brace",
            })
    void fillsItsHoles(String template, String expected) {
        assertThat(filled(template, true)).isEqualTo(expected);
    }

    @Test
    void showsLongWordsInShortUnlessInFull() {
        assertThat(filled("{long}", true)).hasSize(900);
        assertThat(filled("{long}", false)).hasSize(Shape.ECHO).endsWith("w…");
        assertThat(filled("{long as sentence}", false)).hasSize(Shape.ECHO).startsWith("Ww");
        assertThat(filled("{long as whole}", false)).hasSize(900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ }", "{Who}", "{who as}", "{who as shout}", "{two words}", "{1st}", "a {?} b"})
    void refusesAHoleItCannotRead(String template) {
        assertThatThrownBy(() -> Template.of(template))
                .isInstanceOf(Template.BadTemplate.class)
                .hasMessageContaining("can't read {");
    }
}
