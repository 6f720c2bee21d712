package stillhere.dialog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A condition on what is known; all parts must hold. */
public record Given(Map<String, Test> tests) {
    /** No condition. */
    public static final Given NOTHING = new Given(Map.of());

    /** A condition on one slot or fact. */
    public sealed interface Test {
        boolean holds(Optional<String> value);
    }

    /** It holds one of these. */
    public record Is(Set<String> values) implements Test {
        @Override
        public boolean holds(Optional<String> value) {
            return value.filter(values::contains).isPresent();
        }
    }

    /** It is empty, or holds something else than these. */
    public record Not(Set<String> values) implements Test {
        @Override
        public boolean holds(Optional<String> value) {
            return value.filter(values::contains).isEmpty();
        }
    }

    /** It holds anything at all. */
    public record Filled() implements Test {
        @Override
        public boolean holds(Optional<String> value) {
            return value.isPresent();
        }
    }

    /** It is empty. */
    public record Empty() implements Test {
        @Override
        public boolean holds(Optional<String> value) {
            return value.isEmpty();
        }
    }

    public Given {
        tests = Map.copyOf(tests);
    }

    boolean holds(Function<String, Optional<String>> known) {
        return tests.entrySet().stream().allMatch(test -> test.getValue().holds(known.apply(test.getKey())));
    }
}
