package stillhere.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a conversation with one person is at a moment.
 *
 * @param frames the dialogs under way, the innermost last; the first is the bottom one, home
 * @param facts what is known beyond a dialog
 * @param history earlier frames, the latest last, for "back"; at most {@link #HISTORY}
 * @param said how often each phrase was said, so that the next one is another variant
 * @param seed makes this person's variants differ from another's
 * @param turn counts the inputs
 * @param asked the turn in which the buttons on screen were shown
 * @param wakeAt when the clock should knock; null: not at all
 * @param justSaid the text of the turn before, where it was short; null: none
 * @param because what was said last rests on; null: nothing was
 */
public record Session(
        List<Frame> frames,
        Map<String, Fact> facts,
        List<Reminder> reminders,
        List<List<Frame>> history,
        Map<String, Integer> said,
        long seed,
        int turn,
        int asked,
        @Nullable Instant wakeAt,
        @Nullable JustSaid justSaid,
        @Nullable Because because) {
    /** How many steps can be taken back. */
    public static final int HISTORY = 8;

    /** How many reminders a person can have; the oldest gives way. */
    public static final int REMINDERS = 20;

    /** A list that never changes and is read only where it is needed, so that it must not be copied. */
    public interface ReadLater {}

    public Session {
        frames = List.copyOf(frames);
        facts = Map.copyOf(facts);
        reminders = List.copyOf(reminders);
        history = history instanceof ReadLater ? history : List.copyOf(history);
        said = Map.copyOf(said);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a session without a frame");
        }
    }

    /** A session in which nothing was said just now. */
    public Session(
            List<Frame> frames,
            Map<String, Fact> facts,
            List<Reminder> reminders,
            List<List<Frame>> history,
            Map<String, Integer> said,
            long seed,
            int turn,
            int asked,
            @Nullable Instant wakeAt) {
        this(frames, facts, reminders, history, said, seed, turn, asked, wakeAt, null, null);
    }

    /** The session of somebody who has never been here. */
    public static Session first(Library library, long seed, Instant now) {
        Dialog home = library.home();
        Frame bottom = new Frame(home.id(), home.start(), Map.of(), Map.of(), now);
        return new Session(List.of(bottom), Map.of(), List.of(), List.of(), Map.of(), seed, 0, 0, null);
    }

    /** The same, of somebody of whom this is known, and nothing else. */
    public Session knowing(Map<String, Fact> known) {
        return new Session(frames, known, reminders, history, said, seed, turn, asked, wakeAt, justSaid, because);
    }

    /** The same, with other steps to go back. */
    public Session remembering(List<List<Frame>> steps) {
        return new Session(frames, facts, reminders, steps, said, seed, turn, asked, wakeAt, justSaid, because);
    }

    /** The same in other places. */
    Session in(List<Frame> places) {
        return new Session(places, facts, reminders, history, said, seed, turn, asked, wakeAt, justSaid, because);
    }

    /** The same, with the clock set. */
    Session wakingAt(@Nullable Instant at) {
        return new Session(frames, facts, reminders, history, said, seed, turn, asked, at, justSaid, because);
    }

    /** The dialog that waits for an answer. */
    public Frame top() {
        return frames.get(frames.size() - 1);
    }

    /**
     * Whether the clock is to knock for the daily word alone, which may come later where many are due at once. A promise
     * that is due meanwhile would wait with it.
     */
    public boolean mayWait() {
        return wakeAt != null
                && !exerciseOpen()
                && Clockwork.isForTheDay(facts, wakeAt)
                && reminders.stream().allMatch(reminder -> reminder.due().isAfter(wakeAt.plus(Clockwork.GRACE)));
    }

    /**
     * When the clock is to knock, if at all: at {@link #wakeAt}; for the daily word within the minute that begins there,
     * sooner or later for each person and day, so that nobody is always the last of those who chose the same time.
     */
    public Optional<Instant> knockAt() {
        return Optional.ofNullable(wakeAt).map(at -> mayWait() ? at.plusMillis(Clockwork.spread(seed, at)) : at);
    }

    /** True while something more than home is open. */
    public boolean exerciseOpen() {
        return frames.size() > 1;
    }

    static List<List<Frame>> remembered(List<List<Frame>> history, List<Frame> frames) {
        List<List<Frame>> longer = new ArrayList<>(history);
        longer.add(frames);
        return longer.subList(Math.max(0, longer.size() - HISTORY), longer.size());
    }
}
