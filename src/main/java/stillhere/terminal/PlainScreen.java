package stillhere.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import stillhere.dialog.Message;

/** Lines in, lines out, always in UTF-8: for pipes and tests. */
public final class PlainScreen implements Screen {
    /** Set above and below words that are meant to be sent on. */
    static final String RULE = "────────────────────────────────";

    private final BufferedReader in;
    private final PrintStream out;

    public PlainScreen(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void show(Message message) {
        boolean toSend = message.kind() == Message.Kind.TO_SEND;
        StringBuilder shown = new StringBuilder();
        shown.append(toSend ? RULE + "\n" : "")
                .append(message.text())
                .append('\n')
                .append(toSend ? RULE + "\n" : "");
        message.buttons()
                .forEach(button -> shown.append('[').append(button.label()).append("]\n"));
        print(shown.append('\n').toString());
    }

    @Override
    public void remark(String words) {
        print("(" + words + ")\n\n");
    }

    @Override
    public void clear() {
        remark("the screen is cleared");
    }

    private void print(String words) {
        out.print(words);
        out.flush();
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public void close() {
        out.flush();
    }
}
