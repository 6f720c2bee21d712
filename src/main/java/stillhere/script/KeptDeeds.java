package stillhere.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillhere.dialog.DaysBehind;
import stillhere.dialog.Deed;
import stillhere.dialog.Entries;
import stillhere.dialog.LookingBack;
import stillhere.dialog.Picture;

/** Reads what a rule does with entries that were kept. */
final class KeptDeeds {
    private static final Set<String> LOOK_UP = new LinkedHashSet<>(List.of("which", "kinds", "without"));
    private static final Set<String> TELL = new LinkedHashSet<>(
            List.of("of", "within", "least", "few", "none", "repeats", "shares", "counts", "moments"));

    private static final Set<String> CHART =
            new LinkedHashSet<>(List.of("of", "days", "lines", "tally", "least", "few", "title", "counted", "alt"));

    private final Problems problems;

    KeptDeeds(Problems problems) {
        this.problems = problems;
    }

    List<Deed> deeds(Fields fields) {
        List<Deed> deeds = new ArrayList<>();
        fields.text("amend").ifPresent(slot -> deeds.add(new Deed.Amend(slot)));
        if (fields.flag("discard")) {
            deeds.add(new Deed.Discard());
        }
        // What is turned to is what is left after a change.
        if (fields.has("look-up")) {
            lookUp(fields).ifPresent(deeds::add);
        }
        if (fields.has("tell")) {
            deeds.add(tell(new Fields(fields.mapping("tell"), problems, TELL)));
        }
        if (fields.has("chart")) {
            deeds.add(chart(new Fields(fields.mapping("chart"), problems, CHART)));
        }
        return deeds;
    }

    private static Deed chart(Fields chart) {
        int days = chart.count("days");
        if (days < 1 || days > Picture.Chart.MOST_DAYS) {
            chart.bad("days", "write a number of days from 1 to " + Picture.Chart.MOST_DAYS);
        }
        if (chart.words("lines").size() > Picture.Chart.MOST_LINES) {
            chart.bad("lines", "write at most " + Picture.Chart.MOST_LINES + " parts");
        }
        return new Deed.Chart(new DaysBehind(
                chart.wordSet("of"),
                Math.max(1, Math.min(days, Picture.Chart.MOST_DAYS)),
                chart.words("lines").stream().limit(Picture.Chart.MOST_LINES).toList(),
                chart.required("tally"),
                Math.max(1, chart.count("least")),
                chart.required("few"),
                chart.required("title"),
                chart.required("counted"),
                chart.required("alt")));
    }

    private Optional<Deed> lookUp(Fields fields) {
        if (fields.node("look-up").orElseThrow() instanceof Node.Scalar which) {
            return which(fields, which.text()).map(wanted -> new Deed.LookUp(wanted, Set.of(), null));
        }
        Fields lookUp = new Fields(fields.mapping("look-up"), problems, LOOK_UP);
        return which(lookUp, lookUp.required("which"))
                .map(wanted -> new Deed.LookUp(
                        wanted,
                        new LinkedHashSet<>(lookUp.words("kinds")),
                        lookUp.text("without").orElse(null)));
    }

    private static Optional<Deed.LookUp.Which> which(Fields fields, String name) {
        try {
            return Optional.of(Deed.LookUp.Which.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            fields.bad("look-up", "write newest, older, newer or same");
            return Optional.empty();
        }
    }

    private static Deed tell(Fields tell) {
        Map<String, Set<String>> shares = new LinkedHashMap<>();
        tell.mapping("shares")
                .entries()
                .forEach((part, node) -> shares.put(part, new LinkedHashSet<>(tell.words(node, part))));
        Set<String> of = new LinkedHashSet<>(tell.words("of"));
        return new Deed.Tell(new LookingBack(
                of.isEmpty() ? Set.of(Entries.ANY_KIND) : of,
                tell.span("within").orElse(Duration.ofDays(365)),
                Math.max(1, tell.count("least")),
                tell.required("few"),
                tell.required("none"),
                tell.words("repeats"),
                shares,
                tell.words("counts"),
                tell.flag("moments")));
    }
}
