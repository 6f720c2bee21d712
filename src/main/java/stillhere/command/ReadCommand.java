package stillhere.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stillhere.dialog.Label;
import stillhere.dialog.Question;
import stillhere.reading.Neighbours;
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

    private static final int NEAREST = 5;

    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A reading or a value. Default: all.")
    private @Nullable String name;

    @Option(
            names = "--why",
            description =
                    "Also print the rules that fit and the examples it is nearest to. Needs the NAME of a reading.")
    private boolean why;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Readings readings = DialogsOption.readings(dialogs.read(), Folders.models())) {
            ReadingNames.require(name, readings, spec);
            Optional<Neighbours> neighbours = neighbours(readings);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            List<String> some = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                some.add(line);
                if (some.size() == AT_ONCE || !lines.ready()) {
                    print(some, readings, neighbours);
                    some.clear();
                }
            }
            print(some, readings, neighbours);
        }
        return 0;
    }

    private Optional<Neighbours> neighbours(Readings readings) {
        if (!why) {
            return Optional.empty();
        }
        if (name == null || !readings.names().contains(name)) {
            throw new ParameterException(spec.commandLine(), "--why needs the NAME of a reading");
        }
        return Optional.of(readings.neighbours(dialogs.read().root(), name));
    }

    private void print(List<String> lines, Readings readings, Optional<Neighbours> neighbours) {
        readings.encodeAhead(lines);
        String reading = name;
        for (String line : lines) {
            if (reading == null) {
                System.out.println(all(line, readings));
            } else {
                System.out.println(one(reading, line, readings));
                neighbours.ifPresent(near -> why(reading, line, readings, near));
            }
        }
    }

    private static void why(String name, String line, Readings readings, Neighbours neighbours) {
        readings.rules(name, line).forEach(rule -> System.out.println("  rule      " + rule));
        neighbours
                .of(line, NEAREST)
                .forEach(near -> System.out.printf(
                        Locale.ROOT,
                        "  near %.2f %s: %s%n",
                        near.likeness(),
                        near.example().label(),
                        near.example().text()));
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
