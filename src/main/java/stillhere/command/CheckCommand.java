package stillhere.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stillhere.reading.Readings;
import stillhere.script.Check;
import stillhere.script.DialogsFolder;
import stillhere.script.Problem;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads all dialogs, plays their transcripts, and tells what can't stay as it is.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Override
    public Integer call() {
        DialogsFolder folder = dialogs.read();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Problem> problems = Check.of(folder, today);
        if (problems.stream().allMatch(problem -> problem.code().isNotice())) {
            try (Readings readings = DialogsOption.readings(folder, Folders.models())) {
                problems = Check.withTranscripts(folder, readings, today);
            }
        }
        Path root = folder.root();
        problems.forEach(problem -> System.out.println(root.resolve(problem.file())
                + problem.toString().substring(problem.file().length())));
        long stopping =
                problems.stream().filter(problem -> !problem.code().isNotice()).count();
        System.out.println(stopping == 0 ? "The dialogs are fine." : stopping + " problems.");
        return stopping == 0 ? 0 : Stillhere.FAILED;
    }
}
