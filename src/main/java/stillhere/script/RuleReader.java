package stillhere.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Deed;
import stillhere.dialog.Given;
import stillhere.dialog.Line;
import stillhere.dialog.Move;
import stillhere.dialog.Rule;
import stillhere.dialog.Source;
import stillhere.dialog.Trigger;

/** Reads one rule. */
final class RuleReader {
    private static final List<String> TRIGGERS =
            List.of("choice", "label", "value", "command", "sent", "language", "abroad", "after", "daily", "else");
    private static final Set<String> KEYS = new LinkedHashSet<>(TRIGGERS);

    static {
        KEYS.addAll(List.of(
                "given",
                "times",
                "keep",
                "know",
                "forget",
                "say",
                "call",
                "with",
                "go",
                "leave",
                "remind",
                "unremind",
                "move-reminder",
                "pick",
                "show",
                "look-up",
                "amend",
                "discard",
                "tell",
                "chart",
                "draw",
                "waved",
                "explain",
                "wipe"));
    }

    private final Problems problems;
    private final Sources sources;

    RuleReader(Problems problems, Sources sources) {
        this.problems = problems;
        this.sources = sources;
    }

    Optional<Rule> rule(Node node) {
        if (!(node instanceof Node.Entries entries)) {
            problems.add(Code.BAD_VALUE, node, "a rule is made of `name: value` lines");
            return Optional.empty();
        }
        Fields fields = new Fields(entries, problems, KEYS);
        return trigger(fields).map(trigger -> {
            Given given = given(fields);
            int times = fields.count("times");
            return new Rule(
                    name(fields, trigger, times),
                    trigger,
                    given,
                    times,
                    answers(fields, "keep"),
                    known(fields),
                    lasting(fields),
                    fields.words("forget"),
                    lines(fields, "say"),
                    call(fields),
                    move(fields.text("go").orElse("stay")),
                    deeds(fields));
        });
    }

    private Optional<Trigger> trigger(Fields fields) {
        List<String> there = TRIGGERS.stream().filter(fields::has).toList();
        if (there.size() != 1) {
            problems.add(
                    Code.BAD_VALUE,
                    fields.entries(),
                    "a rule has exactly one of " + String.join(", ", TRIGGERS) + "; here are " + there.size());
            return Optional.empty();
        }
        return switch (there.get(0)) {
            case "choice" -> Optional.of(new Trigger.Pressed(fields.wordSet("choice")));
            case "label" -> labelled(fields);
            case "value" -> valued(fields);
            case "command" -> Optional.of(new Trigger.Commanded(fields.wordSet("command")));
            case "sent" -> Optional.of(new Trigger.Sent(fields.wordSet("sent")));
            case "language" -> Optional.of(new Trigger.Spoken(fields.wordSet("language")));
            case "abroad" -> Optional.of(new Trigger.SaidAbroad(fields.wordSet("abroad")));
            case "after" -> fields.span("after").map(Trigger.After::new);
            case "daily" -> fields.text("daily").map(Trigger.Daily::new);
            default -> Optional.of(new Trigger.Else());
        };
    }

    private Optional<Trigger> valued(Fields fields) {
        if (fields.node("value").orElseThrow() instanceof Node.Scalar name) {
            return Optional.of(new Trigger.Valued(name.text(), Set.of(Trigger.ANY)));
        }
        return only(fields, "value", "write value: strength, or value: {strength: [0, 1, 2]}")
                .map(only -> new Trigger.Valued(only.getKey(), words(fields, only)));
    }

    private Optional<Trigger> labelled(Fields fields) {
        return only(fields, "label", "write label: {feeling: [fear, hurt]}, {feeling: any} or {feeling: unsure}")
                .map(only -> new Trigger.Labelled(only.getKey(), words(fields, only)));
    }

    private static Set<String> words(Fields fields, Map.Entry<String, Node> of) {
        return new LinkedHashSet<>(fields.words(of.getValue(), of.getKey()));
    }

    private static Optional<Map.Entry<String, Node>> only(Fields fields, String key, String advice) {
        Map<String, Node> entries = fields.mapping(key).entries();
        if (entries.size() != 1) {
            fields.bad(key, advice);
            return Optional.empty();
        }
        return Optional.of(entries.entrySet().iterator().next());
    }

    /** Names, never positions: a rule is known by what it waits for. */
    private static String name(Fields fields, Trigger trigger, int times) {
        String waited = TRIGGERS.stream().filter(fields::has).findFirst().orElse("");
        String of = fields.node(waited).map(RuleReader::written).orElse("");
        String given =
                fields.node("given").map(node -> " given " + written(node)).orElse("");
        String limited = times > 0 ? " ×" + times : "";
        return (trigger instanceof Trigger.Else ? "else" : waited + " " + of) + given + limited;
    }

