package stillhere.dialog;

import org.jspecify.annotations.Nullable;

/** Where a kept answer comes from. */
public sealed interface Source {
    /** What made the rule fire: the button, the label, the value, the words behind a command. */
    record Caught() implements Source {}

    /** The text as it was typed; for a button its label. */
    record Typed() implements Source {}

    /** The photo that came, by the name to show it again by; nothing is kept where none did. */
    record Photo() implements Source {}

    /** A value or a label that the same text may hold besides; nothing is kept where it doesn't. */
    record Besides(String reading, boolean isValue) implements Source {}

    /** The likeliest labels of a reading that couldn't decide: the first, the second. */
    record Nearest(String reading, int rank) implements Source {}

    /** These very words. */
    record Literal(String text) implements Source {}

    /** What another slot holds. */
    record Slot(String name) implements Source {}

    /** One more than the number a slot or fact holds; one, where it holds none. */
    record OneMore(String name) implements Source {}
    /**
     * The zone of somebody whose clock shows the time in their text.
     *
     * @param half the half of the day that the time is in; null: the one that was said, or else the likelier one; nothing is
     *     kept where none is
     */
    record Clock(@Nullable Half half) implements Source {}

    /** A phrase, filled in: how a draft is put together. */
    record Written(String phrase) implements Source {}
}
