package stillhere.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp;
import stillhere.dialog.Message;

/** A real terminal: colours, a history that is never written to disk, and words that come at a human pace. */
public final class LiveScreen implements Screen {
    private static final AttributedStyle BOT = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle TO_SEND = AttributedStyle.DEFAULT.bold();
    private static final AttributedStyle BUTTON = AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
    private static final AttributedStyle ASIDE = AttributedStyle.DEFAULT.faint();
    private static final int MILLIS_A_CHARACTER = 8;
    private static final int LONGEST_PAUSE = 900;

    private final Terminal terminal;
    private final LineReader reader;

    LiveScreen(Terminal terminal) {
        this.terminal = terminal;
        // Without a history file the history lives in memory only: what is typed here is nobody else's business.
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** True where somebody sits at both ends: neither what is typed nor what is shown goes through a pipe or a file. */
    @SuppressWarnings("SystemConsoleNull") // That it need not be null from 22 on is what the rest is for.
    public static boolean isPossible() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            // Until then there was a console only where there was a terminal.
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /** Opens the terminal that this program was started in. */
    public static LiveScreen open() {
        try {
            return new LiveScreen(TerminalBuilder.builder()
                    .system(true)
                    .encoding(StandardCharsets.UTF_8)
                    .build());
        } catch (IOException noTerminal) {
            throw new UncheckedIOException(noTerminal);
        }
    }

    @Override
    public Optional<String> line() {
        try {
            return Optional.of(reader.readLine("> "));
        } catch (EndOfFileException | UserInterruptException enough) {
            return Optional.empty();
        }
    }

    @Override
    public void show(Message message) {
        pause(message.text().length());
        boolean toSend = message.kind() == Message.Kind.TO_SEND;
        AttributedStringBuilder shown = new AttributedStringBuilder();
        if (toSend) {
            shown.styled(ASIDE, PlainScreen.RULE + "\n");
        }
        // What is to be sent stays in one piece: a break made here would be copied with it.
        String text = toSend
                ? message.text()
                : Wrapping.wrapped(message.text(), terminal.getSize().getColumns());
        shown.styled(toSend ? TO_SEND : BOT, text + "\n");
        if (toSend) {
            shown.styled(ASIDE, PlainScreen.RULE + "\n");
        }
        reader.printAbove(shown.styled(BUTTON, buttons(message.buttons())).toAttributedString());
    }

    /** Numbered, so that the number alone presses one; numbers themselves need no other number. */
    private static String buttons(List<Message.Button> buttons) {
        if (Pressable.areNumbers(buttons)) {
            return buttons.stream()
                    .map(button -> "[" + button.label() + "]")
                    .collect(Collectors.joining(" ", "  ", "\n"));
        }
        return IntStream.range(0, buttons.size())
                .mapToObj(i -> "  " + (i + 1) + " [" + buttons.get(i).label() + "]\n")
                .collect(Collectors.joining());
    }

    private static void pause(int characters) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE, characters * MILLIS_A_CHARACTER));
        } catch (InterruptedException atOnce) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void remark(String words) {
        reader.printAbove(new AttributedString("(" + words + ")", ASIDE));
    }

    @Override
    public void clear() {
        terminal.puts(InfoCmp.Capability.clear_screen);
        terminal.flush();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
