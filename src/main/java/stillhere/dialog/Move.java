package stillhere.dialog;

import org.jspecify.annotations.Nullable;

/** Where a rule leads. */
public sealed interface Move {
    /** Wait on in the same state. */
    record Stay() implements Move {}

    /** Say the state's question once more. */
    record Repeat() implements Move {}

    /** On to another state of the same dialog. */
    record Go(String state) implements Move {}

    /** This dialog is over: back to the one below. */
    record End() implements Move {}

    /** All dialogs are over: home, in a state of it or where it starts. */
    record Home(@Nullable String state) implements Move {}

    /** Undo the last step. */
    record Back() implements Move {}

    /** Pass this question over. */
    record Skip() implements Move {}
}
