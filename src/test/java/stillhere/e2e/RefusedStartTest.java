package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillhere.store.SqliteLedger;
import stillhere.telegram.FakeChat;
import stillhere.telegram.FakeTelegram;
import stillhere.telegram.Fault;

/** Where it can't run, the program says in one line what to do. */
class RefusedStartTest {
    @TempDir
    Path folder;

    private static String[] run(Path dialogs) {
        return new String[] {"run", "--dialogs", dialogs.toString()};
    }

    private static String[] run() {
        return run(SmallDialogs.folder());
    }

    @Test
    void withATokenThatTelegramDoesNotKnow() {
        try (FakeTelegram telegram = Bot.telegram()) {
            String wrong = "7012345678:AAF-this_is_not_the_one";
            Program.Result result =
                    Bot.program(telegram, folder).with("TELEGRAM_TOKEN", wrong).run(run());
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.onlyLine()).contains("@BotFather").doesNotContain("this_is_not_the_one");
        }
    }

    @Test
    void withoutAToken() {
        Program.Result result = new Program(folder).run(run());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.onlyLine()).contains("TELEGRAM_TOKEN").contains("chat");
    }

    @Test
    void withSomethingThatIsNoToken() {
        Program.Result result =
                new Program(folder).with("TELEGRAM_TOKEN", "what").run(run());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.onlyLine()).contains("TELEGRAM_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "TELEGRAM_API, not an address, is not an address such as",
        "TELEGRAM_API, ftp://localhost, is not an address such as",
        "TELEGRAM_TOKEN_FILE, somewhere, unset one of them"
    })
    void withASettingThatMakesNoSense(String setting, String value, String words) {
        Program.Result result = new Program(folder)
                .with("TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .with(setting, value)
                .run(run());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.onlyLine()).startsWith("stillhere: ").contains(setting, words);
    }

    @Test
    void withATokenFileThatCannotBeRead() {
        Program.Result result = new Program(folder)
                .with("TELEGRAM_TOKEN_FILE", folder.resolve("not-there"))
                .run(run());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.onlyLine()).contains("TELEGRAM_TOKEN_FILE").contains("check that it exists");
    }

    @Test
    void whereAnotherIsAtWorkOnTheSameData() {
        try (FakeTelegram telegram = Bot.telegram();
                Program.Running first = Bot.run(telegram, folder)) {
            FakeChat anna = telegram.person(7);
            anna.types("/start");
            anna.awaitsMessage("Hello there.");
            Program.Result second = Bot.program(telegram, folder).run(run());
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.onlyLine()).contains("another Stillhere is using");
            anna.types("/tale");
            anna.awaitsMessage("Who is it about?");
            first.isWell();
        }
    }

    @Test
    void saysOnceThatAnotherAsksForTheSameUpdates() {
        try (FakeTelegram telegram = Bot.telegram()) {
            telegram.fails("getUpdates", Fault.refuse(409, "Conflict: terminated by other getUpdates request"));
            try (Program.Running running = Bot.run(telegram, folder)) {
                running.awaitsErr("(409)");
                assertThat(running.err().lines().filter(line -> line.contains("409")))
                        .singleElement()
                        .asString()
                        .contains("stop the other one");
            }
        }
    }

    @Test
    void whereTheDataFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        try (FakeTelegram telegram = Bot.telegram()) {
            Program.Result result = Bot.program(telegram, folder)
                    .with("STILLHERE_DATA", file.resolve("data"))
                    .run(run());
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.onlyLine()).contains("can't write to the folder " + file.resolve("data"));
        }
    }

    @Test
    void whereTheDatabaseIsDamaged() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("stillhere.db"), "this is no database. ".repeat(500));
        try (FakeTelegram telegram = Bot.telegram()) {
            Program.Result result = Bot.program(telegram, folder).run(run());
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.onlyLine()).contains("stillhere.db is damaged");
        }
    }

    @Test
    void whereANewerProgramHasWrittenTheDatabase() throws SQLException {
        Path data = folder.resolve("data");
        SqliteLedger.open(data).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("stillhere.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = 1000");
        }
        try (FakeTelegram telegram = Bot.telegram()) {
            Program.Result result = Bot.program(telegram, folder).run(run());
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.onlyLine()).contains("run the newer program");
        }
    }

    @Test
    void onDialogsThatDoNotPassTheCheck() throws IOException {
        Path broken = SmallDialogs.copy(folder.resolve("broken"));
        Path file = broken.resolve("tale/dialog.yaml");
        Files.writeString(file, Files.readString(file).replace("go: where", "go: nowhere"));
        try (FakeTelegram telegram = Bot.telegram()) {
            Program.Result result = Bot.program(telegram, folder).run(run(broken));
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.onlyLine()).contains("unknown-state").contains("tale/dialog.yaml:11");
            assertThat(telegram.count("getMe")).isZero();
        }
    }
}