    private static String written(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Items items) {
            return items.items().stream().map(RuleReader::written).collect(Collectors.joining("|"));
        }
        return ((Node.Entries) node)
                .entries().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + written(entry.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private Given given(Fields fields) {
        return given(fields, "given");
    }

    Given given(Fields fields, String key) {
        Map<String, Given.Test> tests = new LinkedHashMap<>();
        fields.mapping(key).entries().forEach((name, node) -> tests.put(name, test(fields, name, node)));
        return new Given(tests);
    }

    private static Given.Test test(Fields fields, String name, Node node) {
        if (node instanceof Node.Entries negated && negated.entries().containsKey("not")) {
            return new Given.Not(
                    new LinkedHashSet<>(fields.words(negated.entries().get("not"), name)));
        }
        List<String> words = fields.words(node, name);
        if (words.equals(List.of("any"))) {
            return new Given.Filled();
        }
        return words.equals(List.of("none")) ? new Given.Empty() : new Given.Is(new LinkedHashSet<>(words));
    }

    private Map<String, Source> answers(Fields fields, String key) {
        return answers(fields, key, UnaryOperator.identity());
    }

    /** What is kept beyond the dialog; how long stands behind it and is {@link #lasting} of its own. */
    private Map<String, Source> known(Fields fields) {
        return answers(fields, "know", Sources::source);
    }

    private Map<String, Source> answers(Fields fields, String key, UnaryOperator<String> written) {
        Map<String, Source> answers = new LinkedHashMap<>();
        fields.mapping(key)
                .entries()
                .forEach((slot, node) -> sources.source(written.apply(scalar(node)), node)
                        .ifPresent(source -> answers.put(slot, source)));
        return answers;
    }

    private static Map<String, Duration> lasting(Fields fields) {
        Map<String, Duration> lasting = new LinkedHashMap<>();
        fields.mapping("know")
                .entries()
                .forEach((fact, node) -> Sources.lasting(scalar(node)).ifPresent(length -> lasting.put(fact, length)));
        return lasting;
    }

    private static String scalar(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** The lines of `say` or `again`: a name, a list of names, or mappings with conditions. */
    List<Line> lines(Fields fields, String key) {
        List<Line> lines = new ArrayList<>();
        fields.node(key).ifPresent(node -> {
            List<Node> items = node instanceof Node.Items list ? list.items() : List.of(node);
            items.forEach(item -> line(item).ifPresent(lines::add));
        });
        return lines;
    }

    private Optional<Line> line(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(new Line(scalar.text(), Given.NOTHING, false, false));
        }
        if (!(node instanceof Node.Entries entries)) {
            problems.add(Code.BAD_VALUE, node, "a line to say is a phrase's name, or {phrase: name, given: …}");
            return Optional.empty();
        }
        Fields fields =
                new Fields(entries, problems, new LinkedHashSet<>(List.of("phrase", "given", "apart", "to-send")));
        return Optional.of(
                new Line(fields.required("phrase"), given(fields), fields.flag("apart"), fields.flag("to-send")));
    }

    private Rule.@Nullable Call call(Fields fields) {
        if (!fields.has("call")) {
            return null;
        }
        String[] place = fields.required("call").split("/", 2);
        return new Rule.Call(place[0], place.length == 2 ? place[1] : null, answers(fields, "with"));
    }

    private static Move move(String go) {
        return switch (go) {
            case "stay" -> new Move.Stay();
            case "repeat" -> new Move.Repeat();
            case "end" -> new Move.End();
            case "home" -> new Move.Home(null);
            case "back" -> new Move.Back();
            case "skip" -> new Move.Skip();
            default -> go.startsWith("home/") ? new Move.Home(go.substring("home/".length())) : new Move.Go(go);
        };
    }

    private List<Deed> deeds(Fields fields) {
        List<Deed> deeds = new ArrayList<>();
        fields.mapping("leave")
                .entries()
                .forEach((kind, node) -> deeds.add(new Deed.Leave(kind, fields.words(node, kind))));
        deeds.addAll(new PromiseDeeds(problems).deeds(fields));
        if (fields.has("show")) {
            Fields show = new Fields(
                    fields.mapping("show"), problems, new LinkedHashSet<>(List.of("kind", "each", "none", "most")));
            deeds.add(new Deed.Show(
                    show.required("kind"),
                    show.required("each"),
                    show.required("none"),
                    Math.max(1, show.count("most"))));
        }
        deeds.addAll(new KeptDeeds(problems).deeds(fields));
        if (fields.has("draw")) {
            Fields draw =
                    new Fields(fields.mapping("draw"), problems, new LinkedHashSet<>(List.of("card", "lines", "alt")));
            deeds.add(new Deed.Draw(draw.required("card"), draw.required("lines"), draw.required("alt")));
        }
        if (fields.flag("waved")) {
            deeds.add(new Deed.WaveOff());
        }
        if (fields.flag("explain")) {
            deeds.add(new Deed.Explain());
        }
        if (fields.flag("wipe")) {
            deeds.add(new Deed.Wipe());
        }
        return deeds;
    }
}
