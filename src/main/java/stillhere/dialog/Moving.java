package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A turn in the making: the session's parts, changed in place until the turn is finished. */
final class Moving {
    private static final int PASSED_OVER_AT_MOST = 50;
    private static final int FRAMES_AT_MOST = 6;

    private final Library library;
    private final Reader reader;
    private final Session before;
    private final Instant now;
    private final Speech speech;
    private final List<Frame> frames;
    private final Map<String, Fact> facts;
    private final List<Reminder> reminders;
    private final List<Effect> effects = new ArrayList<>();
    private List<List<Frame>> history;
    private List<Review.Finding> findings = List.of();

    Moving(Library library, Reader reader, Session session, Instant now) {
        this.library = library;
        this.reader = reader;
        this.before = session;
        this.now = now;
        this.frames = new ArrayList<>(session.frames());
        this.facts = new HashMap<>(session.facts());
        this.facts.values().removeIf(fact -> !fact.holds(now));
        this.reminders = new ArrayList<>(session.reminders());
        this.history = session.history();
        this.speech = new Speech(library, language(), session.seed(), session.said());
    }

    Instant now() {
        return now;
    }

    Reader reader() {
        return reader;
    }

    String language() {
        return known("language").orElse("en");
    }

    Map<String, Fact> facts() {
        return facts;
    }

    List<Reminder> reminders() {
        return reminders;
    }

    Frame top() {
        return frames.get(frames.size() - 1);
    }

    boolean exerciseOpen() {
        return frames.size() > 1;
    }

    State state() {
        return library.state(top().place()).orElseThrow();
    }

    Optional<String> known(String name) {
        return Known.find(name, top().slots(), facts, now, top().dialog(), exerciseOpen());
    }

    /** The first rule that fits and isn't used up. */
    Optional<Rule> first(List<Rule> rules, String owner, Hearing hearing) {
        return rules.stream()
                .filter(rule -> mayFire(rule, owner))
                .filter(rule -> rule.trigger().fits(hearing))
                .findFirst();
    }

    boolean mayFire(Rule rule, String owner) {
        int used = top().uses().getOrDefault(owner + "/" + rule.name(), 0);
        return (rule.times() == 0 || used < rule.times()) && rule.given().holds(this::known);
    }

    /** Does all that a rule says, and returns its full name. */
    String fire(Rule rule, String owner, @Nullable Hearing hearing) {
        final String fullName = (owner.equals(Library.ALWAYS) ? owner : top().place()) + ": " + rule.name();
        if (rule.times() > 0) {
            count(owner + "/" + rule.name());
        }
        if (hearing != null && leadsOn(rule)) {
            history = Session.remembered(history, List.copyOf(frames));
        }
        Answers answers = new Answers(rule, hearing, this::known, this::label, this::written);
        keep(rule, answers);
        for (Line line : rule.say()) {
            say(line);
        }
        rule.deeds().forEach(deed -> doDeed(deed, hearing));
        Map<String, String> handed =
                rule.call() == null ? Map.of() : answers.of(rule.call().with());
        move(rule, handed);
        return fullName;
    }

    private static boolean leadsOn(Rule rule) {
        return rule.call() != null
                || !(rule.move() instanceof Move.Stay
                        || rule.move() instanceof Move.Repeat
                        || rule.move() instanceof Move.Back);
    }

    private void count(String use) {
        Map<String, Integer> uses = new HashMap<>(top().uses());
        uses.merge(use, 1, Integer::sum);
        replaceTop(new Frame(top().dialog(), top().state(), top().slots(), uses, top().since()));
    }

    private void keep(Rule rule, Answers answers) {
        Map<String, String> slots = new HashMap<>(top().slots());
        slots.putAll(answers.of(rule.keep()));
        rule.forget().forEach(slots::remove);
        replaceTop(top().with(slots));
        facts.putAll(answers.facts(rule.know(), now));
        rule.forget().forEach(facts::remove);
    }

