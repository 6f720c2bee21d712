package stillhere.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a phrase. Holes are written {@code {slot}}, {@code {slot as sentence}}, {@code {slot, words where it is
 * empty}}; help lines {@code {lines for crisis}}.
 */
public record Template(List<Part> parts) {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern SLOT = Pattern.compile(
            "([a-z][a-z0-9-]*)(?: as (whole|sentence|mine|sorry|clause|person|greeting|clock|place))?(?:,(.*))?",
            Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("lines for ([a-z]+)");

    /** Stands for an empty hole until the lines with nothing else are taken out. */
    private static final String NOTHING = "\u0000";

    private static final Pattern UNSAID_LINE = Pattern.compile("(?m)^[ \u0000]*\u0000[ \u0000]*(?:\\n|\\z)");

    /** A piece of a template. */
    public sealed interface Part {
        /** Said as it stands. */
        record Words(String text) implements Part {}

        /** Filled with what a slot holds. */
        record Hole(
                String slot,
                @Nullable Shape shape,
                @Nullable String orElse) implements Part {}

        /** Filled with the help lines of the person's country. */
        record Lines(String audience) implements Part {}
    }

    /** A template whose braces can't be understood. */
    public static final class BadTemplate extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadTemplate(String hole) {
            super("can't read {" + hole + "}; write {slot}, {slot as sentence} or {slot, words where it is empty}");
        }
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a variant as an author wrote it.
     *
     * @throws BadTemplate where a hole is not of a known form
     */
    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int end = 0;
        while (hole.find()) {
            parts.add(new Part.Words(text.substring(end, hole.start())));
            parts.add(part(hole.group(1)));
            end = hole.end();
        }
        parts.add(new Part.Words(text.substring(end)));
        return new Template(parts);
    }

    private static Part part(String inside) {
        Matcher lines = LINES.matcher(inside);
        if (lines.matches()) {
            return new Part.Lines(lines.group(1));
        }
        Matcher slot = SLOT.matcher(inside);
        if (!slot.matches()) {
            throw new BadTemplate(inside);
        }
        Shape shape = slot.group(2) == null ? null : Shape.valueOf(slot.group(2).toUpperCase(Locale.ROOT));
        String orElse = slot.group(3);
        return new Part.Hole(slot.group(1), shape, orElse == null ? null : orElse.stripLeading());
    }

    /**
     * Fills the holes.
     *
     * @param slots what is known
     * @param inFull whether a hole without a shape shows all of the words, or only enough to know them again
     * @param lines how help lines are put, by audience
     * @return the words; a line of which nothing but empty holes is left is taken out
     */
    public String fill(Function<String, Optional<String>> slots, boolean inFull, Function<String, String> lines) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Words words) {
                filled.append(words.text());
            } else if (part instanceof Part.Lines wanted) {
                filled.append(lines.apply(wanted.audience()));
            } else if (part instanceof Part.Hole hole) {
                String orElse = hole.orElse() == null ? "" : hole.orElse();
                filled.append(slots.apply(hole.slot())
                        .filter(value -> !value.isBlank())
                        .map(value -> shaped(value, hole.shape(), inFull, slots))
                        .filter(shaped -> !shaped.isEmpty())
                        .orElse(orElse.isEmpty() ? NOTHING : orElse));
            }
        }
        return UNSAID_LINE.matcher(filled).replaceAll("").replace(NOTHING, "");
    }

    private static String shaped(
            String value, @Nullable Shape shape, boolean inFull, Function<String, Optional<String>> known) {
        if (shape == null) {
            return inFull ? value : Shape.ECHO_OF.apply(value);
        }
        String shaped = shape.apply(value, known);
        return inFull || shape == Shape.WHOLE ? shaped : Shape.ECHO_OF.apply(shaped);
    }
}
