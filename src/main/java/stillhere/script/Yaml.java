package stillhere.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one YAML file, keeping the line of everything. Plain data only: no tags, few aliases, a limited size. */
final class Yaml {
    /** No dialog file comes near this; a hostile one stops here. In bytes. */
    private static final int LARGEST = 1 << 20;

    /** Deeper nesting than a dialog ever needs would only overflow the stack. */
    private static final int DEEPEST = 30;

    private final Problems problems;

    Yaml(Problems problems) {
        this.problems = problems;
    }

    /** The file's top-level mapping, or nothing where it can't be read; that is then among the problems. */
    Optional<Node.Entries> read(Path root, String file) {
        try {
            Path path = root.resolve(file);
            if (!Files.exists(path)) {
                problems.add(Code.MISSING_FILE, file, 1, "there is no such file; write it, or remove the folder");
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST) {
                problems.add(Code.NOT_YAML, file, 1, "the file is larger than 1 MiB; split the dialog");
                return Optional.empty();
            }
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(200)
                    .setCodePointLimit(LARGEST)
                    .build();
            Optional<org.snakeyaml.engine.v2.nodes.Node> top =
                    new Compose(settings).composeString(Files.readString(path));
            return top.map(node -> node(node, file, 0)).flatMap(node -> asEntries(node, file));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(Code.NOT_YAML, file, line, broken.getProblem() + "; check the indentation and quotes here");
        } catch (YamlEngineException | IOException | StackOverflowError broken) {
            problems.add(
                    Code.NOT_YAML,
                    file,
                    1,
                    "can't be read: " + broken.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Optional<Node.Entries> asEntries(Node node, String file) {
        if (node instanceof Node.Entries entries) {
            return Optional.of(entries);
        }
        problems.add(Code.NOT_YAML, file, node.line(), "the file must be made of `name: value` lines");
        return Optional.empty();
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node node, String file, int depth) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (depth > DEEPEST) {
            throw new YamlEngineException("nested too deep");
        }
        if (node instanceof ScalarNode scalar) {
            boolean nothing = scalar.getTag().getValue().endsWith(":null");
            return new Node.Scalar(file, line, nothing ? "" : scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(node(item, file, depth + 1)));
            return new Node.Items(file, line, items);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            int keyLine = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(line);
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.put(key, node(tuple.getValueNode(), file, depth + 1)) != null) {
                problems.add(Code.NOT_YAML, file, keyLine, "`" + key + "` is here twice; keep one");
            }
            keyLines.put(key, keyLine);
        }
        return new Node.Entries(file, line, entries, keyLines);
    }
}
