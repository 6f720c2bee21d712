package stillhere.script;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillhere.dialog.Half;
import stillhere.dialog.Source;

/** Reads where an answer is taken from. */
final class Sources {
    private static final Set<String> CAUGHT = Set.of("choice", "label", "value", "rest", "kind");
    private static final Map<String, Source> CLOCKS = Map.of(
            "clock", new Source.Clock(null),
            "clock am", new Source.Clock(Half.AM),
            "clock pm", new Source.Clock(Half.PM));
    private static final Pattern LASTING = Pattern.compile("(.*) for (\\d{1,3})([hd])");
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
        if (written.equals("file")) {
            return Optional.of(new Source.Photo());
        }
        if (written.endsWith("?")) {
            String reading = written.substring(0, written.length() - 1);
            return Optional.of(new Source.Besides(reading, values.contains(reading)));
        }
        if (written.startsWith("slot ")) {
            return Optional.of(new Source.Slot(written.substring("slot ".length())));
        }
        if (written.startsWith("one-more ")) {
            return Optional.of(new Source.OneMore(written.substring("one-more ".length())));
        }
        if (written.startsWith("phrase ")) {
            return Optional.of(new Source.Written(written.substring("phrase ".length())));
        }
        Matcher nearest = NEAREST.matcher(written);
        if (nearest.matches()) {
            return Optional.of(new Source.Nearest(nearest.group(1), Integer.parseInt(nearest.group(2))));
        }
        if (CLOCKS.containsKey(written)) {
            return Optional.of(CLOCKS.get(written));
        }
        if (written.startsWith("=")) {
            return Optional.of(new Source.Literal(written.substring(1)));
        }
        problems.add(
                Code.BAD_VALUE,
                at,
                "`" + written
                        + "` is no source of an answer; write choice, label, value, rest, text, file, feeling?, nearest feeling 1,"
                        + " slot name, one-more name, phrase name, clock or =words");
        return Optional.empty();
    }

    /** How long a fact written as {@code =yes for 30d} lasts; empty: for good. */
    static Optional<Duration> lasting(String written) {
        Matcher lasting = LASTING.matcher(written);
        if (!lasting.matches()) {
            return Optional.empty();
        }
        long length = Long.parseLong(lasting.group(2));
        return Optional.of(lasting.group(3).equals("h") ? Duration.ofHours(length) : Duration.ofDays(length));
    }

    /** The same, without how long it lasts. */
    static String source(String written) {
        Matcher lasting = LASTING.matcher(written);
        return lasting.matches() ? lasting.group(1) : written;
    }
}
