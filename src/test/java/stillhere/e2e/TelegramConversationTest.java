package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.telegram.FakeChat;
import stillhere.telegram.FakeTelegram;
import stillhere.telegram.Fault;

/** People in Telegram talk with the real program, most of them with the same one. */
@SuppressWarnings({"StringConcatToTextBlock", "StringSplitter"})
class TelegramConversationTest {
    private static final String LOG_ALL = "handlers=java.util.logging.ConsoleHandler\n"
            + ".level=ALL\n"
            + "java.util.logging.ConsoleHandler.level=ALL\n";

    private static final FakeTelegram TELEGRAM = Bot.telegram();

    @SuppressWarnings("NullAway.Init")
    private static Program.Running shared;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shared = Bot.run(TELEGRAM, folder);
    }

    @AfterAll
    static void end() {
        shared.close();
        TELEGRAM.close();
    }

    @Test
    void walksADialogToItsEndWithButtonsAndText() {
        FakeChat anna = TELEGRAM.person(1);
        anna.types("/start");
        anna.awaitsMessage("Hello there.");
        anna.types("/tale");
        anna.awaitsMessage("Who is it about?");
        anna.types("my aunt");
        assertThat(anna.awaitsMessage("Where did my aunt go?").labels())
                .containsExactly("The park", "The sea", "The town");
        anna.presses("The sea");
        anna.awaitsMessage("What did my aunt do there?");
        anna.types("sing");
        anna.awaitsMessage("Did they sing again?");
        anna.presses("Yes");
        anna.awaitsMessage("How did it end?");
        anna.types("well");
        anna.awaitsMessage("So: my aunt, sea, sing, yes, well.");
        anna.awaitsScreen(
                "answered buttons taken away",
                screen -> screen.stream().allMatch(shown -> shown.buttons().isEmpty()));
        TELEGRAM.awaitsCalls("answerCallbackQuery", 2);
        assertThat(TELEGRAM.spinning()).isZero();
        shared.isWell();
    }

    @Test
    void exitLeavesNothingButANeutralWordOnTheScreen() {
        FakeChat anna = TELEGRAM.person(2);
        anna.types("/tale");
        anna.awaitsMessage("Who is it about?");
        anna.types("my aunt");
        anna.awaitsMessage("Where did my aunt go?");
        anna.types("/exit");
        anna.awaitsMessage("Nothing here.");
        anna.awaitsScreen(
                "only the last word",
                screen -> screen.size() == 1 && screen.get(0).text().equals("Nothing here."));
        shared.isWell();
    }

    @Test
    void showsMarkupInAPersonsTextAsTheyTypedIt() {
        String typed = "<b>bold</b> & *stars* _lines_ [link](tg://user?id=1) `tick` &lt;";
        FakeChat anna = TELEGRAM.person(3);
        anna.types(typed);
        assertThat(anna.awaitsMessage("I heard").text()).isEqualTo("I heard " + typed + ". Go on.");
    }

    @Test
    void neverWritesTheTokenOrAPersonsWordsEvenWhereAllIsLogged(@TempDir Path folder) throws IOException {
        Path logging = Files.writeString(folder.resolve("logging.properties"), LOG_ALL);
        String canary = "canarywordthatnobodyshouldsee";
        try (FakeTelegram telegram = Bot.telegram();
                Program.Running running =
                        Bot.run(Bot.program(telegram, folder).withJava("-Djava.util.logging.config.file=" + logging))) {
            FakeChat anna = telegram.person(7);
            anna.types(canary);
            anna.awaitsMessage(canary);
            telegram.fails("sendMessage", Fault.badGateway());
            anna.types("/tale");
            anna.awaitsMessage("Who is it about?");
            anna.types(canary);
            anna.presses("The sea");
            anna.awaitsMessage("What did " + canary + " do there?");
            Program.Result result = running.stopped();
            // The finest level did write something, or this would show nothing.
            assertThat(result.err()).contains("FINE");
            assertThat(result.out() + result.err())
                    .doesNotContain(FakeTelegram.TOKEN)
                    .doesNotContain(FakeTelegram.TOKEN.split(":")[1])
                    .doesNotContain(canary);
        }
    }

    @Test
    void goesOnWhereItWasAfterItWasStopped(@TempDir Path folder) {
        try (FakeTelegram telegram = Bot.telegram()) {
            FakeChat anna = telegram.person(7);
            try (Program.Running running = Bot.run(telegram, folder)) {
                anna.types("/tale");
                anna.awaitsMessage("Who is it about?");
                anna.types("my aunt");
                anna.awaitsMessage("Where did my aunt go?");
                assertThat(running.stopped().status()).isEqualTo(128 + 15);
            }
            anna.presses("The sea");
            try (Program.Running again = Bot.run(telegram, folder)) {
                anna.awaitsMessage("What did my aunt do there?");
                again.isWell();
            }
            assertThat(anna.heard()).extracting(FakeChat.Shown::text).doesNotHaveDuplicates();
        }
    }
}
