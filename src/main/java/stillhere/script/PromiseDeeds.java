package stillhere.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillhere.dialog.Deed;
import stillhere.dialog.Named;

/** Reads what a rule does with reminders. */
final class PromiseDeeds {
    private static final Set<String> REMIND =
            new LinkedHashSet<>(List.of("name", "at", "in", "on-the-minute", "while-open", "countdown"));
    private static final Set<String> MOVE = new LinkedHashSet<>(List.of("name", "in"));

    private final Problems problems;

    PromiseDeeds(Problems problems) {
        this.problems = problems;
    }

    List<Deed> deeds(Fields fields) {
        List<Deed> deeds = new ArrayList<>();
        fields.text("unremind").ifPresent(name -> deeds.add(new Deed.Forget(new Named(name))));
        if (fields.has("remind")) {
            deeds.add(remind(new Fields(fields.mapping("remind"), problems, REMIND)));
        }
        if (fields.has("move-reminder")) {
            Fields move = new Fields(fields.mapping("move-reminder"), problems, MOVE);
            deeds.add(new Deed.Reschedule(new Named(move.required("name")), spans(move)));
        }
        // What is turned to is what is left after a change.
        if (fields.has("pick")) {
            pick(fields).ifPresent(deeds::add);
        }
        return deeds;
    }

    private static Deed remind(Fields fields) {
        return new Deed.Remind(
                fields.required("name"),
                fields.text("at").orElse(null),
                spans(fields),
                fields.flag("on-the-minute"),
                fields.flag("while-open"),
                fields.text("countdown").orElse(null));
    }

    private Optional<Deed> pick(Fields fields) {
        Fields pick = new Fields(fields.mapping("pick"), problems, Set.of("reminder"));
        String which = pick.required("reminder");
        if (!which.equals("first") && !which.equals("next")) {
            fields.bad("pick", "write {reminder: first} or {reminder: next}");
            return Optional.empty();
        }
        return Optional.of(new Deed.Pick(which.equals("next")));
    }

    private static List<Deed.Span> spans(Fields fields) {
        List<Deed.Span> spans = new ArrayList<>();
        for (String word : fields.words("in")) {
            if (word.endsWith("?")) {
                said(fields, word.substring(0, word.length() - 1)).ifPresent(spans::add);
            } else if (word.startsWith("slot ")) {
                spans.add(new Deed.Span.MinutesIn(word.substring("slot ".length())));
            } else {
                fields.span(word, () -> fields.entries().key("in"))
                        .map(Deed.Span.Fixed::new)
                        .ifPresent(spans::add);
            }
        }
        if (spans.isEmpty()) {
            fields.bad("in", "write how long from now: in: 3d");
        }
        return spans;
    }

    private static Optional<Deed.Span> said(Fields fields, String value) {
        if (!Deed.Span.Said.VALUES.contains(value)) {
            fields.bad("in", "a text says " + String.join("?, ", Deed.Span.Said.VALUES) + "?");
            return Optional.empty();
        }
        return Optional.of(new Deed.Span.Said(value));
    }
}
