package stillhere.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stillhere.dialog.Dialog;
import stillhere.dialog.Helplines;
import stillhere.dialog.Library;
import stillhere.dialog.Phrases;
import stillhere.dialog.Template;

/**
 * A dialogs folder as it was read.
 *
 * @param root the folder
 * @param library its dialogs and words; only to be used where {@code problems} is empty
 * @param readings the labels of each reading
 * @param problems what was wrong with the files themselves
 */
public record DialogsFolder(
        Path root, Library library, Map<String, Set<String>> readings, Marks marks, List<Problem> problems) {
    /** The readings that find a value instead of a label. */
    public static final Set<String> VALUES = Set.of(
            "strength",
            "minutes",
            "days",
            "time",
            "half",
            "quiet",
            "zone",
            "name",
            "country",
            "topic",
            "sign",
            "parts",
            "part-before",
            "part-thought",
            "part-body",
            "part-feeling",
            "part-urge",
            "part-did",
            "part-after");

    private static final String HOME = "home";
    private static final Set<String> NO_DIALOGS = Set.of("readings");

    /** The folder isn't there, or isn't one of dialogs. */
    public static final class NoDialogs extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoDialogs(Path root) {
            super("no dialogs in " + root + ": there is no " + HOME
                    + "/dialog.yaml in it; name another folder with --dialogs");
        }
    }

    /**
     * Reads a folder, whatever is wrong in it.
     *
     * @throws NoDialogs where there is nothing to read
     */
    public static DialogsFolder read(Path root) {
        if (!Files.exists(root.resolve(HOME).resolve("dialog.yaml"))) {
            throw new NoDialogs(root);
        }
        Problems problems = new Problems();
        Marks marks = new Marks();
        Yaml yaml = new Yaml(problems);
        RuleReader rules = new RuleReader(problems, new Sources(problems, VALUES));
        DialogReader reader = new DialogReader(problems, rules, marks);
        Map<String, Dialog> dialogs = new LinkedHashMap<>();
        Map<String, Map<String, List<Template>>> words = new HashMap<>();
        Optional<Node.Entries> always = Optional.empty();
        for (String folder : folders(root)) {
            if (folder.equals(Library.ALWAYS)) {
                always = yaml.read(root, folder + "/dialog.yaml");
            } else if (!folder.equals(Library.REVIEWS)) {
                yaml.read(root, folder + "/dialog.yaml")
                        .ifPresent(file -> dialogs.put(folder, reader.dialog(folder, file)));
            } else {
                findings(root, yaml, marks);
            }
            words(root, folder, yaml, new PhraseReader(problems, marks), words);
        }
        Helplines helplines = yaml.read(root, "helplines.yaml")
                .map(new HelplineReader(problems, marks)::helplines)
                .orElse(new Helplines(List.of(), Map.of(), Map.of(), ""));
        Library library = new Library(
                dialogs,
                always.map(reader::always).orElse(List.of()),
                always.map(reader::quiet).orElse(null),
                phrases(words),
                helplines,
                HOME);
        return new DialogsFolder(root, library, labels(root, yaml), marks, problems.all());
    }

    private static List<String> folders(Path root) {
        return names(root).stream()
                .filter(name -> !NO_DIALOGS.contains(name))
                .filter(name -> Files.isDirectory(root.resolve(name)))
                .toList();
    }

    /** The names in a folder, sorted, without what a zip file system hangs on. */
    static List<String> names(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString().replace("/", ""))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void words(
            Path root, String folder, Yaml yaml, PhraseReader reader, Map<String, Map<String, List<Template>>> words) {
        for (String name : names(root.resolve(folder))) {
            if (name.matches("[a-z]{2}\\.yaml")) {
                String language = name.substring(0, 2);
                Map<String, List<Template>> into = words.computeIfAbsent(language, fresh -> new HashMap<>());
                yaml.read(root, folder + "/" + name).ifPresent(file -> reader.phrases(folder, language, file, into));
            }
        }
    }

    /** The rules of a review belong to its reader; only what it can find must be known here, because each needs words. */
    private static void findings(Path root, Yaml yaml, Marks marks) {
        for (String name : names(root.resolve(Library.REVIEWS))) {
            if (name.matches("\\w{3,}\\.yaml")) {
                yaml
                        .read(root, Library.REVIEWS + "/" + name)
                        .map(file -> file.entries().get("order"))
                        .filter(Node.Items.class::isInstance)
                        .map(Node.Items.class::cast)
                        .stream()
                        .flatMap(order -> order.items().stream())
                        .filter(Node.Scalar.class::isInstance)
                        .forEach(label -> marks.finding((Node.Scalar) label));
            }
        }
    }

    private static Map<String, Phrases> phrases(Map<String, Map<String, List<Template>>> words) {
        Map<String, Phrases> phrases = new HashMap<>();
        words.forEach((language, variants) -> phrases.put(language, new Phrases(language, variants)));
        phrases.putIfAbsent("en", new Phrases("en", Map.of()));
        return phrases;
    }

    private static Map<String, Set<String>> labels(Path root, Yaml yaml) {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        Path readings = root.resolve("readings");
        if (Files.isDirectory(readings)) {
            for (String name : names(readings)) {
                if (Files.exists(readings.resolve(name).resolve("labels.yaml"))) {
                    Optional<Node.Entries> file = yaml.read(root, "readings/" + name + "/labels.yaml");
                    labels.put(name, file.map(entries -> labelNames(entries)).orElse(Set.of()));
                }
            }
        }
        return labels;
    }

    private static Set<String> labelNames(Node.Entries file) {
        return file.entries().get("labels") instanceof Node.Entries labels
                ? Set.copyOf(labels.entries().keySet())
                : Set.copyOf(file.entries().keySet());
    }
}
