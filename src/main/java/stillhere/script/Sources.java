package stillhere.script;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Source;

/** Reads where an answer is taken from. */
final class Sources {
    private static final Set<String> CAUGHT = Set.of("choice", "label", "value", "rest", "kind");
    private static final Pattern LITERAL = Pattern.compile("=(.*?)(?: for (\\d{1,3})([hd]))?");
    private static final Pattern NEAREST = Pattern.compile("nearest ([a-z-]+) ([1-3])");

    private final Problems problems;
    private final Set<String> values;

    /** Takes the names of the values, to tell them from labels. */
    Sources(Problems problems, Set<String> values) {
        this.problems = problems;
        this.values = Set.copyOf(values);
    }

    Optional<Source> source(String written, Node at) {
        if (CAUGHT.contains(written)) {
            return Optional.of(new Source.Caught());
        }
        if (written.equals("text")) {
            return Optional.of(new Source.Typed());
        }
        if (written.endsWith("?")) {
            String reading = written.substring(0, written.length() - 1);
            return Optional.of(new Source.Besides(reading, values.contains(reading)));
        }
        if (written.startsWith("slot ")) {
            return Optional.of(new Source.Slot(written.substring("slot ".length())));
        }
        if (written.startsWith("phrase ")) {
            return Optional.of(new Source.Written(written.substring("phrase ".length())));
        }
        Matcher nearest = NEAREST.matcher(written);
        if (nearest.matches()) {
            return Optional.of(new Source.Nearest(nearest.group(1), Integer.parseInt(nearest.group(2))));
        }
        Matcher literal = LITERAL.matcher(written);
        if (literal.matches()) {
            return Optional.of(new Source.Literal(literal.group(1), lasting(literal)));
        }
        problems.add(
                Code.BAD_VALUE,
                at,
                "`" + written
                        + "` is no source of an answer; write choice, label, value, rest, text, feeling?, nearest feeling 1,"
                        + " slot name, phrase name or =words");
        return Optional.empty();
    }

    private static @Nullable Duration lasting(Matcher literal) {
        if (literal.group(2) == null) {
            return null;
        }
        long length = Long.parseLong(literal.group(2));
        return literal.group(3).equals("h") ? Duration.ofHours(length) : Duration.ofDays(length);
    }
}
