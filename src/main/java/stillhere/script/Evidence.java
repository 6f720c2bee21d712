package stillhere.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a practice rests on, or that speaks against it, as its dialog's {@code sources} name it.
 *
 * @param by who found it, and when
 * @param studied what was looked at, and how much of it; null: not known
 * @param found what was found, in plain words
 * @param against true for what limits it or did not repeat it
 */
record Evidence(String by, @Nullable String studied, String found, Strength strength, boolean against) {
    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("by", "studied", "found", "strength", "against"));

    /** How much weight it can bear. */
    enum Strength {
        /** Many studies taken together, or several good trials. */
        STRONG,
        /** A trial, or some good studies. */
        FAIR,
        /** One small or indirect study, guidance, experience. */
        THIN
    }

    /** All that a dialog's file names; what can't be read is among the problems. */
    static List<Evidence> of(Node.Entries dialog, Problems problems) {
        if (!(dialog.entries().get("sources") instanceof Node.Items sources)) {
            problems.add(Code.BAD_VALUE, dialog, "`sources` must be a list");
            return List.of();
        }
        return sources.items().stream()
                .flatMap(node -> read(node, problems).stream())
                .toList();
    }

    private static Optional<Evidence> read(Node node, Problems problems) {
        if (!(node instanceof Node.Entries entries)) {
            problems.add(Code.BAD_VALUE, node, "write a source as {by: …, found: …, strength: strong, fair or thin}");
            return Optional.empty();
        }
        Fields fields = new Fields(entries, problems, KEYS);
        String strength = fields.required("strength").toUpperCase(Locale.ROOT);
        for (Strength one : Strength.values()) {
            if (one.name().equals(strength)) {
                return Optional.of(new Evidence(
                        fields.required("by"),
                        fields.text("studied").orElse(null),
                        fields.required("found"),
                        one,
                        fields.flag("against")));
            }
        }
        fields.bad("strength", "write strong, fair or thin");
        return Optional.empty();
    }
}
