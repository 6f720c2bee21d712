package stillhere.command;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stillhere.dialog.Dialog;
import stillhere.dialog.Library;
import stillhere.script.Graph;

@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        description = "Draws a dialog, or all of them, as Mermaid diagrams.")
final class GraphCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Parameters(arity = "0..1", paramLabel = "DIALOG", description = "The dialog's name. Default: all.")
    private @Nullable String name;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Library library = dialogs.read().library();
        for (Dialog dialog : wanted(library)) {
            if (name == null) {
                System.out.println("%% " + dialog.id());
            }
            System.out.print(Graph.of(dialog));
        }
        return 0;
    }

    private Collection<Dialog> wanted(Library library) {
        if (name == null) {
            return library.dialogs().values().stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
        }
        Dialog dialog = library.dialogs().get(name);
        if (dialog == null) {
            String known = String.join(
                    ", ", library.dialogs().keySet().stream().sorted().toList());
            throw new ParameterException(spec.commandLine(), "no dialog `" + name + "`; there are " + known);
        }
        return List.of(dialog);
    }
}
