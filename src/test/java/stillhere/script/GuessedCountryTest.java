package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stillhere.dialog.Conversation;
import stillhere.dialog.Entries;
import stillhere.dialog.Fact;
import stillhere.dialog.Frame;
import stillhere.dialog.Helplines;
import stillhere.dialog.Input;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Session;

/** Where somebody is may be guessed from what their app says of their language, and is then told as a guess. */
class GuessedCountryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");
    private static final DialogsFolder FOLDER = DialogsFolder.read(Path.of("dialogs"));
    private static final Library LIBRARY = FOLDER.library();

    /** What is said to somebody who is in danger now. */
    private static String toSomebodyInDanger(Map<String, Fact> facts) {
        Frame home = Session.first(LIBRARY, 7, NOW).top();
        Session session = new Session(List.of(home), facts, List.of(), List.of(), Map.of(), 7, 0, 0, null);
        ToldReader reader = new ToldReader(new HashReader(FOLDER), Map.of("danger", "danger-now"));
        return new Conversation(LIBRARY)
                .step(session, new Input.Text("he is at the door"), reader, Entries.NONE, NOW).messages().stream()
                        .map(Message::text)
                        .collect(Collectors.joining("\n"));
    }

    private static Fact fact(String value) {
        return new Fact(value, null);
    }

    @Test
    void isNamedAsAGuess() {
        assertThat(toSomebodyInDanger(Map.of("locale", fact("pt-br"))))
                .contains("Brazil")
                .containsPattern("(?i)guess")
                .contains(LIBRARY.helplines().of("BR", "emergency").get(0).reach());
    }

    @Test
    void givesWayToWhatTheySay() {
        assertThat(toSomebodyInDanger(Map.of("locale", fact("pt-br"), "country", fact("DE"))))
                .doesNotContain("Brazil")
                .doesNotContainPattern("(?i)guess")
                .contains(LIBRARY.helplines().of("DE", "emergency").get(0).reach());
    }

    @Test
    void isNotGuessedWhereNobodyCanKnow() {
        for (String locale : List.of("en", "es", "ar", "ru", "zh-hans")) {
            assertThat(toSomebodyInDanger(Map.of("locale", fact(locale))))
                    .contains("112")
                    .contains("911")
                    .contains("999")
                    .doesNotContainPattern("(?i)guess");
        }
    }

    @Test
    void hasANumberToCallWhereverItIs() {
        Helplines helplines = LIBRARY.helplines();
        assertThat(helplines.guesses().values()).isNotEmpty().allSatisfy(country -> {
            assertThat(helplines.names()).containsKey(country);
            assertThat(helplines.of(country, "emergency")).isNotEmpty();
        });
        assertThat(helplines.guesses().keySet()).allMatch(locale -> locale.matches("[a-z]{2,3}(-[a-z]{2})?"));
    }
}
