package stillhere.script;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import stillhere.dialog.Because;
import stillhere.dialog.Deed;
import stillhere.dialog.Dialog;
import stillhere.dialog.Library;
import stillhere.dialog.Line;
import stillhere.dialog.Phrases;
import stillhere.dialog.Rule;
import stillhere.dialog.Source;
import stillhere.dialog.State;

/** Where phrases are said. */
final class PhraseUses {
    /** Said by the program where no dialog is heard: outside a turn, in a group, in the profile. */
    private static final Set<String> SAID_OUTSIDE = Set.of("in-private", "copy", "profile", "profile-short");

    /** Labels of buttons, what is typed for them, what Telegram shows beside a command, and what labels mean. */
    private static final List<String> SAID_FOR =
            List.of("choice.", "typed.", "command.", "named.", Phrases.ENTRY, Because.MEANS, Because.FOR_LABEL);

    private final Library library;

    PhraseUses(Library library) {
        this.library = library;
    }

    /** True for what the program says by itself, buttons and the profile's commands included. */
    static boolean isSaidOutside(String phrase) {
        return SAID_OUTSIDE.contains(phrase) || SAID_FOR.stream().anyMatch(phrase::startsWith);
    }

    /** Hands over each use: the dialog it is in, and the phrase as it is named there. */
    void forEach(BiConsumer<String, String> use) {
        library.always().forEach(rule -> {
            rule(Library.ALWAYS, rule, use);
            // A shared rule speaks with the words of the dialog it interrupts, where that has its own.
            library.dialogs().keySet().forEach(dialog -> rule(dialog, rule, use));
        });
        for (Dialog dialog : library.dialogs().values()) {
            for (State state : dialog.states().values()) {
                lines(dialog.id(), state.say(), use);
                lines(dialog.id(), state.again(), use);
                if (state.help() != null) {
                    use.accept(dialog.id(), state.help());
                }
                state.on().forEach(rule -> rule(dialog.id(), rule, use));
            }
        }
    }

    private static void rule(String dialog, Rule rule, BiConsumer<String, String> use) {
        lines(dialog, rule.say(), use);
        rule.keep().values().forEach(source -> written(dialog, source, use));
        rule.know().values().forEach(source -> written(dialog, source, use));
        if (rule.call() != null) {
            rule.call().with().values().forEach(source -> written(dialog, source, use));
        }
        for (Deed deed : rule.deeds()) {
            deed.phrases().forEach(phrase -> use.accept(dialog, phrase));
        }
    }

    private static void written(String dialog, Source source, BiConsumer<String, String> use) {
        if (source instanceof Source.Written written) {
            use.accept(dialog, written.phrase());
        }
    }

    private static void lines(String dialog, List<Line> lines, BiConsumer<String, String> use) {
        lines.forEach(line -> use.accept(dialog, line.phrase()));
    }
}
