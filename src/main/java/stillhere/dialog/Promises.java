package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reminders of one person: set, shown, walked through, moved, taken back. */
final class Promises {
    private static final String NAME = "reminder";
    private static final String WHAT = "what";
    private static final String WHEN = "when";
    private static final String HELD = "held";
    private static final String MORE = "more";
    private static final String WALKED = "walked";

    /**
     * The slots that tell which one was turned to: its name, what it is about, when it comes, whether the quiet hours hold it
     * back until then, whether there are more, which ones were turned to.
     */
    static final List<String> FILLS = List.of(NAME, WHAT, WHEN, HELD, MORE, WALKED);

    /** What the phrase is called that says what a reminder is about, before its name. */
    static final String ABOUT = "reminder.";

    /** Says it of one whose own words an edit took away. */
    private static final String ABOUT_SOMETHING = "reminder.something";

    /** Says one of several. */
    private static final String EACH = "each-reminder";

    /** Names those whose time went by. */
    private static final String MISSED = "reminders-missed";

    static final List<String> WORDS = List.of(ABOUT_SOMETHING, EACH, MISSED);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Moving moving;

    Promises(Moving moving) {
        this.moving = moving;
    }

    /** Those that will be kept as things are, the next one first. */
    List<Reminder> coming() {
        return moving.reminders().stream()
                .filter(this::willBeKept)
                .sorted(Comparator.comparing(this::speaksAt).thenComparing(Reminder::name))
                .toList();
    }

    /** Whether there is still where it leads, and the door isn't closed. */
    boolean willBeKept(Reminder reminder) {
        Frame then = new Frame(
                reminder.place().dialog(), reminder.place().state(), reminder.slots(), Map.of(), moving.now());
        return Adoption.fit(then, moving.library(), moving.now())
                .filter(Predicate.not(moving::isClosed))
                .isPresent();
    }

    private Instant speaksAt(Reminder reminder) {
        return Clockwork.speaksAt(reminder, moving.facts());
    }

    void remind(Deed.Remind remind, @Nullable Hearing hearing) {
        Frame top = moving.frames().top();
        Place place = new Place(top.dialog(), remind.state() == null ? top.state() : remind.state());
        Duration in = Spans.length(remind.in(), hearing, moving).orElse(Duration.ofDays(1));
        List<Reminder> reminders = moving.reminders();
        reminders.removeIf(reminder -> reminder.name().equals(remind.name()));
        reminders.add(new Reminder(
                remind.name(),
                place,
                top.slots(),
                moving.now().plus(in),
                remind.onTheMinute(),
                remind.whileOpen(),
                countdown(remind)));
        if (reminders.size() > Session.REMINDERS) {
            reminders.remove(0);
        }
    }

    private @Nullable Countdown countdown(Deed.Remind remind) {
        String phrase = remind.countdown();
        String tag = remind.name() + "/" + moving.turn();
        return phrase == null ? null : new Countdown(phrase, tag, moving.now(), moving.now());
    }

    void takeBack(Deed.Forget forget) {
        forget.name()
                .in(moving::known)
                .ifPresent(name ->
                        moving.reminders().removeIf(reminder -> reminder.name().equals(name)));
    }

    /** Moves one to another time from now. */
    void move(Deed.Reschedule move, @Nullable Hearing hearing) {
        Optional<Instant> due = Spans.length(move.in(), hearing, moving).map(this::fromNow);
        Optional<String> name = move.name().in(moving::known);
        moving.reminders()
                .replaceAll(reminder ->
                        due.isPresent() && name.filter(reminder.name()::equals).isPresent()
                                ? moved(reminder, due.get())
                                : reminder);
        refresh();
    }

    private Instant fromNow(Duration wanted) {
        Duration least = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
        return moving.now().plus(least.compareTo(LONGEST) > 0 ? LONGEST : least);
    }

    private Reminder moved(Reminder reminder, Instant due) {
        Countdown countdown = reminder.countdown();
        Reminder moved = reminder.at(due);
        return countdown == null ? moved : moved.showing(countdown.begunAnew(moving.now()));
    }

    /** Tells of the one turned to when it comes by now: nothing where it came or was taken back meanwhile. */
    void refresh() {
        moving.known(NAME).ifPresent(name -> {
            moving.frames().empty(List.of(WHEN, HELD));
            coming().stream()
                    .filter(reminder -> reminder.name().equals(name))
                    .forEach(reminder -> moving.frames().fill(times(reminder)));
        });
    }

    /** Turns to the first that comes, or to the next one that wasn't turned to since. */
    void pick(Deed.Pick pick) {
        List<String> walked = pick.next() ? walked() : List.of();
        List<Reminder> left = coming().stream()
                .filter(reminder -> !walked.contains(reminder.name()))
                .toList();
        moving.frames().empty(FILLS);
        if (!left.isEmpty()) {
            turnTo(left.get(0), walked, left.size() > 1);
        }
    }

    private List<String> walked() {
        return moving.known(WALKED)
                .map(names -> Arrays.asList(names.split(" ")))
                .orElse(List.of());
    }

    private void turnTo(Reminder reminder, List<String> walked, boolean more) {
        Map<String, String> slots = new HashMap<>(what(reminder));
        slots.put(NAME, reminder.name());
        slots.put(WALKED, (String.join(" ", walked) + " " + reminder.name()).strip());
        if (more) {
            slots.put(MORE, "yes");
        }
        moving.frames().fill(slots);
    }

    /** Names some whose time went by, so that they aren't lost without a word. */
    void name(List<Reminder> missed) {
        String list = missed.stream()
                .filter(this::willBeKept)
                .map(this::about)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!list.isEmpty()) {
            moving.speech().say(Library.ALWAYS, Line.of(MISSED), hole -> Optional.of(list));
        }
    }

    private String about(Reminder reminder) {
        Speech speech = moving.speech();
        return speech.words(reminder.place().dialog(), ABOUT + reminder.name())
                .or(() -> speech.words(Library.ALWAYS, ABOUT_SOMETHING))
                .orElseThrow();
    }

    /** Says them all, one a line. */
    void sayAll() {
        moving.speech()
                .sayInLines(
                        Library.ALWAYS, EACH, coming().stream().map(this::what).toList());
    }

    private Map<String, String> what(Reminder reminder) {
        Map<String, String> slots = new HashMap<>(times(reminder));
        slots.put(WHAT, about(reminder));
        return slots;
    }

    private Map<String, String> times(Reminder reminder) {
        Instant speaksAt = speaksAt(reminder);
        String when = new When(moving).words(speaksAt);
        return speaksAt.isAfter(reminder.due()) ? Map.of(WHEN, when, HELD, "yes") : Map.of(WHEN, when);
    }
}
