package stillhere;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import stillhere.dialog.Label;
import stillhere.dialog.Library;
import stillhere.script.DialogsFolder;

/** A small library, and a reader that knows one word and fails on another. */
public final class Small {
    /** The word that makes the reader fail. */
    public static final String POISON = "kaboom";

    private static final DialogsFolder FOLDER = DialogsFolder.read(root());

    /** Reads "stop"; everything else is content. */
    public static final LabelReader READER = (question, text) -> {
        if (text.contains(POISON)) {
            throw new IllegalArgumentException("can't read " + text);
        }
        return Label.certain(text.equals("stop") ? "stop" : "content");
    };

    private Small() {}

    public static Library library() {
        if (!FOLDER.problems().isEmpty()) {
            throw new IllegalStateException(FOLDER.problems().toString());
        }
        return FOLDER.library();
    }

    private static Path root() {
        try {
            return Path.of(
                    Objects.requireNonNull(Small.class.getResource("small")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
