package stillhere.script;

import java.util.Objects;
import stillhere.dialog.Dialog;
import stillhere.dialog.Move;
import stillhere.dialog.Rule;
import stillhere.dialog.State;

/** Draws a dialog as a Mermaid state diagram. */
public final class Graph {
    private Graph() {}

    /** The diagram's text, ending with a line break; the same dialog is always drawn the same. */
    public static String of(Dialog dialog) {
        StringBuilder drawn = new StringBuilder("stateDiagram-v2\n");
        line(drawn, "[*]", dialog.start(), "");
        for (State state : dialog.states().values()) {
            for (Rule rule : state.on()) {
                rule(drawn, state, rule);
            }
            if (state.next() != null) {
                line(drawn, state.id(), state.next(), "filled by " + String.join(", ", state.filledBy()));
            }
            if (state.skip() != null) {
                line(drawn, state.id(), state.skip(), "skip");
            }
        }
        return drawn.toString();
    }

    private static void rule(StringBuilder drawn, State state, Rule rule) {
        Rule.Call call = rule.call();
        String called =
                call == null ? "" : " / calls " + call.dialog() + (call.state() == null ? "" : "/" + call.state());
        String label = rule.name() + called;
        if (rule.move() instanceof Move.Go go) {
            line(drawn, state.id(), go.state(), label);
        } else if (rule.move() instanceof Move.End || rule.move() instanceof Move.Home) {
            line(drawn, state.id(), "[*]", label);
        } else if (call != null) {
            line(drawn, state.id(), state.id(), label);
        }
    }

    private static void line(StringBuilder drawn, String from, String to, String label) {
        drawn.append("    ").append(name(from)).append(" --> ").append(name(to));
        if (!label.isEmpty()) {
            // A colon or a semicolon would end the label.
            drawn.append(": ")
                    .append(Objects.requireNonNull(label).replace(":", " ").replace(";", ","));
        }
        drawn.append('\n');
    }

    /** Mermaid takes a hyphen for part of an arrow. */
    private static String name(String state) {
        return state.replace('-', '_');
    }
}
