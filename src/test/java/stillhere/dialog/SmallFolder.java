package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillhere.script.DialogsFolder;

/** Writes a dialogs folder for one test. Phrases that a dialog names and nobody wrote say their own names. */
final class SmallFolder {
    private static final Pattern NAMED = Pattern.compile("(?:say|again|help|phrase|each|none): \\[?([a-z, -]+)");
    private static final String HOME = """
            dialog: home
            goal: The bottom.
            start: start
            resume: start
            states:
              start:
                hears: words
                open: true
                say: hello
                on:
                  - else:
                    say: listening
            """;

    private final Path root;
    private final StringBuilder always = new StringBuilder("dialog: always\ngoal: First.\nalways:\n");
    private final StringBuilder sharedWords = new StringBuilder();

    SmallFolder(Path root) {
        this.root = root;
        write("helplines.yaml", "directory: example.org\nlines: []\n");
        write("reviews/en.yaml", "found.but: \"But: {words}\"\notherwise: \"Or: {otherwise}\"\n");
        dialog(HOME, "");
    }

    /** Adds rules that are tried first, written as they stand in a file. */
    SmallFolder always(String rules) {
        always.append(rules.indent(2));
        sharedWords.append(names(rules, sharedWords.toString()));
        return this;
    }

    SmallFolder sharedWords(String words) {
        sharedWords.append(words);
        return this;
    }

    /** Writes a dialog, or writes it anew, with the command that opens it. */
    SmallFolder dialog(String yaml) {
        return dialog(yaml, "");
    }

    /** The same, with words for some of its phrases. */
    SmallFolder dialog(String yaml, String words) {
        Matcher id = Pattern.compile("dialog: (\\w+)").matcher(yaml);
        assertThat(id.find()).isTrue();
        write(id.group(1) + "/dialog.yaml", yaml);
        write(id.group(1) + "/en.yaml", words + names(yaml, words));
        return this;
    }

    SmallFolder without(String dialog) {
        try {
            Files.delete(root.resolve(dialog + "/dialog.yaml"));
            Files.delete(root.resolve(dialog + "/en.yaml"));
            Files.delete(root.resolve(dialog));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
        return this;
    }

    Library read() {
        Conversation.OWN_WORDS.stream()
                .filter(name -> !("\n" + sharedWords).contains("\n" + name + ":"))
                .forEach(name ->
                        sharedWords.append(name).append(": \"").append(name).append("\"\n"));
        boolean anyRules = always.toString().contains("- ");
        write("always/dialog.yaml", anyRules ? always.toString() : always + "  []\n");
        write("always/en.yaml", sharedWords.toString());
        DialogsFolder folder = DialogsFolder.read(root);
        assertThat(folder.problems()).isEmpty();
        return folder.library();
    }

    private static String names(String yaml, String written) {
        StringBuilder words = new StringBuilder();
        Matcher line = NAMED.matcher(yaml);
        while (line.find()) {
            for (String name : line.group(1).split(", *", -1)) {
                String known = "\n" + written + words;
                if (!name.isBlank() && !known.contains("\n" + name.strip() + ":")) {
                    words.append(name.strip())
                            .append(": \"")
                            .append(name.strip())
                            .append("\"\n");
                }
            }
        }
        return words.toString();
    }

    private void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
