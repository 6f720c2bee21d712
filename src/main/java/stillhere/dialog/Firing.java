package stillhere.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does all that one rule says: keep, speak, act, move. */
final class Firing {
    private static final int PASSED_OVER_AT_MOST = 50;

    /** Said before a promise that is kept, in its time and long after it. */
    static final String ON_TIME = "reminder";

    static final String LATE = "reminder-late";

    private final Moving moving;
    private final Frames frames;

    private Firing(Moving moving) {
        this.moving = moving;
        this.frames = moving.frames();
    }

    /**
     * Fires a rule.
     *
     * @param hearing what it heard; null where the clock fired it
     * @return the rule's full name
     */
    static String of(Rule rule, String owner, @Nullable Hearing hearing, Moving moving) {
        Place place = moving.frames().top().place();
        String name = (owner.equals(Library.ALWAYS) ? owner : place) + ": " + rule.name();
        new Firing(moving).fire(rule, owner, hearing);
        rest(rule, name, place.dialog(), hearing, moving);
        return name;
    }

    private static void rest(Rule rule, String name, String dialog, @Nullable Hearing hearing, Moving moving) {
        if (rule.deeds().contains(new Deed.Wipe())) {
            moving.restOn(null);
        } else if (!rule.deeds().contains(new Deed.Explain())) {
            Frames frames = moving.frames();
            String about = frames.exerciseOpen() ? frames.top().dialog() : dialog;
            Because.Heard heard =
                    hearing == null ? null : hearing.by(rule.trigger()).orElse(null);
            moving.restOn(new Because(about, name, heard, moving.findings()));
        }
    }

    /**
     * Keeps a promise: opens its dialog where it said, with the answers it was set with. A closed door stays unsaid.
     *
     * @param late whether it comes long after its time
     * @param missed others whose time went by as well, to be named and no more
     */
    static void reopen(Reminder due, boolean late, List<Reminder> missed, Moving moving) {
        Frame then = new Frame(due.place().dialog(), due.place().state(), due.slots(), Map.of(), moving.now());
        Adoption.fit(then, moving.library(), moving.now())
                .filter(frame -> !moving.isClosed(frame))
                .ifPresent(frame -> {
                    moving.speech().say(frame.dialog(), Line.of(late ? LATE : ON_TIME), moving::known);
                    new Promises(moving).name(missed);
                    new Firing(moving).open(frame.place(), frame.slots());
                });
    }

    private void fire(Rule rule, String owner, @Nullable Hearing hearing) {
        if (hearing != null && leadsOn(rule)) {
            moving.remember();
        }
        if (rule.times() > 0) {
            frames.count(Moving.use(rule, owner));
        }
        boolean wasQuiet = moving.isQuiet(Map.of());
        Answers answers = new Answers(rule, hearing, moving);
        if (owner.equals(Library.ALWAYS)
                && rule.move() instanceof Move.Home
                && moving.library().answersDanger(frames.top().dialog())) {
            leaveUnanswered();
        }
        // One after the other: a draft is put together from answers that the same rule keeps.
        rule.keep().forEach((slot, source) -> answers.of(source).ifPresent(value -> frames.fill(Map.of(slot, value))));
        know(answers);
        // What is handed on may be forgotten here.
        Map<String, String> handed = new HashMap<>();
        if (rule.call() != null) {
            handed.putAll(answers.of(rule.call().with()));
            if (hearing != null && rule.trigger().isDanger()) {
                handed.putAll(Danger.alarm(hearing, moving.turn()));
            }
        }
        frames.empty(rule.forget());
        rule.forget().forEach(moving.facts()::remove);
        if (!wasQuiet) {
            moving.reminders().removeIf(reminder -> moving.isQuiet(reminder.slots()));
        }
        rule.deeds().stream().filter(Deed::isToldOf).forEach(deed -> act(deed, hearing));
        rule.say().forEach(moving::say);
        rule.deeds().stream().filter(deed -> !deed.isToldOf()).forEach(deed -> act(deed, hearing));
        if (rule.call() == null) {
            move(rule.move(), hearing != null);
        } else {
            call(rule.call(), handed, rule.move());
        }
    }

    /** Whoever turns away from a question about danger says as much as whoever is silent. */
    private void leaveUnanswered() {
        moving.state().afterRule().ifPresent(silence -> know(new Answers(silence, null, moving)));
    }

    private void know(Answers answers) {
        answers.facts().forEach((name, fact) -> moving.facts().merge(name, fact, Fact::lastingLonger));
    }

    private static boolean leadsOn(Rule rule) {
        boolean waits = rule.move() instanceof Move.Stay
                || rule.move() instanceof Move.Repeat
                || rule.move() instanceof Move.Back;
        return rule.call() != null || !waits;
    }

