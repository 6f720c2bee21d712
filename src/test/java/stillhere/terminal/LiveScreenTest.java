package stillhere.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import stillhere.Small;
import stillhere.Ticking;
import stillhere.chat.Ledger;
import stillhere.chat.Turns;
import stillhere.dialog.Conversation;
import stillhere.dialog.Message;
import stillhere.dialog.Place;
import stillhere.store.SqliteLedger;

class LiveScreenTest {
    private static String chat(String... lines) throws IOException {
        byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MovableClock clock = new MovableClock(new Ticking());
        try (Ledger ledger = SqliteLedger.inMemory();
                LiveScreen screen = new LiveScreen(new DumbTerminal(
                        "test", "dumb", new ByteArrayInputStream(typed), out, StandardCharsets.UTF_8))) {
            Turns turns =
                    new Turns(new Conversation(Small.library()), Small.READER, texts -> {}, ledger, clock, () -> {});
            new TerminalChat(screen, turns, ledger, clock, Optional.empty(), Pictures.NONE).run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void numbersTheButtons() throws IOException {
        assertThat(chat()).contains("Hello there.").contains("1 [A nap]").contains("2 [A letter]");
    }

    @Test
    void pressesAButtonByItsNumber() throws IOException {
        assertThat(chat("1")).contains("Sleep well.");
    }

    @Test
    void takesANumberWithoutAButtonForAMessage() throws IOException {
        assertThat(chat("3")).contains("Noted: 3");
    }

    @Test
    void leavesNumbersThatAreButtonsThemselvesAlone() {
        Pressable pressable = new Pressable();
        List<Message.Button> scale = List.of(new Message.Button("0", "0"), new Message.Button("1", "1"));
        pressable.add(new Message("How strong?", List.of(), scale, new Place("a", "b"), 1, Message.Kind.REPLY));
        assertThat(pressable.numbered("1")).isEmpty();
    }
}
