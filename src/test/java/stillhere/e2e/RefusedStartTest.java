package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
