package stillhere.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule does besides speaking and moving. */
public sealed interface Deed {
    /** The phrases it may say, as its dialog names them. */
    default List<String> phrases() {
        return List.of();
    }

    /** The slots whose answers it uses. */
    default List<String> uses() {
        return List.of();
    }

    /** The slots it may fill. */
    default List<String> fills() {
        return List.of();
    }

    /** True for what is done before speaking, because what is said tells of it. */
    default boolean isToldOf() {
        return false;
    }

    /** Keep an entry with what these slots hold; empty ones are left out. */
    record Leave(String kind, List<String> slots) implements Deed {
        public Leave {
            slots = List.copyOf(slots);
        }

        @Override
        public List<String> uses() {
            return slots;
        }
    }

    /**
     * Come back later.
     *
     * @param state where this dialog is opened then; null: where it waits now
     * @param in the first of these that is known
     * @param countdown the phrase that shows the time until then; null: nothing does
     */
    record Remind(
            String name,
            @Nullable String state,
            List<Span> in,
            boolean onTheMinute,
            boolean whileOpen,
            @Nullable String countdown)
            implements Deed {
        public Remind {
            in = List.copyOf(in);
        }

        @Override
        public List<String> phrases() {
            String about = Promises.ABOUT + name;
            return countdown == null ? List.of(about) : List.of(about, countdown);
        }

        @Override
        public List<String> uses() {
            return Span.slots(in);
        }
    }

    /**
     * Move a promise to another time.
     *
     * @param in the first of these that is known; where none is, nothing is moved
     */
    record Reschedule(Named name, List<Span> in) implements Deed {
        public Reschedule {
            in = List.copyOf(in);
        }

        @Override
        public boolean isToldOf() {
            return true;
        }

        @Override
        public List<String> uses() {
            return Stream.concat(name.slot().stream(), Span.slots(in).stream()).toList();
        }
    }

    /** Take a promise back. */
    record Forget(Named name) implements Deed {
        @Override
        public List<String> uses() {
            return name.slot().stream().toList();
        }
    }

    /**
     * Turn to one of the promises that will be kept: slots tell which it is, see {@link Promises#FILLS}.
     *
     * @param next true for the first that wasn't turned to since the walk began; false begins it anew
     */
    record Pick(boolean next) implements Deed {
        @Override
        public List<String> fills() {
            return Promises.FILLS;
        }
    }

    /** Show kept entries. */
    record Show(String kind, String each, String none, int most) implements Deed {
        @Override
        public List<String> phrases() {
            return List.of(each, none);
        }
    }

    /**
     * Turn to one of the entries that were kept: slots tell which it is, see {@link Leafing#FILLS}.
     *
     * @param kinds among which; empty: those that were leafed through already
     * @param without only entries in which this part is empty; null: all
     */
    record LookUp(Which which, Set<String> kinds, @Nullable String without) implements Deed {
        /** Which entry, seen from the one that was turned to last. */
        public enum Which {
            NEWEST,
            OLDER,
            NEWER,
            SAME
        }

        public LookUp {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public List<String> fills() {
            return Leafing.FILLS;
        }
    }

    /** Put a slot's words in the place of one part of the entry turned to; the slot {@code part} names it. */
    record Amend(String slot) implements Deed {
        @Override
        public List<String> uses() {
            return List.of(slot, Leafing.PART);
        }
    }

    /** Delete the entry turned to. */
    record Discard() implements Deed {}

    /** Say in words what repeats in the entries kept lately. */
    record Tell(LookingBack lookingBack) implements Deed {
        @Override
        public List<String> phrases() {
            return lookingBack.phrases();
        }
    }

    /**
     * Show a card that is made of what was said here.
     *
     * @param title the phrase for its heading
     * @param lines the phrase whose lines are its lines
     * @param alt the phrase that tells in words what is on it
     */
    record Draw(String title, String lines, String alt) implements Deed {
        @Override
        public List<String> phrases() {
            return List.of(title, lines, alt);
        }
    }

    /** Draw the days that lie behind. */
    record Chart(DaysBehind days) implements Deed {
        @Override
        public List<String> phrases() {
            return days.phrases();
        }
    }

    /** Remember that the words which alarmed were no alarm. */
    record WaveOff() implements Deed {}

    /** Tell what was said last rests on. */
    record Explain() implements Deed {}

    /** Delete from the screen what can be deleted. */
    record Wipe() implements Deed {}

    /** How long from now. */
    sealed interface Span {
        private static List<String> slots(List<Span> spans) {
            return spans.stream()
                    .filter(MinutesIn.class::isInstance)
                    .map(span -> ((MinutesIn) span).slot())
                    .toList();
        }

        record Fixed(Duration length) implements Span {}

        /** As long as the text says: the value minutes or days, or until the time of day it names. */
        record Said(String value) implements Span {
            /** The values that say when. */
            public static final List<String> VALUES = List.of("minutes", "days", "time");
        }

        /** As many minutes as a slot holds. */
        record MinutesIn(String slot) implements Span {}
    }
}
