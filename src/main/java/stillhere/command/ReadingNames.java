package stillhere.command;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import stillhere.reading.Readings;

/** The names of readings and values that can be asked for. */
final class ReadingNames {
    private ReadingNames() {}

    static Set<String> all(Readings readings) {
        Set<String> all = new TreeSet<>(readings.names());
        all.addAll(readings.values());
        return all;
    }

    /**
     * Lets a known name pass, and none at all.
     *
     * @throws ParameterException where there is no such reading or value
     */
    static void require(@Nullable String name, Readings readings, CommandSpec spec) {
        if (name != null && !all(readings).contains(name)) {
            throw new ParameterException(
                    spec.commandLine(), "no reading `" + name + "`; there are " + String.join(", ", all(readings)));
        }
    }
}
