package stillhere.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import stillhere.dialog.Choice;
import stillhere.dialog.Dialog;
import stillhere.dialog.Given;
import stillhere.dialog.Label;
import stillhere.dialog.Library;
import stillhere.dialog.Rule;
import stillhere.dialog.State;
import stillhere.dialog.Trigger;

/** Every input must find a rule, every rule its input, and danger comes before all. */
final class RuleCheck {

    private final DialogsFolder folder;
    private final Library library;
    private final Problems problems;

    RuleCheck(DialogsFolder folder, Problems problems) {
        this.folder = folder;
        this.library = folder.library();
        this.problems = problems;
    }

    void run() {
        danger();
        fires(Library.ALWAYS, library.always());
        for (Dialog dialog : library.dialogs().values()) {
            for (State state : dialog.states().values()) {
                String owner = dialog.id() + "/" + state.id();
                answersAll(owner, state);
                unsure(owner, state);
                fires(owner, state.on());
            }
        }
    }

    private void answersAll(String owner, State state) {
        if (!catchesEveryText(state.on())) {
            problems.add(
                    Code.NO_ELSE, folder.marks().of(owner), "no plain `else`: some texts would find no answer here");
        }
        for (Choice choice : state.choices()) {
            if (choice instanceof Choice.Fixed fixed && !isAnswered(state, fixed.id())) {
                problems.add(
                        Code.UNANSWERED_CHOICE,
                        folder.marks().of(owner),
                        "no rule answers the button `" + fixed.id() + "`");
            } else if (choice instanceof Choice.Held && !isAnswered(state, Trigger.ANY)) {
                problems.add(
                        Code.UNANSWERED_CHOICE,
                        folder.marks().of(owner),
                        "a button from a slot needs a rule `choice: any`");
            }
        }
    }

    private static boolean isAnswered(State state, String choice) {
        return state.on().stream()
                .anyMatch(rule -> rule.trigger() instanceof Trigger.Pressed pressed
                        && rule.times() == 0
                        && rule.given().equals(Given.NOTHING)
                        && (pressed.choices().contains(Trigger.ANY)
                                || pressed.choices().contains(choice)));
    }

    private void unsure(String owner, State state) {
        Set<String> read = new HashSet<>();
        Set<String> covered = new HashSet<>(Set.of(Trigger.DANGER));
        for (Rule rule : state.on()) {
            if (rule.trigger() instanceof Trigger.Labelled labelled) {
                read.add(labelled.reading());
                if (labelled.labels().contains(Label.UNSURE)) {
                    covered.add(labelled.reading());
                }
            }
        }
        read.removeAll(covered);
        read.forEach(reading -> problems.add(
                Code.NO_UNSURE,
                folder.marks().of(owner),
                "`" + reading + "` is read here without a rule for `{" + reading + ": unsure}`; never assume"));
    }

    private void fires(String owner, List<Rule> rules) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            Node at = folder.marks().of(owner + ": " + rule.name());
            if (!names.add(rule.name())) {
                problems.add(
                        Code.NEVER_FIRES, at, "the rule `" + rule.name() + "` is here twice; the second never fires");
            }
            for (Rule earlier : rules.subList(0, i)) {
                if (isPlain(earlier) && covers(earlier.trigger(), rule.trigger())) {
                    problems.add(
                            Code.NEVER_FIRES,
                            at,
                            "`" + earlier.name() + "` above catches all that `" + rule.name() + "` waits for");
                }
            }
            if (Way.isText(rule.trigger()) && catchesEveryText(rules.subList(0, i))) {
                problems.add(Code.NEVER_FIRES, at, "the rules above catch every text already");
            }
        }
    }

    /** By a plain else, or by all labels of a reading, unsure among them. */
    private static boolean catchesEveryText(List<Rule> rules) {
        Set<String> decided = new HashSet<>();
        Set<String> unsure = new HashSet<>();
        for (Rule rule : rules) {
            if (isPlain(rule) && rule.trigger() instanceof Trigger.Else) {
                return true;
            }
            if (isPlain(rule) && rule.trigger() instanceof Trigger.Labelled labelled) {
                if (labelled.labels().contains(Trigger.ANY)) {
                    decided.add(labelled.reading());
                }
                if (labelled.labels().contains(Label.UNSURE)) {
                    unsure.add(labelled.reading());
                }
            }
        }
        return decided.stream().anyMatch(unsure::contains);
    }

    private static boolean isPlain(Rule rule) {
        return rule.times() == 0 && rule.given().equals(Given.NOTHING);
    }

    private static boolean covers(Trigger earlier, Trigger later) {
        if (earlier instanceof Trigger.Labelled some && later instanceof Trigger.Labelled more) {
            return some.reading().equals(more.reading())
                    && coversNames(some.labels(), more.labels(), label -> !label.equals(Label.UNSURE));
        }
        if (earlier instanceof Trigger.Pressed some && later instanceof Trigger.Pressed more) {
            return coversNames(some.choices(), more.choices(), choice -> true);
        }
        if (earlier instanceof Trigger.Commanded some && later instanceof Trigger.Commanded more) {
            return coversNames(some.names(), more.names(), name -> true);
        }
        if (earlier instanceof Trigger.Valued some && later instanceof Trigger.Valued more) {
            return some.value().equals(more.value()) && coversNames(some.wanted(), more.wanted(), value -> true);
        }
        if (earlier instanceof Trigger.SaidAbroad some && later instanceof Trigger.SaidAbroad more) {
            return coversNames(some.risks(), more.risks(), risk -> true);
        }
        if (earlier instanceof Trigger.Sent some && later instanceof Trigger.Sent more) {
            return coversNames(some.kinds(), more.kinds(), kind -> true);
        }
        return earlier.equals(later);
    }

    private static boolean coversNames(Set<String> earlier, Set<String> later, Predicate<String> meantByAny) {
        return later.stream()
                .allMatch(name -> earlier.contains(name) || (earlier.contains(Trigger.ANY) && meantByAny.test(name)));
    }

    /** Danger is read first, in every state, always. */
    private void danger() {
        Set<String> risks = new HashSet<>(folder.readings().getOrDefault(Trigger.DANGER, Set.of()));
        risks.remove("none");
        boolean otherTextBefore = false;
        for (Rule rule : library.always()) {
            Node at = folder.marks().of("always: " + rule.name());
            if (rule.trigger() instanceof Trigger.Labelled labelled
                    && labelled.reading().equals(Trigger.DANGER)) {
                boolean limited = rule.times() > 0
                        || rule.given().tests().keySet().stream().anyMatch(name -> !name.equals("place"));
                if (limited) {
                    problems.add(Code.DANGER_SHADOWED, at, "a rule for danger may depend on nothing but the place");
                } else if (rule.call() != null) {
                    risks.removeAll(labelled.labels());
                }
                if (otherTextBefore) {
                    problems.add(
                            Code.DANGER_SHADOWED,
                            at,
                            "a rule above hears texts before danger is read; move this one up");
                }
            } else if (Way.isText(rule.trigger()) || rule.trigger() instanceof Trigger.Sent) {
                otherTextBefore = true;
            }
        }
        risks.stream()
                .sorted()
                .forEach(risk -> problems.add(
                        Code.DANGER_SHADOWED,
                        folder.marks().of(Library.ALWAYS),
                        "no rule of always answers `danger: " + risk + "` by calling a dialog"));
    }
}