    private void doDeed(Deed deed, @Nullable Hearing hearing) {
        if (deed instanceof Deed.Leave leave) {
            Map<String, String> values = new HashMap<>();
            leave.slots().forEach(slot -> known(slot).ifPresent(value -> values.put(slot, value)));
            effects.add(new Effect.Leave(leave.kind(), values));
        } else if (deed instanceof Deed.Show show) {
            effects.add(new Effect.Show(
                    show.kind(), show.each(), show.none(), show.most(), top().place(), before.turn() + 1));
        } else if (deed instanceof Deed.Wipe) {
            effects.add(new Effect.Wipe());
        } else if (deed instanceof Deed.Forget forget) {
            reminders.removeIf(reminder -> reminder.name().equals(forget.name()));
        } else if (deed instanceof Deed.Remind remind) {
            remind(remind, hearing);
        }
    }

    private void remind(Deed.Remind remind, @Nullable Hearing hearing) {
        String state = remind.state() == null ? top().state() : remind.state();
        Place place = new Place(top().dialog(), state);
        Duration in = Clockwork.span(remind.in(), hearing, this::known);
        reminders.removeIf(reminder -> reminder.name().equals(remind.name()));
        reminders.add(new Reminder(remind.name(), place, top().slots(), now.plus(in), remind.onTheMinute()));
        if (reminders.size() > Session.REMINDERS) {
            reminders.remove(0);
        }
    }

    private void move(Rule rule, Map<String, String> handed) {
        Rule.Call call = rule.call();
        if (call != null) {
            if (rule.move() instanceof Move.Go go) {
                replaceTop(top().at(go.state(), now));
            } else if (rule.move() instanceof Move.End) {
                close();
            } else if (rule.move() instanceof Move.Home) {
                clear();
            }
            open(call.dialog(), call.state(), handed);
            return;
        }
        Move move = rule.move();
        if (move instanceof Move.Go go) {
            enter(go.state());
        } else if (move instanceof Move.End) {
            close();
            comeBack();
        } else if (move instanceof Move.Home home) {
            goHome(home.state());
        } else if (move instanceof Move.Back) {
            goBack();
        } else if (move instanceof Move.Skip) {
            skip();
        } else if (move instanceof Move.Repeat) {
            sayAgain();
        } else {
            replaceTop(top().touched(now));
        }
    }

    /** Opens a dialog on top; one that is open already is gone back to instead. */
    void open(String dialogName, @Nullable String stateName, Map<String, String> handed) {
        Dialog dialog = library.dialog(dialogName).orElseThrow();
        Map<String, String> slots = new HashMap<>();
        Map<String, Integer> uses = Map.of();
        int open = indexOf(dialogName);
        if (open > 0) {
            slots.putAll(frames.get(open).slots());
            uses = frames.get(open).uses();
            frames.subList(open, frames.size()).clear();
        }
        slots.putAll(handed);
        while (frames.size() >= FRAMES_AT_MOST) {
            frames.remove(1);
        }
        String state = stateName == null ? dialog.start() : stateName;
        frames.add(new Frame(dialogName, state, slots, uses, now));
        enter(state);
    }

    /** Keeps a promise: opens its dialog where it said, with the answers it was set with. */
    void reopen(Reminder due) {
        Frame then = new Frame(due.place().dialog(), due.place().state(), due.slots(), Map.of(), now);
        Adoption.fit(then, library, now).ifPresent(frame -> open(frame.dialog(), frame.state(), frame.slots()));
    }

