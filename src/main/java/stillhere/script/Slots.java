package stillhere.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillhere.dialog.Deed;
import stillhere.dialog.Dialog;
import stillhere.dialog.Given;
import stillhere.dialog.Library;
import stillhere.dialog.Rule;
import stillhere.dialog.State;

/** Which slots are surely filled in which state of a dialog, whichever way somebody came. */
final class Slots {
    private static final Set<String> REVIEWED = Set.of("verdict", "found");

    private final Library library;
    private final Dialog dialog;
    private final Map<String, Set<String>> sure = new HashMap<>();

    Slots(Library library, Dialog dialog) {
        this.library = library;
        this.dialog = dialog;
        WayCheck.entries(library, dialog).forEach(entry -> sure.put(entry, new HashSet<>()));
        handed();
        reminded();
        spread();
    }

    /** The slots that are filled on coming into a state. */
    Set<String> in(State state) {
        Set<String> filled = new HashSet<>(sure.getOrDefault(state.id(), Set.of()));
        if (!state.review().isEmpty()) {
            filled.addAll(REVIEWED);
        }
        return filled;
    }

    /** The slots that are filled after a rule kept its answers. */
    Set<String> after(State state, Rule rule) {
        Set<String> filled = in(state);
        filled.addAll(Way.surelyKept(rule));
        filled.addAll(filledBy(rule.given()));
        filled.removeAll(rule.forget());
        return filled;
    }

    static Set<String> filledBy(Given given) {
        Set<String> filled = new HashSet<>();
        given.tests().forEach((name, test) -> {
            if (test instanceof Given.Is || test instanceof Given.Filled) {
                filled.add(name);
            }
        });
        return filled;
    }

    /** A state that is only ever called with certain answers has them. */
    private void handed() {
        Map<String, List<Set<String>>> byState = new HashMap<>();
        WayCheck.rules(library).forEach(rule -> {
            Rule.Call call = rule.call();
            if (call != null && call.dialog().equals(dialog.id()) && call.state() != null) {
                Rule asKeeping = new Rule(
                        "",
                        rule.trigger(),
                        rule.given(),
                        0,
                        call.with(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        null,
                        rule.move(),
                        List.of());
                byState.computeIfAbsent(call.state(), state -> new ArrayList<>())
                        .add(Way.surelyKept(asKeeping));
            }
        });
        byState.forEach((state, sets) -> {
            boolean alsoOtherwise = state.equals(dialog.start()) || state.equals(dialog.resume());
            if (!alsoOtherwise) {
                Set<String> common = new HashSet<>(sets.get(0));
                sets.forEach(common::retainAll);
                sure.put(state, common);
            }
        });
    }

    /** A reminder opens its state with what was known when it was set. */
    private void reminded() {
        for (State state : dialog.states().values()) {
            for (Rule rule : state.on()) {
                for (Deed deed : rule.deeds()) {
                    if (deed instanceof Deed.Remind remind && remind.state() != null) {
                        sure.remove(remind.state());
                    }
                }
            }
        }
    }

    private void spread() {
        List<Way> ways = Way.of(dialog);
        boolean changed = true;
        for (int round = 0; changed && round <= 1000; round++) {
            changed = false;
            for (State from : dialog.states().values()) {
                if (!sure.containsKey(from.id())) {
                    continue;
                }
                for (Way way : ways) {
                    if (way.from().equals(from.id()) && way.to() != null) {
                        changed |= meet(way.to(), leaving(from, way));
                    }
                }
                for (Rule rule : from.on()) {
                    for (Deed deed : rule.deeds()) {
                        if (deed instanceof Deed.Remind remind && remind.state() != null) {
                            changed |= meet(remind.state(), after(from, rule));
                        }
                    }
                }
            }
        }
    }

    private Set<String> leaving(State from, Way way) {
        Set<String> filled = way.rule() == null ? in(from) : after(from, way.rule());
        filled.addAll(way.fills());
        return filled;
    }

    private boolean meet(String state, Set<String> coming) {
        Set<String> before = sure.get(state);
        if (before == null) {
            sure.put(state, new HashSet<>(coming));
            return true;
        }
        return before.retainAll(coming);
    }
}
