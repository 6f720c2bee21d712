package stillhere.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "troubles",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what people did that could not be taken in, and what could not be delivered to them.",
            "One line each, newest first, with tabs between: when, what, who, why. Never their words."
        })
final class TroublesCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where conversations are kept. Default: STILLHERE_DATA, else ./data.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        List<String> lines = Troubles.in(data == null ? Folders.data() : data).lines();
        lines.forEach(System.out::println);
        if (lines.isEmpty()) {
            System.out.println("No troubles.");
        }
        return 0;
    }
}
