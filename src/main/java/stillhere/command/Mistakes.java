package stillhere.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;

/** Says in one line what went wrong. */
final class Mistakes {
    private Mistakes() {}

    static String explain(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return explain(failure.getCause());
        }
        if (failure instanceof UncheckedIOException io && io.getCause() != null) {
            return explain(io.getCause());
        }
        if (failure instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no right to read or write " + denied.getFile();
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
