package stillhere.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stillhere.reading.Readings;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Makes the model of each reading whose examples have changed, beside its examples.")
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Override
    public Integer call() {
        List<String> made = Readings.train(dialogs.root(), new TrainingBar(System.err));
        System.out.println(made.isEmpty() ? "All models fit their examples." : "Made anew: " + String.join(", ", made));
        return 0;
    }
}
