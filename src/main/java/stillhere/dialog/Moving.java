package stillhere.dialog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A turn in the making: the session's parts, changed in place until the turn is finished. */
final class Moving {
    /**
     * Names that always hold something: the dialog one is in, whether it is more than home, the country guessed, how many
     * promises will be kept; see also {@link Here}.
     */
    static final String PLACE = "place";

    static final String EXERCISE = "exercise";
    static final String GUESSED_COUNTRY = "guessed-country";
    static final String REMINDERS = "reminders";

    /** What a phrase is called that names a value when it is spoken of, before the value. */
    static final String NAMED = "named.";

    private final Library library;
    private final Reader reader;
    private final Entries entries;
    private final Session before;
    private final Instant now;
    private final Speech speech;
    private final Frames frames;
    private final Map<String, Fact> facts;
    private final List<Reminder> reminders;
    private final List<Effect> effects = new ArrayList<>();
    private List<List<Frame>> history;
    private List<Review.Finding> findings = List.of();
    private @Nullable JustSaid justSaid;
    private @Nullable String takenBack;
    private @Nullable Because because;
    private boolean daily;

    Moving(Library library, Reader reader, Entries entries, Session session, Instant now) {
        this.library = library;
        this.reader = reader;
        this.entries = entries;
        this.before = session;
        this.now = now;
        this.frames = new Frames(session.frames(), now);
        this.facts = new HashMap<>(session.facts());
        this.facts.values().removeIf(fact -> !fact.holds(now));
        this.reminders = new ArrayList<>(session.reminders());
        this.history = session.history();
        this.because = session.because();
        this.speech = new Speech(library, language(), this::country, session.seed(), session.said());
    }

    Library library() {
        return library;
    }

    Reader reader() {
        return reader;
    }

