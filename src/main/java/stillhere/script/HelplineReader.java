package stillhere.script;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillhere.dialog.Helplines;

/** Reads {@code helplines.yaml}. */
final class HelplineReader {
    static final Set<String> AUDIENCES =
            new LinkedHashSet<>(List.of("emergency", "crisis", "abuse", "perpetrator", "youth", "poison"));

    private static final Set<String> LINE_KEYS =
            new LinkedHashSet<>(List.of("country", "audience", "name", "reach", "hours", "source", "verified"));

    private final Problems problems;
    private final Marks marks;

    HelplineReader(Problems problems, Marks marks) {
        this.problems = problems;
        this.marks = marks;
    }

    Helplines helplines(Node.Entries file) {
        Fields fields =
                new Fields(file, problems, new LinkedHashSet<>(List.of("directory", "countries", "guesses", "lines")));
        Map<String, List<String>> names = new LinkedHashMap<>();
        fields.mapping("countries")
                .entries()
                .forEach((country, node) -> names.put(country, fields.words(node, country)));
        Map<String, String> guesses = new LinkedHashMap<>();
        fields.mapping("guesses")
                .entries()
                .forEach((locale, node) -> fields.words(node, locale).forEach(country -> guesses.put(locale, country)));
        List<Helplines.Helpline> lines = new ArrayList<>();
        for (Node node : fields.items("lines")) {
            lines.add(line(new Fields(fields.mapping(node, "lines"), problems, LINE_KEYS)));
            marks.put("helpline " + (lines.size() - 1), node);
        }
        return new Helplines(lines, names, guesses, fields.required("directory"));
    }

    private static Helplines.Helpline line(Fields fields) {
        String audience = fields.required("audience");
        if (!AUDIENCES.contains(audience)) {
            fields.bad("audience", "write one of " + String.join(", ", AUDIENCES));
        }
        return new Helplines.Helpline(
                fields.required("country"),
                audience,
                fields.required("name"),
                fields.required("reach"),
                fields.required("hours"),
                fields.required("source"),
                date(fields));
    }

    private static LocalDate date(Fields fields) {
        try {
            return LocalDate.parse(fields.required("verified"));
        } catch (DateTimeException noDate) {
            fields.bad("verified", "write the day it was compared with its source, as 2026-01-31");
            return LocalDate.EPOCH;
        }
    }
}
