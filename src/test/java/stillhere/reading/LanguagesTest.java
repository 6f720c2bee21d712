package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages LANGUAGES = new Languages(new HashSet<>(
            DataFile.read(new Shelf(Path.of("dialogs")).words("common.yaml")).texts("common")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i left dinner without a word yesterday | en",
                "idk im just so tired of this | en",
                "Ich habe sie gestern einfach sitzen lassen und schäme mich | de",
                "je suis partie sans rien dire et maintenant je regrette | fr",
                "me fui de la cena sin decir nada y ahora me siento mal | es",
                "não sei o que fazer, ela não me responde desde ontem | pt",
                "ok | ?",
                "asdf qwer zxcv | ?",
            })
    void theLanguageOfALongEnoughTextIsKnown(String text, String expected) {
        assertThat(LANGUAGES.of(text).orElse("?")).isEqualTo(expected);
    }
}
