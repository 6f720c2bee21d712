package stillhere.dialog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves a session on by one input. Pure: the same session, input, time and reader always give the same turn.
 *
 * <p>The order in which an input is heard: danger, as the state reads it; the rules of {@code always}; then the state's own,
 * top to bottom. The first that fits fires, and no other. What comes without words, a photo or a place, is heard by the
 * state's own rules first: there is nothing grave in it, and whoever is asked for it answers.
 */
public final class Conversation {
    /** Words every library must have, whatever its dialogs: they answer where no rule can. */
    public static final List<String> OWN_WORDS = Stream.concat(
                    Stream.of(
                            "old-button",
                            "changed",
                            "cannot-skip",
                            "nothing-back",
                            Firing.ON_TIME,
                            Firing.LATE,
                            Countdown.OVER,
                            "could-not-take-it",
                            "otherwise",
                            "helpline",
                            "no-helpline"),
                    Stream.of(Because.WORDS, Spans.WORDS, When.WORDS, Promises.WORDS)
                            .flatMap(List::stream))
            .toList();

    private static final String NOTHING = "-";

    private final Library library;

    public Conversation(Library library) {
        this.library = library;
    }

    public Library library() {
        return library;
    }

    /**
     * One input, one rule, one turn.
     *
     * @param entries what was kept for this person
     * @param now the time of the turn, read once
     */
    public Turn step(Session session, Input input, Reader reader, Entries entries, Instant now) {
        Adoption adopted = Adoption.of(session, library, now);
        Moving moving = new Moving(library, reader, entries, adopted.session(), now);
        String fired = switch (kind(input)) {
            case CLOCK -> Clockwork.wake(moving);
            case PERSON -> heed(moving, input, session.asked(), adopted.lost());
        };
        return moving.finish(fired, kind(input) == Kind.CLOCK);
    }

    private enum Kind {
        PERSON,
        CLOCK
    }

    private static Kind kind(Input input) {
        return input instanceof Input.Woke ? Kind.CLOCK : Kind.PERSON;
    }

    private String heed(Moving moving, Input input, int asked, boolean lost) {
        if (input instanceof Input.Press press && !(isOnScreen(moving, press, asked) && !lost)) {
            moving.say(lost ? "changed" : "old-button");
            moving.askAgain();
            return NOTHING;
        }
        Hearing hearing = new Hearing(input, moving, byLabel(moving));
        String fired = hear(moving, hearing, lost);
        hearing.remember();
        moving.takenBack().ifPresent(words -> hearAgain(moving, words));
        return fired;
    }

    /** Words at which an alarm was waved off are heard as the answer they were; nobody says "stop" in such words. */
    private void hearAgain(Moving moving, String words) {
        Hearing hearing = Hearing.harmless(new Input.Text(words), moving, byLabel(moving));
        State state = moving.state();
        moving.first(state.on(), state.id(), hearing)
                .ifPresentOrElse(rule -> Firing.of(rule, state.id(), hearing, moving), moving::askAgain);
    }

    private String hear(Moving moving, Hearing hearing, boolean lost) {
        State state = moving.state();
        Optional<Rule> grave = lost ? Optional.empty() : moving.first(gravest(state), state.id(), hearing);
        if (grave.isPresent()) {
            return Firing.of(grave.get(), state.id(), hearing, moving);
        }
        Optional<Rule> shown = lost || !hearing.input().isWordless()
                ? Optional.empty()
                : moving.first(state.on(), state.id(), hearing);
        if (shown.isPresent()) {
            return Firing.of(shown.get(), state.id(), hearing, moving);
        }
        Optional<Rule> shared = moving.first(sharedIn(state), Library.ALWAYS, hearing);
        if (shared.isPresent()) {
            return Firing.of(shared.get(), Library.ALWAYS, hearing, moving);
        }
        if (lost) {
            // Words written for a question that is gone answer nothing.
            moving.say("changed");
            moving.askAgain();
            return NOTHING;
        }
        Optional<Rule> own = moving.first(state.on(), state.id(), hearing);
        if (own.isPresent()) {
            return Firing.of(own.get(), state.id(), hearing, moving);
        }
        moving.askAgain();
        return NOTHING;
    }

    /** A state that reads danger for itself knows better than the shared rules what was said before. */
    private static List<Rule> gravest(State state) {
        return state.on().stream().filter(rule -> rule.trigger().isDanger()).toList();
    }

    /** The shared rules, without the moves that are an answer here. */
    private List<Rule> sharedIn(State state) {
        return library.always().stream().filter(rule -> !isAnswer(rule, state)).toList();
    }

    private static boolean isAnswer(Rule rule, State state) {
        return !state.answers().isEmpty()
                && rule.trigger() instanceof Trigger.Labelled labelled
                && labelled.reading().equals(Trigger.ACT)
                && state.answers().containsAll(labelled.labels());
    }

    private static boolean isOnScreen(Moving moving, Input.Press press, int asked) {
        return press.turn() == asked
                && press.place().equals(moving.frames().top().place())
                && moving.buttons().stream().anyMatch(button -> button.choice().equals(press.choice()));
    }

    private static Map<String, String> byLabel(Moving moving) {
        Map<String, String> byLabel = new HashMap<>();
        for (Message.Button button : moving.buttons()) {
            byLabel.putIfAbsent(Hearing.plain(button.label()), button.choice());
            moving.typedFor(button.choice())
                    .forEach(typed -> byLabel.putIfAbsent(Hearing.plain(typed), button.choice()));
        }
        return byLabel;
    }
}
