package stillhere.dialog;

/** A button of a state. */
public sealed interface Choice {
    /** A fixed one; its label is the phrase {@code choice.<id>}, or the id itself where it is a number. */
    record Fixed(String id) implements Choice {}

    /** One that stands for what a slot holds, and isn't shown where the slot is empty. */
    record Held(String slot) implements Choice {}
}
