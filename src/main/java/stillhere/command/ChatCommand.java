package stillhere.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stillhere.chat.Ledger;
import stillhere.chat.Turns;
import stillhere.dialog.Conversation;
import stillhere.reading.Readings;
import stillhere.script.DialogsFolder;
import stillhere.store.SqliteLedger;
import stillhere.terminal.LiveScreen;
import stillhere.terminal.MovableClock;
import stillhere.terminal.Pictures;
import stillhere.terminal.PlainScreen;
import stillhere.terminal.Screen;
import stillhere.terminal.TerminalChat;
import stillhere.view.Painter;

@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = {
            "Talks right here.",
            "Each line is a message; [label] presses a button, /command works, :wait 20m moves the clock on.",
            "Where standard input is no terminal, it is a plain filter."
        })
final class ChatCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Option(names = "--data", paramLabel = "DIR", description = "Where to keep the conversation. Default: nowhere.")
    private @Nullable Path data;

    @Option(names = "--pictures", paramLabel = "DIR", description = "Where to save pictures. Default: nowhere.")
    private @Nullable Path pictures;

    @Override
    public Integer call() {
        DialogsFolder folder = dialogs.readChecked();
        Path models = data == null ? Folders.models() : Folders.models(data);
        try (Readings readings = DialogsOption.readings(folder, models);
                Ledger ledger = data == null ? SqliteLedger.inMemory() : SqliteLedger.open(data);
                Screen screen = screen()) {
            MovableClock clock = new MovableClock(Clock.systemUTC());
            Conversation conversation = new Conversation(folder.library());
            Turns turns = new Turns(conversation, readings, readings::encodeAhead, ledger, clock, () -> {});
            new TerminalChat(screen, turns, ledger, clock, locale(), pictures()).run();
        }
        return 0;
    }

    private Pictures pictures() {
        return new Pictures(new Painter(), Optional.ofNullable(pictures));
    }

    @SuppressWarnings("SystemConsoleNull") // The property jdk.console makes newer Javas answer as older ones do.
    private static Screen screen() {
        return System.console() == null ? new PlainScreen(System.in, System.out) : LiveScreen.open();
    }

    /** A machine's English says nothing of where somebody is; its region, where one is set, does. */
    private static Optional<String> locale() {
        return Optional.of(Locale.getDefault())
                .filter(locale ->
                        !locale.getCountry().isEmpty() && !locale.getLanguage().equals("en"))
                .map(locale -> locale.toLanguageTag().toLowerCase(Locale.ROOT));
    }
}
