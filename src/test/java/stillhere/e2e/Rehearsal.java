package stillhere.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stillhere.dialog.Conversation;
import stillhere.dialog.Effect;
import stillhere.dialog.Entries;
import stillhere.dialog.Input;
import stillhere.dialog.Message;
import stillhere.dialog.Session;
import stillhere.dialog.Turn;
import stillhere.reading.Progress;
import stillhere.reading.Readings;
import stillhere.script.DialogsFolder;

/**
 * The conversation that the README shows, as it goes where nothing goes wrong: walked through in this process, with
 * nothing kept, sent or killed.
 *
 * @param drafts what was kept by its end, the newest first
 */
record Rehearsal(List<Act> acts, List<Map<String, String>> drafts) {
    static final Path DIALOGS = Path.of("dialogs").toAbsolutePath();

    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");

    /**
     * What a person does, and the buttons of each message that is said to it.
     *
     * @param does a text, a command, or a button's label in brackets
     */
    record Act(String does, List<List<String>> replies) {}

    static Rehearsal ofTheReadme() {
        DialogsFolder folder = DialogsFolder.read(DIALOGS);
        try (Readings readings = Readings.open(
                folder.root(),
                Path.of("target/models"),
                folder.library().helplines().names(),
                Progress.SILENT)) {
            return walk(new Conversation(folder.library()), readings);
        }
    }

    private static Rehearsal walk(Conversation conversation, Readings readings) {
        Session session = Session.first(conversation.library(), 1, NOW);
        List<Message> shown = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        List<Map<String, String>> drafts = new ArrayList<>();
        for (String does : script()) {
            Turn turn = conversation.step(session, input(does, shown), readings, Entries.NONE, NOW);
            session = turn.session();
            shown.addAll(turn.messages());
            acts.add(new Act(
                    does, turn.messages().stream().map(Rehearsal::labels).toList()));
            drafts.addAll(0, drafts(turn));
        }
        return new Rehearsal(List.copyOf(acts), List.copyOf(drafts));
    }

    private static List<String> script() {
        try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
            Stream<String> said = lines.filter(line -> line.startsWith("> ")).map(line -> line.substring(2));
            return Stream.concat(Stream.of("/start"), said).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Input input(String does, List<Message> shown) {
        if (does.startsWith("/")) {
            return new Input.Command(does.substring(1), "");
        }
        return isPress(does) ? press(label(does), shown) : new Input.Text(does);
    }

    static boolean isPress(String does) {
        return does.startsWith("[");
    }

    static String label(String does) {
        return does.substring(1, does.length() - 1);
    }

    private static Input press(String label, List<Message> shown) {
        for (int at = shown.size() - 1; at >= 0; at--) {
            Message message = shown.get(at);
            for (Message.Button button : message.buttons()) {
                if (button.label().equals(label)) {
                    return new Input.Press(message.place(), message.turn(), button.choice());
                }
            }
        }
        throw new AssertionError("no button [" + label + "]");
    }

    private static List<String> labels(Message message) {
        return message.buttons().stream().map(Message.Button::label).toList();
    }

    private static List<Map<String, String>> drafts(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.Leave.class::isInstance)
                .map(Effect.Leave.class::cast)
                .filter(leave -> leave.kind().equals("draft"))
                .map(Effect.Leave::values)
                .toList();
    }
}
