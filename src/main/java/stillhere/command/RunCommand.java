package stillhere.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "run", mixinStandardHelpOptions = true, description = "Talks in Telegram.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Override
    public Integer call() {
        dialogs.readChecked();
        return Stillhere.FAILED;
    }
}
