package stillhere.dialog;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When this comes, do that.
 *
 * @param name what it is called in its state; unique there
 * @param times how often it may fire while its dialog runs; 0: any number
 * @param keep answers to keep in the dialog, by slot, one after the other
 * @param know what to keep beyond the dialog, by fact
 * @param lasts how long such a fact is kept; one that isn't named here is kept for good
 * @param forget slots and facts to drop
 * @param say what is said before moving
 * @param call a dialog to open on top; null for none
 * @param deeds what is done besides
 */
public record Rule(
        String name,
        Trigger trigger,
        Given given,
        int times,
        Map<String, Source> keep,
        Map<String, Source> know,
        Map<String, Duration> lasts,
        List<String> forget,
        List<Line> say,
        @Nullable Call call,
        Move move,
        List<Deed> deeds) {
    /**
     * Opens a dialog on top of this one.
     *
     * @param dialog its name, or {@code slot x}: the one whose name the slot holds
     * @param state where to begin; null: at its start
     * @param with answers it is handed
     */
    public record Call(String dialog, @Nullable String state, Map<String, Source> with) {
        private static final String SLOT = "slot ";

        public Call {
            with = Map.copyOf(with);
        }

        /** The slot that holds the dialog's name, where the name isn't given. */
        public Optional<String> slot() {
            return dialog.startsWith(SLOT) ? Optional.of(dialog.substring(SLOT.length())) : Optional.empty();
        }

        /** Whether this can open {@code other}: by its name, or as one of those that have a command. */
        public boolean mayOpen(Dialog other) {
            return dialog.equals(other.id()) || (slot().isPresent() && other.command() != null);
        }
    }

    public Rule {
        keep = Collections.unmodifiableMap(new LinkedHashMap<>(keep));
        lasts = Map.copyOf(lasts);
        know = Collections.unmodifiableMap(new LinkedHashMap<>(know));
        forget = List.copyOf(forget);
        say = List.copyOf(say);
        deeds = List.copyOf(deeds);
    }
}
