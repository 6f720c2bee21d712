package stillhere.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes typed values out of a mapping and complains of what doesn't belong there. */
final class Fields {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([smhd])");

    private final Node.Entries entries;
    private final Problems problems;

    Fields(Node.Entries entries, Problems problems, Set<String> allowed) {
        this.entries = entries;
        this.problems = problems;
        for (String key : entries.entries().keySet()) {
            if (!allowed.contains(key)) {
                problems.add(
                        Code.UNKNOWN_KEY,
                        entries.key(key),
                        "`" + key + "` is not known here; known are " + String.join(", ", allowed));
            }
        }
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(entries.entries().get(key));
    }

    boolean has(String key) {
        return entries.entries().containsKey(key);
    }

    Optional<String> text(String key) {
        return node(key).flatMap(node -> text(node, key));
    }

    String required(String key) {
        return text(key).filter(text -> !text.isBlank()).orElseGet(() -> {
            problems.add(Code.MISSING_KEY, entries, "`" + key + ":` is missing here");
            return "";
        });
    }

    boolean flag(String key) {
        String text = text(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            bad(key, "write true or false");
        }
        return text.equals("true");
    }

    int count(String key) {
        return text(key)
                .map(text -> {
                    boolean number = text.matches("[1-9]\\d{0,3}");
                    if (!number) {
                        bad(key, "write a whole number from 1 to 9999");
                    }
                    return number ? Integer.parseInt(text) : 0;
                })
                .orElse(0);
    }

    /** One word or a list of words. */
    List<String> words(String key) {
        return node(key).map(node -> words(node, key)).orElse(List.of());
    }

    Set<String> wordSet(String key) {
        return new LinkedHashSet<>(words(key));
    }

    List<String> words(Node node, String key) {
        List<String> words = new ArrayList<>();
        if (node instanceof Node.Items items) {
            items.items().forEach(item -> text(item, key).ifPresent(words::add));
        } else {
            text(node, key).ifPresent(words::add);
        }
        return words;
    }

    Node.Entries mapping(String key) {
        return node(key).map(node -> mapping(node, key)).orElseGet(() -> Node.Entries.none(entries.file()));
    }

    Node.Entries mapping(Node node, String key) {
        if (node instanceof Node.Entries mapping) {
            return mapping;
        }
        boolean nothing = node instanceof Node.Scalar scalar && scalar.text().isEmpty();
        if (!nothing) {
            problems.add(Code.BAD_VALUE, node, "`" + key + "` must hold `name: value` pairs");
        }
        return Node.Entries.none(entries.file());
    }

    List<Node> items(String key) {
        return node(key)
                .map(node -> {
                    if (node instanceof Node.Items items) {
                        return items.items();
                    }
                    problems.add(Code.BAD_VALUE, node, "`" + key + "` must be a list");
                    return List.<Node>of();
                })
                .orElse(List.of());
    }

    Optional<Duration> span(String key) {
        return text(key).flatMap(text -> span(text, () -> entries.key(key)));
    }

    Optional<Duration> span(String text, Supplier<Node> at) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            problems.add(Code.BAD_VALUE, at.get(), "`" + text + "` is no span of time; write 90s, 20m, 6h or 3d");
            return Optional.empty();
        }
        long length = Long.parseLong(span.group(1));
        return Optional.of(
                switch (span.group(2)) {
                    case "s" -> Duration.ofSeconds(length);
                    case "m" -> Duration.ofMinutes(length);
                    case "h" -> Duration.ofHours(length);
                    default -> Duration.ofDays(length);
                });
    }

    void bad(String key, String advice) {
        problems.add(Code.BAD_VALUE, entries.key(key), "`" + key + "` can't be understood; " + advice);
    }

    Node.Entries entries() {
        return entries;
    }

    private Optional<String> text(Node node, String key) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        problems.add(Code.BAD_VALUE, node, "`" + key + "` must be one word or text");
        return Optional.empty();
    }
}
