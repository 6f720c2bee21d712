package stillhere.terminal;

import java.util.Optional;
import stillhere.dialog.Message;

/** Where a conversation is read and typed. */
public interface Screen extends AutoCloseable {
    /** The next line typed, without its end; empty where there will be no more. Waits for it. */
    Optional<String> line();

    /** Shows a message, with its buttons. */
    void show(Message message);

    /** Says something that isn't part of the conversation, in one line. */
    void remark(String words);

    /** Clears what can be seen. */
    void clear();

    /** True where somebody sits before it, so that time passes while they think. */
    boolean isLive();

    @Override
    void close();
}
