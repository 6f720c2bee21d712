package stillhere.script;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Because;
import stillhere.dialog.Choice;
import stillhere.dialog.Conversation;
import stillhere.dialog.Countdown;
import stillhere.dialog.Deed;
import stillhere.dialog.Dialog;
import stillhere.dialog.Label;
import stillhere.dialog.Library;
import stillhere.dialog.Line;
import stillhere.dialog.Move;
import stillhere.dialog.Phrases;
import stillhere.dialog.Rule;
import stillhere.dialog.Source;
import stillhere.dialog.State;
import stillhere.dialog.Template;
import stillhere.dialog.Trigger;

/** Every name must lead to something. */
final class NameCheck {
    private final DialogsFolder folder;
    private final Library library;
    private final Phrases words;
    private final Problems problems;

    NameCheck(DialogsFolder folder, Problems problems) {
        this.folder = folder;
        this.library = folder.library();
        this.words = library.words("en");
        this.problems = problems;
    }

    void run() {
        Conversation.OWN_WORDS.forEach(
                phrase -> phrase(Library.ALWAYS, phrase, folder.marks().of(Library.ALWAYS)));
        folder.marks().findings().forEach(label -> phrase(Library.REVIEWS, "found." + label.text(), label));
        folder.marks().sourced().forEach(this::tellsWhatIsKnown);
        library.always()
                .forEach(rule -> rule(Library.ALWAYS, null, rule, folder.marks().of("always: " + rule.name())));
        for (Dialog dialog : library.dialogs().values()) {
            Node at = folder.marks().of(dialog.id());
            state(dialog, dialog.start(), at);
            state(dialog, dialog.resume(), at);
            command(dialog, at);
            if (dialog.closed() != null) {
                place(
                        dialog.closed().instead().dialog(),
                        dialog.closed().instead().state(),
                        at);
            }
            dialog.states().values().forEach(state -> state(dialog, state));
        }
    }

    /** Whoever asks why is told what is known, and from where, in plain words. */
    private void tellsWhatIsKnown(String dialog, Node at) {
        if (!library.words("en").variants().containsKey(dialog + ".why")) {
            problems.add(
                    Code.UNKNOWN_PHRASE,
                    at,
                    "`" + dialog + "` names sources; tell in a phrase `why` what they found, for whoever asks /why");
        }
    }

    private void command(Dialog dialog, Node at) {
        boolean answered = dialog.command() == null
                || library.always().stream()
                        .anyMatch(rule -> rule.trigger() instanceof Trigger.Commanded commanded
                                && commanded.names().contains(dialog.command()));
        if (!answered) {
            problems.add(Code.UNKNOWN_KEY, at, "no rule of always has `command: " + dialog.command() + "`; add one");
        }
    }

    private void state(Dialog dialog, State state) {
        String name = dialog.id() + "/" + state.id();
        Node at = folder.marks().of(name);
        state(dialog, state.next(), at);
        state(dialog, state.skip(), at);
        if (state.help() != null) {
            phrase(dialog.id(), state.help(), at);
        }
        if (state.asks() != null) {
            labels(state.asks(), Set.of(), at);
        }
        lines(dialog.id(), state.say(), at);
        lines(dialog.id(), state.again(), at);
        for (Choice choice : state.choices()) {
            if (choice instanceof Choice.Fixed fixed && !fixed.id().matches("\\d+")) {
                phrase(dialog.id(), "choice." + fixed.id(), at);
            }
        }
        state.on().forEach(rule -> {
            Node ruleAt = folder.marks().of(name + ": " + rule.name());
            choices(state, rule, ruleAt);
            rule(dialog.id(), dialog, rule, ruleAt);
        });
    }

    private void choices(State state, Rule rule, Node at) {
        if (rule.trigger() instanceof Trigger.Pressed pressed) {
            boolean held = state.choices().stream().anyMatch(Choice.Held.class::isInstance);
            for (String id : pressed.choices()) {
                if (!id.equals(Trigger.ANY) && !held && !state.choices().contains(new Choice.Fixed(id))) {
                    problems.add(Code.UNKNOWN_CHOICE, at, "`" + id + "` is no choice of this state");
                }
            }
        }
    }

