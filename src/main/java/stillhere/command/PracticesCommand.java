package stillhere.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stillhere.script.PracticesPage;

@Command(
        name = "practices",
        mixinStandardHelpOptions = true,
        description = "Prints the page about all practices, docs/practices.md.")
final class PracticesCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Override
    public Integer call() {
        System.out.print(PracticesPage.of(dialogs.read()));
        return 0;
    }
}