    /** What is kept of these kinds, newest first, as this turn has changed it so far. */
    List<Entry> kept(Set<String> kinds) {
        Map<Long, Map<String, String>> amended = new HashMap<>();
        Set<Long> discarded = new HashSet<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Amend amend) {
                amended.put(amend.number(), amend.values());
            } else if (effect instanceof Effect.Discard discard) {
                discarded.add(discard.number());
            }
        }
        return entries.newest(kinds, Entries.ALL).stream()
                .filter(entry -> !discarded.contains(entry.number()))
                .map(entry -> new Entry(
                        entry.number(), entry.kind(), amended.getOrDefault(entry.number(), entry.values()), entry.at()))
                .toList();
    }

    Instant now() {
        return now;
    }

    /** Where the person is, as far as that is known. */
    ZoneId zone() {
        return knownZone().orElse(ZoneOffset.UTC);
    }

    /** The same, or nothing where it isn't known. */
    Optional<ZoneId> knownZone() {
        return fact("zone").flatMap(Here::zone);
    }

    /** Tells this person from all others. */
    long seed() {
        return before.seed();
    }

    /** What was said in the turn before, where it was short. */
    Optional<JustSaid> justBefore() {
        return Optional.ofNullable(before.justSaid());
    }

    /** Remembers what was said now, until the next turn and no longer. */
    void rememberJustSaid(JustSaid words) {
        justSaid = words;
    }

    /** The number of the turn in the making. */
    int turn() {
        return before.turn() + 1;
    }

    Frames frames() {
        return frames;
    }

    Map<String, Fact> facts() {
        return facts;
    }

    List<Reminder> reminders() {
        return reminders;
    }

    List<Effect> effects() {
        return effects;
    }

    Speech speech() {
        return speech;
    }

    State state() {
        return library.state(frames.top().place()).orElseThrow();
    }

    String language() {
        return Optional.ofNullable(facts.get("language")).map(Fact::value).orElse("en");
    }

    /** What a name holds: an answer, a fact, or one of the names that always hold something. */
    Optional<String> known(String name) {
        Frame top = frames.top();
        if (top.slots().containsKey(name)) {
            return Optional.ofNullable(top.slots().get(name));
        }
        if (facts.containsKey(name)) {
            return fact(name);
        }
        return switch (name) {
            case PLACE -> Optional.of(top.dialog());
            case EXERCISE -> Optional.of(frames.exerciseOpen() ? "open" : "none");
            case REMINDERS ->
                Optional.of(new Promises(this).coming().size())
                        .filter(count -> count > 0)
                        .map(String::valueOf);
            case GUESSED_COUNTRY -> guessedCountry().map(library.helplines()::called);
            default -> here().known(name);
        };
    }

    /** Where and when the person is. */
    Here here() {
        return new Here(this::known, country(), reader, now);
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(Fact::value);
    }

    private Optional<String> country() {
        return fact("country").or(this::guessedCountry);
    }

    /** Only where the country isn't known. */
    private Optional<String> guessedCountry() {
        Map<String, String> guesses = library.helplines().guesses();
        return facts.containsKey("country")
                ? Optional.empty()
                : fact("locale").flatMap(locale -> Optional.ofNullable(guesses.get(locale)));
    }

    /** The first rule that fits and isn't used up. */
    Optional<Rule> first(List<Rule> rules, String owner, Hearing hearing) {
        return rules.stream()
                .filter(rule -> mayFire(rule, owner))
                .filter(rule -> rule.trigger().fits(hearing))
                .findFirst();
    }

    boolean mayFire(Rule rule, String owner) {
        int used = frames.top().uses().getOrDefault(use(rule, owner), 0);
        return (rule.times() == 0 || used < rule.times()) && rule.given().holds(this::known);
    }

    static String use(Rule rule, String owner) {
        return owner + "/" + rule.name();
    }

    /** Remembers where the person is, for "back". */
    void remember() {
        history = Session.remembered(history, frames.all());
    }

    /** Whether what is known by now closes a dialog that is open. */
    boolean isClosed(Frame frame) {
        return isClosed(frame.dialog(), frame.slots());
    }

    private boolean isClosed(String dialog, Map<String, String> slots) {
        Dialog.Closed closed = library.dialog(dialog).map(Dialog::closed).orElse(null);
        return closed != null && closed.given().holds(within(slots));
    }

    /** Whether a promise made with these answers must not be kept once this is known. */
    boolean isQuiet(Map<String, String> slots) {
        return library.isQuiet(within(slots));
    }

    private Function<String, Optional<String>> within(Map<String, String> slots) {
        return name -> Optional.ofNullable(slots.get(name)).or(() -> fact(name));
    }

    /** Goes to where the person was before; false where nothing is remembered. */
    boolean recall() {
        if (history.isEmpty()) {
            return false;
        }
        frames.restore(history.get(history.size() - 1), library);
        frames.leave(this::isClosed);
        history = history.subList(0, history.size() - 1);
        return true;
    }

    /** Nothing can be gone back to: what was on the screen is gone. */
    void forgetSteps() {
        history = List.of();
    }

    /** The state's question, as on coming in. */
    void ask() {
        review();
        new Promises(this).refresh();
        state().say().forEach(this::say);
    }

    /** The state's question, once more. */
    void askAgain() {
        frames.touch();
        review();
        new Promises(this).refresh();
        (state().again().isEmpty() ? state().say() : state().again()).forEach(this::say);
    }

    private void review() {
        state().review().forEach((kind, slot) -> {
            Review review = reader.review(kind, language(), known(slot).orElse(""));
            frames.fill(Map.of(
                    "verdict",
                    review.ready() ? "ready" : "not-yet",
                    "found",
                    String.valueOf(review.findings().size())));
            findings = review.findings();
        });
    }

    void say(String phrase) {
        say(Line.of(phrase));
    }

    void say(Line line) {
        if (!line.given().holds(this::known)) {
            return;
        }
        String help = state().help();
        if (line.phrase().equals(Line.FINDINGS)) {
            findings.forEach(this::sayFinding);
        } else if (line.phrase().equals(Line.REMINDERS)) {
            new Promises(this).sayAll();
        } else if (line.phrase().equals(Line.ENTRY)) {
            new Leafing(this).say();
        } else if (line.phrase().equals(Line.HELP) && help != null) {
            say(new Line(help, line.given(), line.apart(), false));
        } else {
            speech.say(frames.top().dialog(), line, this::known);
        }
    }

    /** A finding, why it matters and where that is known from, and other words for it. */
    void sayFinding(Review.Finding finding) {
        Map<String, String> parts = Map.of("words", finding.words(), "otherwise", finding.otherwise());
        Line found = new Line("found." + finding.label(), Given.NOTHING, true, false);
        speech.say(Library.REVIEWS, found, part -> Optional.ofNullable(parts.get(part)));
        if (!finding.otherwise().isBlank()) {
            speech.say(Library.REVIEWS, Line.of("otherwise"), part -> Optional.ofNullable(parts.get(part)));
        }
    }

    /** What can be tapped; nothing that leads to a closed door. */
    List<Message.Button> buttons() {
        List<Message.Button> buttons = new ArrayList<>();
        for (Choice choice : state().choices()) {
            Optional<String> id =
                    choice instanceof Choice.Held held ? known(held.slot()) : Optional.of(((Choice.Fixed) choice).id());
            id.filter(this::isOpen)
                    .ifPresent(known -> buttons.add(
                            new Message.Button(speech.label(frames.top().dialog(), known), known)));
        }
        return buttons;
    }

    /** How a value is called when it is spoken of: the phrase {@code named.<value>}, or as it was written. */
    String named(String value) {
        return speech.words(frames.top().dialog(), NAMED + value).orElse(value);
    }

    boolean hasWords(String phrase) {
        return speech.knows(frames.top().dialog(), phrase);
    }

    /** What else than its label people type for a button. */
    List<String> typedFor(String choice) {
        return speech.typedFor(frames.top().dialog(), choice);
    }

    private boolean isOpen(String choice) {
        return state().on().stream()
                .filter(rule -> rule.trigger() instanceof Trigger.Pressed pressed
                        && (pressed.choices().contains(choice)
                                || pressed.choices().contains(Trigger.ANY))
                        && rule.given().holds(this::known))
                .findFirst()
                .map(Rule::call)
                .filter(call -> !call.with().containsKey("someone-else"))
                // Where a slot names the dialog, the button is called after it.
                .map(call -> call.slot().isPresent() ? choice : call.dialog())
                .filter(dialog -> isClosed(dialog, frames.top().slots()))
                .isEmpty();
    }

    /** An alarm at these words was waved off: they are to be heard as what they were meant for. */
    void takeBack(String words) {
        takenBack = words;
    }

    Optional<String> takenBack() {
        return Optional.ofNullable(takenBack);
    }

    /** What the words before rest on. */
    Optional<Because> because() {
        return Optional.ofNullable(because);
    }

    /** Remembers what the words of this turn rest on. */
    void restOn(@Nullable Because reason) {
        because = reason;
    }

    /** What a review found in this turn. */
    List<Review.Finding> findings() {
        return findings;
    }

    /** Notes that the daily word is what is said in this turn. */
    void isDaily() {
        daily = true;
    }

    private Message.Kind kind(boolean unasked) {
        return daily ? Message.Kind.DAILY : unasked ? Message.Kind.UNASKED : Message.Kind.REPLY;
    }

    Turn finish(String fired, boolean unasked) {
        if (speech.isSilent() && effects.isEmpty() && !unasked) {
            askAgain();
        }
        reminders.removeIf(reminder ->
                reminder.whileOpen() && !frames.isOpen(reminder.place().dialog()));
        Countdowns countdowns = new Countdowns(this);
        countdowns.end(before.reminders());
        List<Message.Button> buttons = speech.isSilent() ? List.of() : buttons();
        List<Effect.Spoken> spoken = speech.spoken(frames.top().place(), turn(), buttons, kind(unasked));
        effects.addAll(spoken);
        countdowns.begin(before.reminders());
        int asked = spoken.isEmpty() ? before.asked() : turn();
        Session after = new Session(
                frames.all(),
                facts,
                reminders,
                history,
                speech.said(),
                before.seed(),
                turn(),
                asked,
                null,
                // The clock says nothing that could be the other half.
                unasked ? before.justSaid() : justSaid,
                because);
        return new Turn(Clockwork.wound(after, library, now), effects, fired);
    }
}
