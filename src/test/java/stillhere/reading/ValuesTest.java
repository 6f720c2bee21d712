package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final Map<String, Value> VALUES = Values.read(
            new Shelf(Path.of("dialogs")),
            Map.of("PT", List.of("portugal", "lisbon"), "GB", List.of("uk", "united kingdom", "london")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strength | like an 8, fear i think | 8",
                "strength | 7/10 | 7",
                "strength | about seven i guess | 7",
                "strength | between 4 and 5 | 4",
                "strength | 2 hours ago it was a 9 | 9",
                "strength | one of those nights | ?",
                "strength | a hundred | ?",
                "minutes | half an hour | 30",
                "minutes | an hour and 15 minutes | 75",
                "minutes | an hour and a half | 90",
                "minutes | twenty five | 25",
                "minutes | 10-15 min | 10",
                "minutes | a while | ?",
                "days | two weeks | 14",
                "days | tomorrow | 1",
                "days | in three days | 3",
                "days | 48 hours | 2",
                "days | someday | ?",
                "name | my sister | sister",
                "name | its about Mark | Mark",
                "name | her name is xiomara, she's my friend | friend",
                "name | My wife Tilde | Tilde",
                "name | my ex husband | ex",
                "name | nobody really | ?",
                "name | asdfgh | ?",
                "country | i live in lisbon | PT",
                "country | united kingdom | GB",
                "country | on the moon | ?",
            })
    void aValueIsFoundWhereTheTextNamesOne(String value, String text, String expected) {
        assertThat(Objects.requireNonNull(VALUES.get(value)).in(text).orElse("?"))
                .isEqualTo(expected);
    }
}
