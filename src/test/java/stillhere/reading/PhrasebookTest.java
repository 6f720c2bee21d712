package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillhere.dialog.Abroad;

class PhrasebookTest {
    private static final Shelf SHELF = new Shelf(Path.of("dialogs"));
    private static final Phrasebook PHRASEBOOK = Phrasebook.read(SHELF);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Me quiero morir | self-harm",
                "ya no quiero vivir | self-harm",
                "mi novio me pega | abuse-victim",
                "le pegué a mi mujer | abuse-perpetrator",
                "mi hermana dice que se quiere matar | self-harm-other",
                "tomé todas las pastillas | medical",
                "Quero morrer | self-harm",
                "meu marido me bateu | abuse-victim",
                "ele quer se matar | self-harm-other",
                "Je veux mourir. | self-harm",
                "j'ai envie de mourir | self-harm",
                "mon mari me frappe | abuse-victim",
                "il m'a frappée hier | abuse-victim",
                "Ich will sterben | self-harm",
                "ich bring mich um | self-harm",
                "mein Mann schlägt mich | abuse-victim",
                "er hat ein Messer | danger-now",
                "ich habe meine Frau geschlagen | abuse-perpetrator",
                "voglio morire | self-harm",
                "mio marito mi picchia | abuse-victim",
                "non respira | medical",
                "ik wil dood | self-harm",
                "mijn man slaat me | abuse-victim",
                "chcę umrzeć | self-harm",
                "mąż mnie bije | abuse-victim",
                "Ölmek istiyorum | self-harm",
                "intihar etmek istiyorum | self-harm",
                "kocam beni dövüyor | abuse-victim",
                "я хочу умереть | self-harm",
                "муж бьёт меня | abuse-victim",
                "он не дышит | medical",
                "मैं मरना चाहती हूँ | self-harm",
                "main marna chahta hoon | self-harm",
                "वह मुझे मारता है | abuse-victim",
            })
    void knowsThePlainestWords(String text, String risk) {
        assertThat(PHRASEBOOK.danger(text)).map(Abroad::risk).contains(risk);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ich will leben",
                "me muero de risa",
                "j'ai pris mes médicaments",
                "ik wil slapen",
                "хочу спать",
                "voglio dormire",
                "quiero dormir",
            })
    void leavesOtherWordsAlone(String text) {
        assertThat(PHRASEBOOK.danger(text)).isEmpty();
    }

    @Test
    void hasAnAnswerToAllThatItKnows() {
        assertThat(SHELF.abroad()).hasSize(10).doesNotContainKey("en").allSatisfy((language, file) -> {
            DataFile page = DataFile.read(file);
            List<String> risks = page.mappings("rules").stream()
                    .map(rule -> rule.text("label"))
                    .toList();
            assertThat(page.mapping("answers").keys()).containsAll(risks).contains(Abroad.NONE);
            assertThat(page.mappings("rules")).allMatch(rule -> rule.flag("decides"));
        });
    }

    @Test
    void hearsNothingInEnglish() throws IOException {
        List<Path> english = new ArrayList<>();
        SHELF.readings().forEach(reading -> english.add(SHELF.check(reading)));
        for (Path file : english) {
            assertThat(Files.readAllLines(file))
                    .filteredOn(line -> PHRASEBOOK.danger(line).isPresent())
                    // Said by somebody who says in the same breath that their English is poor.
                    .allMatch(line -> line.contains("no quiero vivir") || line.contains("sono sul ponte"));
        }
    }
}
