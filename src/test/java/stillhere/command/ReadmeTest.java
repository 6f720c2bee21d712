package stillhere.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import stillhere.chat.Ledger;
import stillhere.chat.Turns;
import stillhere.dialog.Conversation;
import stillhere.reading.Progress;
import stillhere.reading.Readings;
import stillhere.script.DialogsFolder;
import stillhere.store.SqliteLedger;
import stillhere.terminal.MovableClock;
import stillhere.terminal.Pictures;
import stillhere.terminal.PlainScreen;
import stillhere.terminal.TerminalChat;

/** What the README tells must be so. */
class ReadmeTest {
    private static final Instant THAT_EVENING = Instant.parse("2026-11-22T21:00:00Z");

    private final String readme = read("README.md");

    @Test
    void namesEveryVerbAndNoOther() {
        List<String> verbs = new CommandLine(new Stillhere())
                .getSubcommands().keySet().stream()
                        .filter(verb -> !verb.equals("help"))
                        .toList();
        Matcher table = Pattern.compile("(?m)^\\| `([a-z]+)` \\| ").matcher(readme);
        assertThat(table.results().map(row -> row.group(1))).containsExactlyElementsOf(verbs);
    }

    @Test
    void namesEverySettingThatIsRead() {
        String help = new CommandLine(new Stillhere())
                .getSubcommands()
                .getOrDefault("run", new CommandLine(new Stillhere()))
                .getUsageMessage();
        Matcher table = Pattern.compile("`((?:TELEGRAM|STILLHERE)_[A-Z_]+)`").matcher(readme);
        assertThat(table.results().map(row -> row.group(1)).distinct())
                .allSatisfy(name -> assertThat(help).contains(name));
    }

    @Test
    void showsTheTestCommandThatTheBuildRuns() {
        assertThat(readme).contains("```\nmvn verify\n```").contains("```\nmvn -q compile exec:java\n```");
        assertThat(read(".ci/run")).contains("mvn --batch-mode --no-transfer-progress verify");
    }

    @Test
    void namesOnlyFilesThatAreThere() {
        Matcher links = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(readme);
        assertThat(links.results().map(link -> Path.of(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    @Test
    void showsAConversationThatGoesJustSo() {
        String shown = between(readme, "```text\n", "```");
        String typed = String.join(
                "\n",
                shown.lines()
                        .filter(line -> line.startsWith("> "))
                        .map(line -> line.substring(2))
                        .toList());
        String said = played(typed + "\n");
        String heard = String.join(
                "\n",
                shown.lines()
                        .filter(line -> !line.startsWith("> ") && !line.isBlank())
                        .toList());
        assertThat(String.join(
                        "\n", said.lines().filter(line -> !line.isBlank()).toList()))
                .isEqualTo(heard);
    }

    private static String played(String typed) {
        DialogsFolder folder = DialogsFolder.read(Path.of("dialogs"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Readings readings = Readings.open(
                        folder.root(),
                        Path.of("target/models"),
                        folder.library().helplines().names(),
                        Progress.SILENT);
                Ledger ledger = SqliteLedger.inMemory()) {
            MovableClock clock = new MovableClock(Clock.fixed(THAT_EVENING, ZoneOffset.UTC));
            Turns turns = new Turns(
                    new Conversation(folder.library()), readings, readings::encodeAhead, ledger, clock, () -> {});
            PlainScreen screen = new PlainScreen(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out);
            new TerminalChat(screen, turns, ledger, clock, Optional.empty(), Pictures.NONE).run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from) + from.length();
        return text.substring(begin, text.indexOf(to, begin));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