    private void act(Deed deed, @Nullable Hearing hearing) {
        if (deed instanceof Deed.Leave leave) {
            Map<String, String> values = new HashMap<>();
            leave.slots().forEach(slot -> moving.known(slot).ifPresent(value -> values.put(slot, value)));
            moving.effects().add(new Effect.Leave(leave.kind(), values));
        } else if (deed instanceof Deed.Show show) {
            Place place = frames.top().place();
            moving.effects()
                    .add(new Effect.Show(show.kind(), show.each(), show.none(), show.most(), place, moving.turn()));
        } else if (deed instanceof Deed.LookUp lookUp) {
            new Leafing(moving).lookUp(lookUp);
        } else if (deed instanceof Deed.Amend amend) {
            new Leafing(moving).amend(amend);
        } else if (deed instanceof Deed.Discard) {
            new Leafing(moving).discard();
        } else if (deed instanceof Deed.Tell tell) {
            new Telling(tell.lookingBack(), moving).tell();
        } else if (deed instanceof Deed.Chart chart) {
            new Charting(chart.days(), moving).draw();
        } else if (deed instanceof Deed.Draw draw) {
            moving.speech().draw(frames.top().dialog(), draw, moving::known);
        } else if (deed instanceof Deed.Wipe) {
            moving.effects().add(new Effect.Wipe());
            moving.forgetSteps();
            // Whoever clears the screen doesn't want to hear of it on the minute.
            moving.reminders().removeIf(reminder -> reminder.onTheMinute() || reminder.countdown() != null);
        } else if (deed instanceof Deed.Explain) {
            moving.because().ifPresentOrElse(because -> because.tell(moving), () -> moving.say("why-nothing"));
        } else if (deed instanceof Deed.WaveOff) {
            Danger danger = new Danger(moving);
            danger.waveOff();
            danger.takeBack();
        } else if (deed instanceof Deed.Forget forget) {
            new Promises(moving).takeBack(forget);
        } else if (deed instanceof Deed.Remind remind) {
            new Promises(moving).remind(remind, hearing);
        } else if (deed instanceof Deed.Reschedule move) {
            new Promises(moving).move(move, hearing);
        } else if (deed instanceof Deed.Pick pick) {
            new Promises(moving).pick(pick);
        }
    }

    /**
     * Moves.
     *
     * @param heard whether the person did something; to the clock alone a dialog ends without a word
     */
    private void move(Move move, boolean heard) {
        if (move instanceof Move.Go go) {
            enter(go.state());
        } else if (move instanceof Move.End) {
            close();
            frames.touch();
            boolean asks = frames.exerciseOpen() || moving.speech().isSilent();
            if (heard && asks && moving.takenBack().isEmpty()) {
                moving.askAgain();
            }
        } else if (move instanceof Move.Home home) {
            goHome(home.state(), heard);
        } else if (move instanceof Move.Back) {
            if (!moving.recall()) {
                moving.say("nothing-back");
            }
            moving.askAgain();
        } else if (move instanceof Move.Skip) {
            skip();
        } else if (move instanceof Move.Repeat) {
            moving.askAgain();
        } else {
            frames.touch();
        }
    }

    /** Where a rule moves and calls, the move is made silently first: it says where to come back to. */
    private void call(Rule.Call call, Map<String, String> handed, Move first) {
        // Asked before the move: what is known here may be gone after it.
        String called = call.slot().map(slot -> moving.known(slot).orElse("")).orElse(call.dialog());
        if (first instanceof Move.Go go) {
            frames.move(go.state());
        } else if (first instanceof Move.End) {
            close();
        } else if (first instanceof Move.Home) {
            frames.clear(moving.library().home());
        }
        Optional<Dialog> dialog = moving.library().dialog(called);
        if (dialog.isPresent()) {
            open(new Place(called, call.state() == null ? dialog.get().start() : call.state()), handed);
        } else {
            // An edit removed what was wanted before the person could say why they want it.
            goHome(null, true);
        }
    }

    private void open(Place place, Map<String, String> handed) {
        Dialog.Closed closed =
                moving.library().dialog(place.dialog()).orElseThrow().closed();
        if (closed != null
                && closed.given()
                        .holds(name -> Optional.ofNullable(handed.get(name)).or(() -> moving.known(name)))) {
            Map<String, String> wanted = new HashMap<>(handed);
            wanted.put(Dialog.WANTED, place.dialog());
            frames.open(closed.instead(), wanted);
        } else {
            frames.open(place, handed);
        }
        enter(frames.top().state());
    }

    private void enter(String state) {
        frames.move(state);
        for (int passed = 0; passed < PASSED_OVER_AT_MOST && isFilled(moving.state()); passed++) {
            frames.move(Objects.requireNonNull(moving.state().next()));
        }
        moving.ask();
    }

    private boolean isFilled(State state) {
        return state.next() != null
                && !state.filledBy().isEmpty()
                && state.filledBy().stream().allMatch(frames.top().slots()::containsKey);
    }

    private void close() {
        frames.close();
        // What was said meanwhile may have closed the dialog below.
        frames.leave(moving::isClosed);
        if (!frames.exerciseOpen()) {
            frames.clear(moving.library().home());
        }
    }

    private void goHome(@Nullable String state, boolean heard) {
        frames.clear(moving.library().home());
        if (state != null && heard) {
            enter(state);
        } else if (state != null) {
            frames.move(state);
        } else if (heard && moving.speech().isSilent()) {
            moving.ask();
        }
    }

    private void skip() {
        String next = moving.state().skip();
        if (next == null) {
            moving.say("cannot-skip");
            moving.askAgain();
        } else {
            enter(next);
        }
    }
}
