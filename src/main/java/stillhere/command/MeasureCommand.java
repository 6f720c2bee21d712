package stillhere.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stillhere.reading.Aims;
import stillhere.reading.Examples;
import stillhere.reading.Measure;
import stillhere.reading.Readings;
import stillhere.reading.Scores;

@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Measures how well texts are read whose answers are known: the check sets, or a file of your own.")
final class MeasureCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A reading or a value. Default: all.")
    private @Nullable String name;

    @Option(
            names = "--file",
            paramLabel = "F.tsv",
            description = "Measure these instead: a line of names, then lines of label, tab, text.")
    private @Nullable Path file;

    @Option(names = "--errors", description = "Also print every text that was read wrongly.")
    private boolean errors;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path root = dialogs.read().root();
        if (file != null && name == null) {
            throw new ParameterException(spec.commandLine(), "--file needs the NAME of a reading");
        }
        if (file != null && !Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "can't read the file " + file);
        }
        try (Readings readings = DialogsOption.readings(dialogs.read(), Folders.models())) {
            ReadingNames.require(name, readings, spec);
            Set<String> wanted = name == null ? ReadingNames.all(readings) : Set.of(name);
            Aims aims = Aims.of(root);
            List<Aims.Row> rows = new ArrayList<>();
            for (String each : wanted) {
                if (file != null || Files.exists(root.resolve("readings/" + each + "/en.check.yaml"))) {
                    Examples known = file == null ? Measure.check(root, each) : Examples.tsv(file);
                    Scores scores = Measure.of(readings, each, known);
                    print(scores);
                    rows.addAll(aims.rows(scores));
                }
            }
            rows.forEach(System.out::println);
        }
        return 0;
    }

    private void print(Scores scores) {
        System.out.println(scores.asText());
        if (errors) {
            System.out.println(scores.errorsAsText());
        }
    }
}
