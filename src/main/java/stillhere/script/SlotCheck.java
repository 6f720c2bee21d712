package stillhere.script;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stillhere.dialog.Choice;
import stillhere.dialog.Countdown;
import stillhere.dialog.Deed;
import stillhere.dialog.Dialog;
import stillhere.dialog.Given;
import stillhere.dialog.Library;
import stillhere.dialog.Line;
import stillhere.dialog.Phrases;
import stillhere.dialog.Rule;
import stillhere.dialog.Source;
import stillhere.dialog.State;
import stillhere.dialog.Template;

/** What is kept must be used, and what is used must be there. */
final class SlotCheck {
    /** Filled by the program itself. */
    private static final Set<String> GIVEN = Set.of(
            "place",
            "exercise",
            "guessed-country",
            "reminders",
            "country",
            "locale",
            "language",
            Dialog.WANTED,
            "waved",
            "alarm",
            "verdict",
            "found",
            "zone",
            "clock",
            "day",
            "clock-style");

    private final DialogsFolder folder;
    private final Library library;
    private final Phrases words;
    private final Problems problems;
    private final Set<String> facts = new HashSet<>(GIVEN);
    private final Set<String> usedAnywhere = new HashSet<>();

    SlotCheck(DialogsFolder folder, Problems problems) {
        this.folder = folder;
        this.library = folder.library();
        this.words = library.words("en");
        this.problems = problems;
        WayCheck.rules(library).forEach(rule -> facts.addAll(rule.know().keySet()));
    }

    void run() {
        for (Dialog dialog : library.dialogs().values()) {
            Map<String, Node> kept = kept(dialog);
            Set<String> known = new HashSet<>(facts);
            known.addAll(kept.keySet());
            known.addAll(handedTo(dialog));
            known.addAll(filledByDeeds(dialog));
            Set<String> used = new HashSet<>();
            Slots slots = new Slots(library, dialog);
            for (State state : dialog.states().values()) {
                state(dialog, state, slots, known, used);
            }
            used.addAll(usedAnywhere);
            kept.forEach((slot, at) -> {
                if (!used.contains(slot)) {
                    problems.add(Code.UNUSED_SLOT, at, "`" + slot + "` is kept and never used");
                }
            });
        }
    }

    private Map<String, Node> kept(Dialog dialog) {
        Map<String, Node> kept = new HashMap<>();
        for (State state : dialog.states().values()) {
            for (Rule rule : state.on()) {
                Node at = folder.marks().of(dialog.id() + "/" + state.id() + ": " + rule.name());
                rule.keep().keySet().forEach(slot -> kept.putIfAbsent(slot, at));
            }
        }
        return kept;
    }

    private static Set<String> filledByDeeds(Dialog dialog) {
        return dialog.states().values().stream()
                .flatMap(state -> state.on().stream())
                .flatMap(rule -> rule.deeds().stream())
                .flatMap(deed -> deed.fills().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> handedTo(Dialog dialog) {
        Set<String> handed = new HashSet<>();
        WayCheck.rules(library).forEach(rule -> {
            Rule.Call call = rule.call();
            if (call != null && call.mayOpen(dialog)) {
                handed.addAll(call.with().keySet());
            }
        });
        return handed;
    }

    private void state(Dialog dialog, State state, Slots slots, Set<String> known, Set<String> used) {
        Node at = folder.marks().of(dialog.id() + "/" + state.id());
        Set<String> filled = slots.in(state);
        lines(dialog, state, state.say(), filled, at, known, used);
        lines(dialog, state, state.again(), filled, at, known, used);
        if (state.help() != null) {
            lines(dialog, state, List.of(new Line(state.help(), Given.NOTHING, false, false)), filled, at, known, used);
        }
        use(state.filledBy(), at, known, used);
        use(state.review().values(), at, known, used);
        for (Choice choice : state.choices()) {
            if (choice instanceof Choice.Held held) {
                use(List.of(held.slot()), at, known, used);
            }
        }
        for (Rule rule : state.on()) {
            Node ruleAt = folder.marks().of(dialog.id() + "/" + state.id() + ": " + rule.name());
            rule(dialog, state, rule, slots.after(state, rule), ruleAt, known, used);
        }
    }

    private void rule(
            Dialog dialog, State state, Rule rule, Set<String> filled, Node at, Set<String> known, Set<String> used) {
        lines(dialog, state, rule.say(), filled, at, known, used);
        use(rule.given().tests().keySet(), at, known, used);
        sources(dialog, rule.keep().values(), filled, at, known, used);
        sources(dialog, rule.know().values(), filled, at, known, used);
        if (rule.call() != null) {
            use(rule.call().slot().stream().toList(), at, known, used);
            sources(dialog, rule.call().with().values(), filled, at, known, used);
        }
        for (Deed deed : rule.deeds()) {
            use(deed.uses(), at, known, used);
            if (deed instanceof Deed.Remind remind && remind.countdown() != null) {
                Set<String> withLeft = with(known, Countdown.LEFT);
                phrase(dialog, remind.countdown(), with(filled, Countdown.LEFT), at, withLeft, used);
            } else if (deed instanceof Deed.Draw draw) {
                draw.phrases().forEach(phrase -> phrase(dialog, phrase, filled, at, known, used));
            }
        }
    }

    private static Set<String> with(Set<String> names, String one) {
        Set<String> more = new HashSet<>(names);
        more.add(one);
        return more;
    }

    private void sources(
            Dialog dialog,
            Collection<Source> sources,
            Set<String> filled,
            Node at,
            Set<String> known,
            Set<String> used) {
        for (Source source : sources) {
            if (source instanceof Source.Slot slot) {
                use(List.of(slot.name()), at, known, used);
            } else if (source instanceof Source.OneMore count) {
                use(List.of(count.name()), at, known, used);
            } else if (source instanceof Source.Written written) {
                phrase(dialog, written.phrase(), filled, at, known, used);
            }
        }
    }

    private void lines(
            Dialog dialog,
            State state,
            List<Line> lines,
            Set<String> filled,
            Node at,
            Set<String> known,
            Set<String> used) {
        for (Line line : lines) {
            use(line.given().tests().keySet(), at, known, used);
            Set<String> surely = new HashSet<>(filled);
            surely.addAll(Slots.filledBy(line.given()));
            String help = state.help();
            if (line.phrase().equals(Line.HELP) && help != null) {
                phrase(dialog, help, surely, at, known, used);
            } else if (!Line.STANDING_FOR_OTHERS.contains(line.phrase())) {
                phrase(dialog, line.phrase(), surely, at, known, used);
            }
        }
    }

    private void phrase(
            Dialog dialog, String phrase, Set<String> filled, Node at, Set<String> known, Set<String> used) {
        String name = words.named(dialog.id(), phrase).orElseThrow();
        for (Template template : words.of(name)) {
            for (Template.Part part : template.parts()) {
                if (part instanceof Template.Part.Hole hole) {
                    use(List.of(hole.slot()), at, known, used);
                    if (hole.orElse() == null && !filled.contains(hole.slot()) && known.contains(hole.slot())) {
                        problems.add(
                                Code.MAYBE_EMPTY,
                                at,
                                "`{" + hole.slot() + "}` in `" + phrase + "` may be empty here; write {" + hole.slot()
                                        + ", other words}");
                    }
                }
            }
        }
    }

    private void use(Collection<String> names, Node at, Set<String> known, Set<String> used) {
        for (String name : names) {
            used.add(name);
            if (!known.contains(name)) {
                problems.add(Code.UNKNOWN_SLOT, at, "nothing ever fills `" + name + "`");
            }
        }
    }
}
