package stillhere.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stillhere.dialog.Label;
import stillhere.dialog.Question;
import stillhere.reading.Readings;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads each line of standard input.",
            "With a NAME it prints decided, best, confidence and the text, with tabs between; for a value the value or ?.",
            "Without, it prints all readings of a line for a person to look at."
        })
final class ReadCommand implements Callable<Integer> {
    /** How many lines are encoded side by side. */
    private static final int AT_ONCE = 50;

    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A reading or a value. Default: all.")
    private @Nullable String name;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Readings readings = DialogsOption.readings(dialogs.read(), Folders.models())) {
            ReadingNames.require(name, readings, spec);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            List<String> some = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                some.add(line);
                if (some.size() == AT_ONCE || !lines.ready()) {
                    print(some, readings);
                    some.clear();
                }
            }
            print(some, readings);
        }
        return 0;
    }

    private void print(List<String> lines, Readings readings) {
        readings.encodeAhead(lines);
        lines.forEach(line -> System.out.println(name == null ? all(line, readings) : one(name, line, readings)));
    }

    private static String one(String name, String line, Readings readings) {
        if (readings.values().contains(name)) {
            String value = readings.value(name, line).orElse("?");
            return String.join("\t", value, value, value.equals("?") ? "0.00" : "1.00", line);
        }
        Label label = readings.label(new Question(name, "en", Question.Awaited.CHOICE), line);
        String confidence = String.format(Locale.ROOT, "%.2f", label.best().confidence());
        return String.join("\t", label.decided(), label.best().label(), confidence, line);
    }

    private static String all(String line, Readings readings) {
        StringBuilder all = new StringBuilder(line).append('\n');
        readings.explain(line).forEach((reading, said) -> all.append(String.format("  %-9s %s%n", reading, said)));
        return all.toString();
    }
}
