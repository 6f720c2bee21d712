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
import stillhere.telegram.FakeChat;
import stillhere.telegram.FakeTelegram;

/** Where something goes wrong around it, the program goes on, people are told kindly, and an operator finds out. */
class TroubledRunTest {
    @TempDir
    Path folder;

    @Test
    void startsWithoutANetworkAndListensOnceThereIsOne() {
        FakeTelegram telegram = Bot.telegram();
        telegram.close();
        try (Program.Running running = Bot.run(telegram, folder)) {
            running.awaitsErr("can't be reached");
            try (FakeTelegram back = FakeTelegram.start(telegram.port())) {
                back.patience(Bot.PATIENCE);
                FakeChat anna = back.person(7);
                anna.types("/tale");
                anna.awaitsMessage("Who is it about?");
                back.awaitsCalls("setMyCommands", 1);
            }
            assertThat(running.err().lines().filter(line -> line.contains("WARNING")))
                    .first()
                    .asString()
                    .contains("check the network");
        }
    }

    @Test
    void asksAGroupOnceToTalkInPrivateAlsoAfterARestart() {
        try (FakeTelegram telegram = Bot.telegram()) {
            FakeChat group = telegram.group(-100_500, "supergroup");
            group.types("/start");
            try (Program.Running running = Bot.run(telegram, folder)) {
                assertThat(group.awaitsMessage().text()).isEqualTo("Let us talk alone.");
                telegram.awaitsConfirmed(group.types("hello"));
            }
            try (Program.Running again = Bot.run(telegram, folder)) {
                telegram.awaitsConfirmed(group.types("hello again"));
                FakeChat anna = telegram.person(7);
                anna.types("/tale");
                anna.awaitsMessage("Who is it about?");
            }
            assertThat(group.heard()).hasSize(1);
        }
    }

    @Test
    void tellsWhoseMessageFailsAgainAndAgainAndListsItForTheOperator() throws SQLException {
        String words = "wordsthatarenobodyelses";
        try (FakeTelegram telegram = Bot.telegram()) {
            FakeChat anna = telegram.person(7);
            try (Program.Running running = Bot.run(telegram, folder)) {
                anna.types("/tale");
                anna.awaitsMessage("Who is it about?");
            }
            makeSessionsUnreadable();
            anna.types(words);
            try (Program.Running again = Bot.run(telegram, folder)) {
                anna.awaitsMessage("Once more, please.");
                FakeChat ben = telegram.person(8);
                ben.types("/tale");
                ben.awaitsMessage("Who is it about?");
                // Also beside a program at work.
                assertThat(troubles().lines())
                        .singleElement()
                        .asString()
                        .contains("\tnot taken in\t7\ttg:")
                        .doesNotContain(words);
            }
            try (Program.Running third = Bot.run(telegram, folder)) {
                third.awaitsErr("`troubles` lists why");
            }
        }
    }

    private String troubles() {
        Program.Result result = new Program(folder)
                .with("STILLHERE_DATA", folder.resolve("data"))
                .run("troubles");
        assertThat(result.status()).as(result.err()).isZero();
        return result.out();
    }

    private void makeSessionsUnreadable() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/stillhere.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("update people set session = '{\"version\": 1000}'");
        }
    }

    @Test
    void readsItsTokenFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), FakeTelegram.TOKEN + "\n");
        try (FakeTelegram telegram = Bot.telegram();
                Program.Running running = Bot.run(new Program(folder)
                        .with("TELEGRAM_TOKEN_FILE", file)
                        .with("TELEGRAM_API", telegram.api())
                        .with("STILLHERE_DATA", folder.resolve("data")))) {
            FakeChat anna = telegram.person(7);
            anna.types("/tale");
            anna.awaitsMessage("Who is it about?");
        }
    }
}
