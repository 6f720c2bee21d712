package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {
    @Test
    void without_a_token_there_is_no_telegram() {
        assertThat(TelegramSettings.from(Map.of())).isEmpty();
        assertThat(TelegramSettings.from(Map.of("TELEGRAM_TOKEN", "  ", "TELEGRAM_TOKEN_FILE", "")))
                .isEmpty();
    }

    @Test
    void the_real_telegram_is_meant_where_nothing_else_is_said() {
        var settings =
                TelegramSettings.from(Map.of("TELEGRAM_TOKEN", " 1:abc\n")).orElseThrow();

        assertThat(settings).isEqualTo(new TelegramSettings("1:abc", URI.create("https://api.telegram.org")));
        assertThat(settings.port()).isEqualTo(443);
    }

    @Test
    void another_address_may_be_given() {
        var settings = TelegramSettings.from(
                        Map.of("TELEGRAM_TOKEN", "1:abc", "TELEGRAM_API", "http://127.0.0.1:8081/"))
                .orElseThrow();

        assertThat(settings.api()).hasToString("http://127.0.0.1:8081");
        assertThat(settings.port()).isEqualTo(8081);
    }

    @Test
    void the_token_may_be_in_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "1:abc\n");

        assertThat(TelegramSettings.from(Map.of("TELEGRAM_TOKEN_FILE", file.toString())))
                .map(TelegramSettings::token)
                .contains("1:abc");
    }

    @Test
    void a_token_in_two_places_is_a_mistake(@TempDir Path folder) {
        assertMistake(
                Map.of("TELEGRAM_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_TOKEN_FILE", folder.toString()),
                TelegramSettings.TokenGivenTwice.class,
                "unset one");
    }

    @Test
    void a_file_that_cant_be_read_is_a_mistake(@TempDir Path folder) {
        for (String name : new String[] {folder.resolve("none").toString(), folder.toString(), "\0"}) {
            assertMistake(
                    Map.of("TELEGRAM_TOKEN_FILE", name),
                    TelegramSettings.TokenFileUnreadable.class,
                    "check that it exists");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "987", "987:", ":xyz", "98a:xyz", "987:ab cd", "https://t.me/bot", "987:abc\nmore"})
    void something_else_than_a_token_is_a_mistake(String token) {
        assertMistake(Map.of("TELEGRAM_TOKEN", token), TelegramSettings.TokenMalformed.class, "@BotFather");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:80",
                "ftp://a",
                "http://",
                "http://a/b",
                "http://a?b",
                "http://u:p@a",
                "http://a:99999",
                "a b"
            })
    void an_address_that_cant_be_used_is_a_mistake(String address) {
        assertMistake(
                Map.of("TELEGRAM_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API", address),
                TelegramSettings.ApiAddressWrong.class,
                "https://api.telegram.org");
    }

    @Test
    void the_token_is_not_shown() {
        var settings = new TelegramSettings(FakeTelegram.TOKEN, URI.create("https://api.telegram.org"));

        assertThat(settings.toString()).doesNotContain(FakeTelegram.TOKEN).contains("api.telegram.org");
    }

    private static void assertMistake(
            Map<String, String> environment, Class<? extends TelegramSettings.Mistake> mistake, String whatToDo) {
        assertThatThrownBy(() -> TelegramSettings.from(environment))
                .isExactlyInstanceOf(mistake)
                .hasMessageContaining(whatToDo)
                .satisfies(thrown -> assertThat(thrown.toString())
                        .doesNotContain("\n")
                        .doesNotContain(FakeTelegram.TOKEN)
                        .doesNotContain(environment.getOrDefault("TELEGRAM_TOKEN", "none given")));
    }
}
