package stillhere.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.Small;
import stillhere.Ticking;
import stillhere.chat.Ledger;
import stillhere.chat.Turns;
import stillhere.dialog.Conversation;
import stillhere.store.SqliteLedger;

class TerminalChatTest {
    private static String chat(Ledger ledger, String... lines) {
        return chat(ledger, Pictures.NONE, lines);
    }

    private static String chat(Ledger ledger, Pictures pictures, String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        MovableClock clock = new MovableClock(new Ticking());
        Turns turns = new Turns(new Conversation(Small.library()), Small.READER, texts -> {}, ledger, clock, () -> {});
        PlainScreen screen = new PlainScreen(new ByteArrayInputStream(typed), out);
        new TerminalChat(screen, turns, ledger, clock, Optional.empty(), pictures).run();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String chat(String... lines) {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            return chat(ledger, lines);
        }
    }

    @Test
    void greetsSomebodyNewAndShowsTheButtons() {
        assertThat(chat()).isEqualTo("Hello there.\n[A nap]\n[A letter]\n\n");
    }

    @Test
    void takesEachLineForAMessage() {
        assertThat(chat("schön, :) naïve ☀")).endsWith("Noted: schön, :) naïve ☀\n[A nap]\n[A letter]\n\n");
    }

    @Test
    void tellsAPictureInWords() {
        assertThat(chat("/card")).contains("Here is a card.\n\n(a picture)\n\nA card: one, two.\n\n");
    }

    @Test
    void savesAPictureWhereThatIsWanted(@TempDir Path folder) throws IOException {
        Pictures saved = new Pictures(picture -> Optional.of(new byte[] {7}), Optional.of(folder.resolve("new")));
        try (Ledger ledger = SqliteLedger.inMemory()) {
            String said = chat(ledger, saved, "/card");
            Matcher named = Pattern.compile("\\(a picture, in (.+)\\)\n\nA card: one, two\\.")
                    .matcher(said);
            assertThat(named.find()).isTrue();
            Path file = Path.of(named.group(1));
            assertThat(file).hasParent(folder.resolve("new"));
            assertThat(Files.readAllBytes(file)).containsExactly(7);
        }
    }

    @Test
    void goesOnWhereAPictureCantBeSavedOrDrawn(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (Ledger ledger = SqliteLedger.inMemory()) {
            Pictures unsaved = new Pictures(picture -> Optional.of(new byte[] {7}), Optional.of(file));
            assertThat(chat(ledger, unsaved, "/card"))
                    .contains("can't be saved")
                    .contains("A card: one, two.");
            Pictures undrawn = new Pictures(picture -> Optional.empty(), Optional.of(folder));
            assertThat(chat(ledger, undrawn, "/card"))
                    .contains("can't be drawn")
                    .contains("A card: one, two.");
        }
    }

    @Test
    void sharesAPlace() {
        assertThat(chat("(location 38.7 -9.1)")).doesNotContain("Noted", "(write");
        assertThat(chat("(location here)")).endsWith("(write a place so: (location 38.7 -9.1))\n\n");
        assertThat(chat("(location 91 0)")).endsWith("(write a place so: (location 38.7 -9.1))\n\n");
    }

    @Test
    void pressesAButtonByItsLabel() {
        assertThat(chat("[a nap]")).endsWith("Sleep well.\n[I am up]\n\n");
    }

    @Test
    void answersKindlyToAnOldButton() {
        assertThat(chat("[A nap]", "[A letter]")).endsWith("That was an old button.\n\nSleep well.\n[I am up]\n\n");
    }

    @Test
    void namesTheButtonsThereAreWhereOneIsUnknown() {
        assertThat(chat("[Cake]")).endsWith("(there is no button [Cake]; there is [A nap] [A letter])\n\n");
    }

    @Test
    void takesCommandsInAnyCase() {
        assertThat(chat("/Notes")).contains("No notes yet.\n\nThat is all.\n");
    }

    @Test
    void setsOffWordsToSendByALineAboveAndBelow() {
        assertThat(chat("[A letter]"))
                .contains(PlainScreen.RULE + "\nDear Anna, I am back at eight.\n" + PlainScreen.RULE + "\n[A nap]\n");
    }

    @Test
    void waitingWakesAtEachDueMomentOnTheWay() {
        assertThat(chat("[A nap]", ":wait 20m")).endsWith("Wake up.\n\nDid you sleep well?\n[Yes]\n[No]\n\n");
        assertThat(chat("[A nap]", ":wait 3h"))
                .endsWith("Wake up.\n\nDid you sleep well?\n[Yes]\n[No]\n\nGood bye.\n[A nap]\n[A letter]\n\n");
        assertThat(chat("[A nap]", ":wait 19m", ":wait 59s")).endsWith("Sleep well.\n[I am up]\n\n");
    }

    @Test
    void saysInOneLineThatItDoesNotKnowAnAside() {
        assertThat(chat(":dance").lines().skip(4)).hasSize(2).first().asString().startsWith("(there is no :dance");
        assertThat(chat(":wait long").lines().skip(4))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("(say how long");
    }

    @Test
    void takesFacesForMessages() {
        assertThat(chat(":)")).contains("Noted: :)");
        assertThat(chat(":p")).contains("Noted: :p");
    }

    @Test
    void goesOnWhereItWasWhenStartedAgain(@TempDir Path data) {
        try (Ledger ledger = SqliteLedger.open(data)) {
            chat(ledger, "[A nap]", ":wait 15m");
        }
        try (Ledger ledger = SqliteLedger.open(data)) {
            assertThat(chat(ledger)).isEqualTo("Sleep well.\n[I am up]\n\n");
        }
        try (Ledger ledger = SqliteLedger.open(data)) {
            assertThat(chat(ledger, ":wait 20m")).contains("Wake up.");
        }
    }

    @Test
    void printsAChangedMessageQuietly() {
        assertThat(chat("/timer", "[Now]", ":wait 10m").lines().filter(line -> !line.isEmpty()))
                .endsWith(
                        "Here we go.",
                        "Still 10 minutes.",
                        "(Still 8 minutes.)",
                        "(Still 6 minutes.)",
                        "(Still 4 minutes.)",
                        "(Still 2 minutes.)",
                        "(Over.)",
                        "Here again.",
                        "Time is up.");
    }

    @Test
    void clearsTheScreenBeforeANeutralOne() {
        assertThat(chat("something private", "/exit"))
                .endsWith("(the screen is cleared)\n\nNothing here.\n[A nap]\n[A letter]\n\n");
    }
}