    private int indexOf(String dialogName) {
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).dialog().equals(dialogName)) {
                return i;
            }
        }
        return -1;
    }

    private void enter(String stateName) {
        replaceTop(top().at(stateName, now));
        for (int passed = 0; passed < PASSED_OVER_AT_MOST && isFilled(state()); passed++) {
            replaceTop(top().at(Objects.requireNonNull(state().next()), now));
        }
        review();
        state().say().forEach(this::say);
    }

    private boolean isFilled(State state) {
        return state.next() != null
                && !state.filledBy().isEmpty()
                && state.filledBy().stream().allMatch(top().slots()::containsKey);
    }

    private void review() {
        for (Map.Entry<String, String> wanted : state().review().entrySet()) {
            String draft = known(wanted.getValue()).orElse("");
            Review review = reader.review(wanted.getKey(), language(), draft);
            Map<String, String> slots = new HashMap<>(top().slots());
            slots.put("verdict", review.ready() ? "ready" : "not-yet");
            slots.put("found", String.valueOf(review.findings().size()));
            replaceTop(top().with(slots));
            findings = review.findings();
        }
    }

    private void close() {
        if (frames.size() > 1) {
            frames.remove(frames.size() - 1);
        }
        if (frames.size() == 1) {
            clear();
        }
    }

    private void clear() {
        frames.subList(1, frames.size()).clear();
        Dialog home = library.home();
        replaceTop(new Frame(home.id(), home.start(), Map.of(), Map.of(), now));
    }

    private void comeBack() {
        replaceTop(top().touched(now));
        if (exerciseOpen() || speech.isSilent()) {
            sayAgain();
        }
    }

    private void goHome(@Nullable String stateName) {
        clear();
        if (stateName != null) {
            enter(stateName);
        } else if (speech.isSilent()) {
            enter(top().state());
        }
    }

    private void goBack() {
        if (history.isEmpty()) {
            say("nothing-back");
            sayAgain();
            return;
        }
        List<Frame> earlier = history.get(history.size() - 1);
        history = history.subList(0, history.size() - 1);
        frames.clear();
        earlier.forEach(frame -> Adoption.fit(frame, library, now).ifPresent(frames::add));
        if (frames.isEmpty()) {
            frames.add(Session.first(library, 0, now).top());
        }
        replaceTop(top().touched(now));
        sayAgain();
    }

    private void skip() {
        if (state().skip() == null) {
            say("cannot-skip");
            sayAgain();
        } else {
            enter(Objects.requireNonNull(state().skip()));
        }
    }

    /** The state's question, once more. */
    void sayAgain() {
        replaceTop(top().touched(now));
        review();
        (state().again().isEmpty() ? state().say() : state().again()).forEach(this::say);
    }

    void say(String phrase) {
        say(new Line(phrase, Given.NOTHING, false, false));
    }

    private void say(Line line) {
        if (!line.given().holds(this::known)) {
            return;
        }
        String dialog = top().dialog();
        if (line.phrase().equals(Line.FINDINGS)) {
            findings.forEach(this::sayFinding);
        } else if (line.phrase().equals("help") && state().help() != null) {
            speech.say(dialog, new Line(state().help(), line.given(), line.apart(), false), this::known);
        } else {
            speech.say(dialog, line, this::known);
        }
    }

    private void sayFinding(Review.Finding finding) {
        Map<String, String> parts = Map.of("words", finding.words(), "otherwise", finding.otherwise());
        String phrase = "found." + finding.label();
        speech.say(
                top().dialog(),
                new Line(phrase, Given.NOTHING, true, false),
                part -> Optional.ofNullable(parts.get(part)));
        if (!finding.otherwise().isBlank()) {
            speech.say(
                    top().dialog(),
                    new Line("otherwise", Given.NOTHING, false, false),
                    part -> Optional.ofNullable(parts.get(part)));
        }
    }

    private String label(String choice) {
        return speech.label(top().dialog(), choice);
    }

    private String written(String phrase) {
        return speech.written(top().dialog(), phrase, this::known);
    }

    List<Message.Button> buttons() {
        List<Message.Button> buttons = new ArrayList<>();
        for (Choice choice : state().choices()) {
            if (choice instanceof Choice.Fixed fixed) {
                buttons.add(new Message.Button(label(fixed.id()), fixed.id()));
            } else if (choice instanceof Choice.Held held) {
                known(held.slot()).ifPresent(id -> buttons.add(new Message.Button(label(id), id)));
            }
        }
        return buttons;
    }

    private void replaceTop(Frame frame) {
        frames.set(frames.size() - 1, frame);
    }

    Turn finish(String fired, boolean unasked) {
        int turn = before.turn() + 1;
        if (speech.isSilent() && effects.isEmpty() && !unasked) {
            sayAgain();
        }
        List<Message> messages = speech.messages(top().place(), turn, buttons(), unasked);
        messages.forEach(message -> effects.add(new Effect.Say(message)));
        int asked = messages.isEmpty() ? before.asked() : turn;
        Session draft = new Session(frames, facts, reminders, history, speech.said(), before.seed(), turn, asked, null);
        return new Turn(Clockwork.wound(draft, library, now), effects, fired);
    }
}
