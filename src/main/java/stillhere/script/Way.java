package stillhere.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Dialog;
import stillhere.dialog.Move;
import stillhere.dialog.Rule;
import stillhere.dialog.Source;
import stillhere.dialog.State;
import stillhere.dialog.Trigger;

/**
 * One way from a state to another of the same dialog, or out of it.
 *
 * @param to the state; null: out of the dialog
 * @param rule what leads there; null for skipping and passing over
 * @param fills the slots that are surely filled on this way
 */
record Way(String from, @Nullable String to, @Nullable Rule rule, Set<String> fills) {
    /** All ways of a dialog. */
    static List<Way> of(Dialog dialog) {
        List<Way> ways = new ArrayList<>();
        for (State state : dialog.states().values()) {
            if (state.skip() != null) {
                ways.add(new Way(state.id(), state.skip(), null, Set.of()));
            }
            if (state.next() != null) {
                ways.add(new Way(state.id(), state.next(), null, Set.copyOf(state.filledBy())));
            }
            for (Rule rule : state.on()) {
                ways.add(new Way(state.id(), target(rule, state), rule, surelyKept(rule)));
            }
        }
        return ways;
    }

    private static @Nullable String target(Rule rule, State state) {
        if (rule.move() instanceof Move.Go go) {
            return go.state();
        }
        boolean leaves = rule.move() instanceof Move.End || rule.move() instanceof Move.Home;
        return leaves ? null : state.id();
    }

    /** The slots a rule fills whatever the text was. */
    static Set<String> surelyKept(Rule rule) {
        Set<String> kept = new HashSet<>();
        rule.keep().forEach((slot, source) -> {
            boolean certain = source instanceof Source.Caught
                    || source instanceof Source.Typed
                    || source instanceof Source.Literal
                    || source instanceof Source.Nearest
                    || source instanceof Source.OneMore
                    || source instanceof Source.Written;
            if (certain) {
                kept.add(slot);
            }
        });
        return kept;
    }

    boolean leadsTo(String state) {
        return Objects.equals(to, state);
    }

    /** True where free text alone can take it, any number of times. */
    boolean isTextForEver() {
        return rule != null && rule.times() == 0 && rule.call() == null && isText(rule.trigger());
    }

    static boolean isText(Trigger trigger) {
        return trigger instanceof Trigger.Labelled
                || trigger instanceof Trigger.Valued
                || trigger instanceof Trigger.Spoken
                || trigger instanceof Trigger.Else;
    }
}
