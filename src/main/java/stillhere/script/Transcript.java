package stillhere.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillhere.dialog.Input;

/**
 * A conversation that must go exactly so.
 *
 * @param file where it stands, relative to the dialogs folder
 */
record Transcript(String file, List<Step> steps) {
    private static final Pattern LINE = Pattern.compile("(>|<|wait\\b|as\\b)\\s*(.*)");
    private static final Pattern MEDIA = Pattern.compile("\\((\\w+)\\)\\s*(.*)");
    private static final Pattern COMMAND = Pattern.compile("/(\\w+)\\s*(.*)");

    /**
     * One thing that happens, and what is said to it.
     *
     * @param line where it stands, counted from 1
     * @param readAs readings with the label each has here, whatever the reader makes of the words
     * @param expected the phrases, in order
     */
    record Step(int line, Happening happening, Map<String, String> readAs, List<String> expected) {}

    /** What happens. */
    sealed interface Happening {
        record Types(String text) implements Happening {}

        record Commands(String name, String rest) implements Happening {}

        record Presses(String choice) implements Happening {}

        record Sends(String kind, String caption) implements Happening {}

        /** Written as {@link Input.Location#written}. */
        record Shares(Input.Location location) implements Happening {}

        record Waits(Duration length) implements Happening {}
    }

    static Transcript of(String file, List<String> lines, Problems problems) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int number = i + 1;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                problems.add(Code.BAD_VALUE, file, number, "a line begins with >, <, as, wait or #");
            } else if (parts.group(1).equals(">") || parts.group(1).equals("wait")) {
                happening(parts, file, number, problems)
                        .ifPresent(happening ->
                                steps.add(new Step(number, happening, new LinkedHashMap<>(), new ArrayList<>())));
            } else if (steps.isEmpty()) {
                problems.add(Code.BAD_VALUE, file, number, "something must happen before an answer");
            } else if (parts.group(1).equals("as")) {
                readAs(parts.group(2), steps.get(steps.size() - 1), file, number, problems);
            } else {
                steps.get(steps.size() - 1)
                        .expected()
                        .addAll(List.of(parts.group(2).strip().split("\\s+")));
            }
        }
        return new Transcript(file, steps);
    }

    private static void readAs(String readings, Step step, String file, int line, Problems problems) {
        for (String reading : readings.split(",", -1)) {
            String[] parts = reading.split(":", -1);
            if (parts.length == 2) {
                step.readAs().put(parts[0].strip(), parts[1].strip());
            } else {
                problems.add(Code.BAD_VALUE, file, line, "write it so: `as wish: unsure, act: content`");
            }
        }
    }

    private static Optional<Happening> happening(Matcher parts, String file, int line, Problems problems) {
        String what = parts.group(2).strip();
        if (parts.group(1).equals("wait")) {
            Node at = new Node.Scalar(file, line, what);
            return new Fields(Node.Entries.none(file), problems, java.util.Set.of())
                    .span(what, () -> at)
                    .map(Happening.Waits::new);
        }
        if (what.startsWith("(location ")) {
            return location(what, file, line, problems);
        }
        Matcher media = MEDIA.matcher(what);
        Matcher command = COMMAND.matcher(what);
        if (media.matches()) {
            return Optional.of(new Happening.Sends(media.group(1), media.group(2)));
        }
        if (command.matches()) {
            return Optional.of(new Happening.Commands(command.group(1), command.group(2)));
        }
        boolean pressed = what.startsWith("[") && what.endsWith("]");
        return Optional.of(
                pressed ? new Happening.Presses(what.substring(1, what.length() - 1)) : new Happening.Types(what));
    }

    private static Optional<Happening> location(String what, String file, int line, Problems problems) {
        Optional<Input.Location> location = Input.Location.written(what);
        if (location.isEmpty()) {
            problems.add(
                    Code.BAD_VALUE, file, line, "write a place so: `(location 38.7 -9.1)`, latitude and longitude");
        }
        return location.map(Happening.Shares::new);
    }
}
