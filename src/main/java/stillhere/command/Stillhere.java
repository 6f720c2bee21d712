package stillhere.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's name and its verbs. Without a verb it talks: in Telegram where a token is set, else right here. */
@Command(
        name = "stillhere",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A companion for people who run when love gets close, and for people who chase.",
        footer = {"", "Exit status: 0 done, 1 failed, 2 misused."},
        subcommands = {
            RunCommand.class,
            ChatCommand.class,
            CheckCommand.class,
            GraphCommand.class,
            PracticesCommand.class,
            ReadCommand.class,
            MeasureCommand.class,
            CorpusCommand.class,
            TrainCommand.class,
            TroublesCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Stillhere implements Callable<Integer> {
    /** The exit status of something that was tried and failed. */
    static final int FAILED = 1;

    /** The exit status of something that was asked for in a way that makes no sense. */
    static final int MISUSED = 2;

    private static final List<String> TOKENS = List.of("TELEGRAM_TOKEN", "TELEGRAM_TOKEN_FILE");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /**
     * Runs the program.
     *
     * @return its exit status: 0 done, 1 failed, 2 misused
     */
    public static int run(String... arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        Logging.quiet();
        // From Java 22 on there is otherwise a console even where standard input is a file.
        System.setProperty("jdk.console", "java.base");
        return new CommandLine(new Stillhere())
                .setParameterExceptionHandler(Stillhere::misused)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        boolean telegram = TOKENS.stream()
                .map(name -> System.getenv().getOrDefault(name, ""))
                .anyMatch(value -> !value.isBlank());
        if (telegram) {
            return spec.commandLine().execute("run");
        }
        System.err.println("No TELEGRAM_TOKEN is set, so we talk right here. Nothing is kept; end with Ctrl-D.");
        return spec.commandLine().execute("chat");
    }

    private static int misused(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        System.err.println("stillhere: " + oneLine(String.valueOf(mistake.getMessage())) + "; see `"
                + command.getCommandSpec().qualifiedName() + " --help`");
        return MISUSED;
    }

    private static int failed(Exception failure) {
        System.err.println("stillhere: " + oneLine(Mistakes.explain(failure)));
        return FAILED;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
