package stillhere.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillhere.dialog.Template;

/** Reads the words of one dialog in one language. */
final class PhraseReader {
    private final Problems problems;
    private final Marks marks;

    PhraseReader(Problems problems, Marks marks) {
        this.problems = problems;
        this.marks = marks;
    }

    /** Adds the variants of every phrase, by {@code dialog.phrase}. */
    void phrases(String dialog, String language, Node.Entries file, Map<String, List<Template>> into) {
        Fields fields = new Fields(file, problems, Set.copyOf(file.entries().keySet()));
        file.entries().forEach((name, node) -> {
            marks.put(language + ":" + dialog + "." + name, file.key(name));
            List<Template> variants = new ArrayList<>();
            for (String text : fields.words(node, name)) {
                try {
                    variants.add(Template.of(text.strip()));
                } catch (Template.BadTemplate bad) {
                    problems.add(Code.BAD_VALUE, file.key(name), String.valueOf(bad.getMessage()));
                }
            }
            if (variants.isEmpty()) {
                problems.add(
                        Code.MISSING_KEY, file.key(name), "`" + name + "` has no words; write at least one variant");
            } else {
                into.put(dialog + "." + name, variants);
            }
        });
    }
}