    private void rule(String owner, @Nullable Dialog dialog, Rule rule, Node at) {
        lines(owner, rule.say(), at);
        trigger(rule.trigger(), at);
        sources(owner, rule.keep().values(), at);
        sources(owner, rule.know().values(), at);
        if (rule.move() instanceof Move.Go go) {
            state(dialog, go.state(), at);
        } else if (rule.move() instanceof Move.Home home && home.state() != null) {
            state(library.home(), home.state(), at);
        }
        Rule.Call call = rule.call();
        if (call != null) {
            if (call.slot().isEmpty()) {
                place(call.dialog(), call.state(), at);
            }
            sources(owner, call.with().values(), at);
        }
        for (Deed deed : rule.deeds()) {
            deed.phrases().forEach(phrase -> phrase(owner, phrase, at));
            if (deed instanceof Deed.Leave leave && words.forEntry(leave.kind()).isEmpty()) {
                problems.add(
                        Code.UNKNOWN_PHRASE,
                        at,
                        "no phrase `entry." + leave.kind() + "` shows what is left here to whoever looks through it");
            }
            if (deed instanceof Deed.Remind remind) {
                remind(owner, dialog, remind, at);
            }
        }
    }

    private void remind(String owner, @Nullable Dialog dialog, Deed.Remind remind, Node at) {
        if (dialog != null) {
            state(dialog, remind.state(), at);
        }
        String countdown = remind.countdown();
        if (countdown != null) {
            library.words("en").named(owner, countdown).ifPresent(name -> tellsWhatIsLeft(countdown, name, at));
        }
    }

    /** A countdown whose words stay the same is none. */
    private void tellsWhatIsLeft(String countdown, String name, Node at) {
        boolean all = library.words("en").of(name).stream()
                .allMatch(variant -> variant.parts().stream()
                        .anyMatch(part -> part instanceof Template.Part.Hole hole
                                && hole.slot().equals(Countdown.LEFT)));
        if (!all) {
            problems.add(
                    Code.BAD_VALUE,
                    at,
                    "`" + countdown + "` is a countdown; each of its variants needs the hole {" + Countdown.LEFT + "}");
        }
    }

    private void trigger(Trigger trigger, Node at) {
        if (trigger instanceof Trigger.Labelled labelled) {
            labels(labelled.reading(), labelled.labels(), at);
        } else if (trigger instanceof Trigger.Valued valued && !DialogsFolder.VALUES.contains(valued.value())) {
            problems.add(
                    Code.UNKNOWN_READING,
                    at,
                    "no value `" + valued.value() + "`; there are " + String.join(", ", DialogsFolder.VALUES));
        }
    }

    private void labels(String reading, Set<String> labels, Node at) {
        Set<String> known = folder.readings().get(reading);
        if (known == null) {
            problems.add(
                    Code.UNKNOWN_READING,
                    at,
                    "no reading `" + reading + "`; there are "
                            + String.join(", ", folder.readings().keySet()));
            return;
        }
        for (String label : labels) {
            if (!label.equals(Trigger.ANY) && !label.equals(Label.UNSURE) && !known.contains(label)) {
                problems.add(
                        Code.UNKNOWN_LABEL,
                        at,
                        "`" + reading + "` has no label `" + label + "`; see readings/" + reading + "/labels.yaml");
            }
        }
        Set<String> heard = labels.contains(Trigger.ANY) ? known : labels;
        heard.stream()
                .filter(label -> known.contains(label) && !label.equals(Label.UNSURE))
                .forEach(label -> phrase(Library.ALWAYS, Because.MEANS + reading + "." + label, at));
    }

    private void sources(String owner, Collection<Source> sources, Node at) {
        for (Source source : sources) {
            if (source instanceof Source.Written written) {
                phrase(owner, written.phrase(), at);
            } else if (source instanceof Source.Besides besides && !besides.isValue()) {
                labels(besides.reading(), Set.of(), at);
            } else if (source instanceof Source.Nearest nearest) {
                labels(nearest.reading(), Set.of(), at);
            }
        }
    }

    private void place(String dialogName, @Nullable String state, Node at) {
        Dialog dialog = library.dialogs().get(dialogName);
        if (dialog == null) {
            problems.add(Code.UNKNOWN_DIALOG, at, "no dialog `" + dialogName + "`");
        } else {
            state(dialog, state, at);
        }
    }

    private void state(@Nullable Dialog dialog, @Nullable String state, Node at) {
        if (state != null && (dialog == null || !dialog.states().containsKey(state))) {
            String where = dialog == null ? "rules of always" : "`" + dialog.id() + "`";
            problems.add(Code.UNKNOWN_STATE, at, where + " know no state `" + state + "`");
        }
    }

    private void lines(String dialog, List<Line> lines, Node at) {
        for (Line line : lines) {
            if (!Line.STANDING_FOR_OTHERS.contains(line.phrase())) {
                phrase(dialog, line.phrase(), at);
            }
        }
    }

    private void phrase(String dialog, String phrase, Node at) {
        String home = phrase.equals("otherwise") ? Library.REVIEWS : dialog;
        if (words.named(home, phrase).isEmpty()) {
            problems.add(
                    Code.UNKNOWN_PHRASE,
                    at,
                    "no phrase `" + phrase + "` in " + home + "/en.yaml nor in always/en.yaml");
        }
    }
}
