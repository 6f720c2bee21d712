package stillhere.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Choice;
import stillhere.dialog.Dialog;
import stillhere.dialog.Given;
import stillhere.dialog.Place;
import stillhere.dialog.Question;
import stillhere.dialog.Rule;
import stillhere.dialog.State;

/** Reads one {@code dialog.yaml}. */
final class DialogReader {
    private static final Set<String> DIALOG_KEYS =
            ordered("dialog", "goal", "sources", "command", "closed", "start", "resume", "states", "released");
    private static final Set<String> STATE_KEYS = ordered(
            "was",
            "hears",
            "asks",
            "open",
            "does",
            "say",
            "again",
            "choices",
            "filled-by",
            "next",
            "skip",
            "answers",
            "help",
            "review",
            "on");

    private final Problems problems;
    private final RuleReader rules;
    private final Marks marks;

    DialogReader(Problems problems, RuleReader rules, Marks marks) {
        this.problems = problems;
        this.rules = rules;
        this.marks = marks;
    }

    /** Reads a dialog; what can't be understood is among the problems and left out. */
    Dialog dialog(String folder, Node.Entries file) {
        Fields fields = new Fields(file, problems, DIALOG_KEYS);
        String id = fields.required("dialog");
        if (!id.equals(folder)) {
            fields.bad("dialog", "it must be the folder's name, " + folder);
        }
        fields.required("goal");
        Map<String, State> states = new LinkedHashMap<>();
        fields.mapping("states").entries().forEach((name, node) -> {
            marks.put(folder + "/" + name, fields.mapping("states").key(name));
            states.put(name, state(folder, name, fields.mapping(node, name)));
        });
        marks.put(folder, file);
        marks.released(folder, fields.words("released"));
        if (fields.has("sources")) {
            marks.sourced(folder, fields.entries().key("sources"));
            List<Evidence> unused = Evidence.of(file, problems);
        }
        return new Dialog(
                folder,
                fields.required("start"),
                fields.required("resume"),
                fields.text("command").orElse(null),
                closed(fields),
                states);
    }

    private Dialog.@Nullable Closed closed(Fields fields) {
        if (!fields.has("closed")) {
            return null;
        }
        Fields closed = new Fields(fields.mapping("closed"), problems, ordered("given", "instead"));
        String[] place = closed.required("instead").split("/", 2);
        return new Dialog.Closed(rules.given(closed, "given"), new Place(place[0], place.length == 2 ? place[1] : ""));
    }

    /** The rules of {@code always/dialog.yaml}. */
    List<Rule> always(Node.Entries file) {
        return rules(Marks.ALWAYS, alwaysFields(file), "always");
    }

    /** To whom no reminder speaks, as {@code always/dialog.yaml} tells it. */
    @Nullable
    Given quiet(Node.Entries file) {
        Fields fields = alwaysFields(file);
        return fields.has("quiet") ? rules.given(fields, "quiet") : null;
    }

    private Fields alwaysFields(Node.Entries file) {
        return new Fields(file, problems, ordered("dialog", "goal", "quiet", "always"));
    }

    private State state(String dialog, String name, Node.Entries entries) {
        Fields fields = new Fields(entries, problems, STATE_KEYS);
        List<Rule> on = rules(dialog + "/" + name, fields, "on");
        Map<String, String> review = new HashMap<>();
        fields.mapping("review")
                .entries()
                .forEach((kind, node) -> fields.words(node, kind).forEach(slot -> review.put(kind, slot)));
        return new State(
                name,
                fields.words("was"),
                awaited(fields),
                fields.text("asks").orElse(null),
                fields.flag("open"),
                does(fields),
                rules.lines(fields, "say"),
                rules.lines(fields, "again"),
                choices(fields),
                fields.words("filled-by"),
                fields.text("next").orElse(null),
                fields.text("skip").orElse(null),
                fields.wordSet("answers"),
                fields.text("help").orElse(null),
                review,
                on);
    }

    private List<Rule> rules(String owner, Fields fields, String key) {
        List<Rule> found = new ArrayList<>();
        for (Node node : fields.items(key)) {
            Optional<Rule> rule = rules.rule(node);
            rule.ifPresent(read -> {
                marks.put(owner + ": " + read.name(), node);
                found.add(read);
            });
        }
        return found;
    }

    private static Question.Awaited awaited(Fields fields) {
        String hears = fields.text("hears").orElse("choice");
        return switch (hears) {
            case "choice" -> Question.Awaited.CHOICE;
            case "words" -> Question.Awaited.WORDS;
            case "plain" -> Question.Awaited.PLAIN;
            default -> {
                fields.bad("hears", "write choice, words or plain");
                yield Question.Awaited.CHOICE;
            }
        };
    }

    private static State.Does does(Fields fields) {
        String does = fields.text("does").orElse("asks");
        for (State.Does known : State.Does.values()) {
            if (known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(does)) {
                return known;
            }
        }
        fields.bad("does", "write asks, names-feeling, breathes or challenges-thought");
        return State.Does.ASKS;
    }

    private static List<Choice> choices(Fields fields) {
        List<Choice> choices = new ArrayList<>();
        for (String word : fields.words("choices")) {
            choices.add(
                    word.startsWith("slot ")
                            ? new Choice.Held(word.substring("slot ".length()))
                            : new Choice.Fixed(word));
        }
        return choices;
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
