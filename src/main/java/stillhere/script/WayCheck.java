package stillhere.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stillhere.dialog.Deed;
import stillhere.dialog.Dialog;
import stillhere.dialog.Library;
import stillhere.dialog.Move;
import stillhere.dialog.Rule;
import stillhere.dialog.State;
import stillhere.dialog.Trigger;

/** Everybody must be able to get in, on and out. */
final class WayCheck {
    private final DialogsFolder folder;
    private final Library library;
    private final Problems problems;

    WayCheck(DialogsFolder folder, Problems problems) {
        this.folder = folder;
        this.library = folder.library();
        this.problems = problems;
    }

    void run() {
        for (Dialog dialog : library.dialogs().values()) {
            List<Way> ways = Way.of(dialog);
            reachable(dialog, ways);
            vanished(dialog);
            for (State state : dialog.states().values()) {
                if (!dialog.equals(library.home())) {
                    waits(dialog, state);
                    exits(dialog, state, ways);
                }
                loops(dialog, state, ways);
                passesForward(dialog, state);
                thoughtAfterNaming(dialog, state, ways);
            }
        }
    }

    private void add(Code code, Dialog dialog, State state, String message) {
        problems.add(code, folder.marks().of(dialog.id() + "/" + state.id()), message);
    }

    private void reachable(Dialog dialog, List<Way> ways) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(entries(library, dialog));
        while (!open.isEmpty()) {
            String state = open.pop();
            if (seen.add(state)) {
                ways.stream()
                        .filter(way -> way.from().equals(state) && way.to() != null)
                        .forEach(way -> open.push(String.valueOf(way.to())));
            }
        }
        dialog.states().values().stream()
                .filter(state -> !seen.contains(state.id()))
                .forEach(state -> add(Code.UNREACHABLE_STATE, dialog, state, "nothing leads to `" + state.id() + "`"));
    }

    /** The states somebody can come into from outside: start, resume, calls, reminders, moves home. */
    static Set<String> entries(Library library, Dialog dialog) {
        Set<String> entries = new HashSet<>(List.of(dialog.start(), dialog.resume()));
        for (Dialog other : library.dialogs().values()) {
            if (other.closed() != null && other.closed().instead().dialog().equals(dialog.id())) {
                entries.add(other.closed().instead().state());
            }
        }
        rules(library).forEach(rule -> {
            Rule.Call call = rule.call();
            if (call != null && call.dialog().equals(dialog.id()) && call.state() != null) {
                entries.add(call.state());
            }
            if (rule.move() instanceof Move.Home home && home.state() != null && dialog.equals(library.home())) {
                entries.add(home.state());
            }
        });
        dialog.states().values().stream()
                .flatMap(state -> state.on().stream())
                .flatMap(rule -> rule.deeds().stream())
                .filter(deed -> deed instanceof Deed.Remind remind && remind.state() != null)
                .forEach(deed -> entries.add(String.valueOf(((Deed.Remind) deed).state())));
        return entries;
    }

    static Stream<Rule> rules(Library library) {
        return Stream.concat(
                library.always().stream(),
                library.dialogs().values().stream()
                        .flatMap(dialog -> dialog.states().values().stream())
                        .flatMap(state -> state.on().stream()));
    }

    private void vanished(Dialog dialog) {
        for (String released : folder.marks().released(dialog.id())) {
            if (dialog.state(released).isEmpty() && dialog.renamed(released).isEmpty()) {
                problems.add(
                        Code.VANISHED_STATE,
                        folder.marks().of(dialog.id()),
                        "people may wait in `" + released + "`; name it in the `was` of the state that took its place");
            }
        }
    }

    private void waits(Dialog dialog, State state) {
        if (state.afterRule().isEmpty()) {
            add(
                    Code.WAITS_FOREVER,
                    dialog,
                    state,
                    "`" + state.id() + "` has no `after`: somebody who leaves would be in it for ever");
        }
        state.on().stream()
                .filter(rule -> rule.trigger() instanceof Trigger.After && rule.times() == 0)
                .filter(rule -> rule.move() instanceof Move.Stay || rule.move() instanceof Move.Repeat)
                .forEach(rule -> add(
                        Code.NAGS,
                        dialog,
                        state,
                        "its `after` fires again and again; let it go somewhere, or limit it with `times`"));
    }

    private void exits(Dialog dialog, State state, List<Way> ways) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(state.id()));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (!seen.add(at)) {
                continue;
            }
            for (Way way : ways) {
                if (way.from().equals(at)) {
                    if (way.to() == null) {
                        return;
                    }
                    open.push(way.to());
                }
            }
        }
        add(Code.NO_EXIT, dialog, state, "no way leads from `" + state.id() + "` to `end` or `home`");
    }

    private void loops(Dialog dialog, State start, List<Way> ways) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start.id()));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (!seen.add(at) || dialog.state(at).map(State::open).orElse(false)) {
                continue;
            }
            for (Way way : ways) {
                if (way.from().equals(at) && way.isTextForEver() && way.to() != null) {
                    if (way.leadsTo(start.id())) {
                        add(
                                Code.ENDLESS_LOOP,
                                dialog,
                                start,
                                "any number of texts can lead from `" + start.id()
                                        + "` back to it; limit a rule with `times`, or say `open: true`");
                        return;
                    }
                    open.push(way.to());
                }
            }
        }
    }

    private void passesForward(Dialog dialog, State start) {
        State at = start;
        for (int steps = 0; at.next() != null && steps <= dialog.states().size(); steps++) {
            at = dialog.states().get(at.next());
            if (at == null || at.equals(start)) {
                add(
                        Code.PASSES_BACK,
                        dialog,
                        start,
                        "`next` leads back to `" + start.id() + "`; passing over goes forward only");
                return;
            }
        }
    }

    private void thoughtAfterNaming(Dialog dialog, State state, List<Way> ways) {
        if (state.does() == State.Does.NAMES_FEELING) {
            ways.stream()
                    .filter(way -> way.from().equals(state.id()) && way.to() != null)
                    .map(way -> dialog.states().get(way.to()))
                    .filter(next -> next != null && next.does() == State.Does.CHALLENGES_THOUGHT)
                    .forEach(
                            next -> add(
                                    Code.THOUGHT_AFTER_NAMING,
                                    dialog,
                                    state,
                                    "`" + next.id()
                                            + "` argues with a thought straight after the feeling was named; put a breath between"));
        }
    }
}
