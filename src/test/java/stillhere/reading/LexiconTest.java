package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "act | STOPPP!! | stop",
                "act | stop it pls | stop",
                "act | please don't stop | content",
                "act | skip | skip",
                "act | go back | back",
                "act | wait what | repeat",
                "act | not now, maybe later | ?",
                "act | asdfgh | unsure",
                "act | hmm | unsure",
                "act | he told me to stop and i left | ?",
                "danger | i want to die | self-harm",
                "danger | im dead lol | ?",
                "danger | i'm not going to hurt myself | none",
                "danger | no thoughts of hurting myself tonight | none",
                "danger | he hit me again | abuse-victim",
                "danger | im 13 and my mum took my phone | minor",
                "danger | it hurts, im at 9 out of 10 | ?",
            })
    void plainWordsAreDecidedByRulesAndOthersLeftToTheModel(String reading, String text, String expected) {
        Lexicon lexicon = Lexicon.read(new Shelf(Path.of("dialogs")).lexicon(reading));

        assertThat(lexicon.decide(text).orElse("?")).isEqualTo(expected);
    }

    @Test
    void aPatternThatIsNotRe2IsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("en.lexicon.yaml"), """
                rules:
                  - label: stop
                    patterns: ["(?=stop)"]
                """);

        assertThatThrownBy(() -> Lexicon.read(file))
                .isInstanceOf(ReadingDataBroken.class)
                .hasMessageContaining("en.lexicon.yaml")
                .hasMessageContaining("patterns");
    }

    @Test
    void aHintThatChangesMakesModelsOldAndADecidingRuleDoesNot(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("en.lexicon.yaml");
        Files.writeString(file, "rules: [{label: a, patterns: [x]}]");
        String before = Lexicon.read(file).hintsAsText();
        Files.writeString(file, "rules: [{label: b, decides: true, patterns: [y]}, {label: a, patterns: [x]}]");
        String withRule = Lexicon.read(file).hintsAsText();
        Files.writeString(file, "rules: [{label: a, patterns: [z]}]");
        String otherHint = Lexicon.read(file).hintsAsText();

        assertThat(withRule).isEqualTo(before);
        assertThat(otherHint).isNotEqualTo(before);
    }
}
