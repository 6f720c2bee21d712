package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillhere.dialog.Conversation;
import stillhere.dialog.Dialog;
import stillhere.dialog.Effect;
import stillhere.dialog.Entries;
import stillhere.dialog.Frame;
import stillhere.dialog.Input;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Place;
import stillhere.dialog.Reader;
import stillhere.dialog.Session;
import stillhere.dialog.State;
import stillhere.dialog.Trigger;
import stillhere.dialog.Turn;

/** Every risk, said in every state of every dialog, reaches its flow. Made from the dialogs as they are, not written out. */
class DangerEverywhereTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");
    private static final String WORDS = "something is very wrong and this is how it is";
    private static final String DANGER = "danger";

    private static final DialogsFolder FOLDER = DialogsFolder.read(Path.of("dialogs"));
    private static final Library LIBRARY = FOLDER.library();
    private static final Conversation CONVERSATION = new Conversation(LIBRARY);

    private static final Place RESTING = new Place("home", "resting");

    /** The practices that put words together for somebody else. */
    private static final Set<String> DRAFTS = Set.of("softstart", "apologize", "review");

    /**
     * How a flow goes.
     *
     * @param waved the button that says it was no such thing
     * @param through the buttons of somebody who says that it is so, down to the end
     * @param handedBack whether the exercise goes on after that
     */
    private record Flow(String waved, List<String> through, boolean handedBack) {}

    private static final Map<String, Flow> FLOWS = Map.of(
            "danger-now", new Flow("just-words", List.of("calling", "safe-now", "somebody-here"), false),
            "medical", new Flow("not-urgent", List.of("calling", "help-is-here"), false),
            "self-harm", new Flow("figure", List.of("yes", "not-close", "nobody", "far", "okay-now"), false),
            "self-harm-other", new Flow("just-words", List.of("not-this-minute", "enough"), true),
            "abuse-victim", new Flow("not-that", List.of("safe-to-write", "enough"), false),
            "abuse-perpetrator", new Flow("just-words", List.of("it-happened", "apart-now", "enough"), false),
            "no-contact", new Flow("welcome", List.of("urge", "enough"), false),
            "minor", new Flow("grown-up", List.of("under-18", "enough"), false));

    /** The order in which flows may lead to each other, as their dialog.yaml tells it. */
    private static final List<String> GRAVITY = List.of(
            "danger-now",
            "medical",
            "self-harm",
            "abuse-victim",
            "abuse-perpetrator",
            "self-harm-other",
            "no-contact",
            "minor");

    /** One risk, said in one state. */
    private record Said(String risk, Place place) {
        Session session() {
            Session first = Session.first(LIBRARY, place.hashCode(), NOW);
            List<Frame> frames = new ArrayList<>(first.frames());
            if (place.dialog().equals(LIBRARY.home().id())) {
                frames.clear();
            }
            frames.add(new Frame(place.dialog(), place.state(), Map.of(), Map.of(), NOW));
            return new Session(
                    frames, Map.of(), List.of(), List.of(), Map.of(), first.seed(), first.turn(), first.asked(), null);
        }

        Reader reader() {
            return new ToldReader(new HashReader(FOLDER), Map.of("danger", risk, "act", "content"));
        }

        /** Where it goes on; home begins anew. */
        Place cameFrom() {
            Dialog home = LIBRARY.home();
            return place.dialog().equals(home.id()) ? new Place(home.id(), home.start()) : place;
        }

        /** Where the same words lead from there with no danger in them. */
        Place onward() {
            Reader harmless = new ToldReader(new HashReader(FOLDER), Map.of("danger", "none", "act", "content"));
            Session there = new Said(risk, cameFrom()).session();
            return CONVERSATION
                    .step(there, new Input.Text(WORDS), harmless, Entries.NONE, NOW.plusSeconds(20))
                    .session()
                    .top()
                    .place();
        }

        Place entry() {
            return new Place(DANGER, risk);
        }

        /** Whether it is graver than what is talked about where it is said; what is not, may wait. */
        boolean outranksItsPlace() {
            String talk = place.state().equals("minor-adult") ? "abuse-perpetrator" : place.state();
            int here = (int)
                    GRAVITY.stream().takeWhile(flow -> !isAbout(talk, flow)).count();
            return GRAVITY.indexOf(risk) < here;
        }

        private static boolean isAbout(String state, String flow) {
            boolean other = flow.equals("self-harm") && state.startsWith("self-harm-other");
            return state.startsWith(flow) && !other;
        }

        /** Whether the practice it is said in is about just this, and has its own answer. */
        boolean isAnsweredThere() {
            return LIBRARY.state(place).orElseThrow().on().stream()
                    .anyMatch(rule -> rule.trigger() instanceof Trigger.Labelled labelled
                            && labelled.reading().equals(DANGER)
                            && labelled.labels().contains(risk));
        }

        Flow flow() {
            return Objects.requireNonNull(FLOWS.get(risk), "a risk without a flow");
        }

        Turn heard(Input input) {
            return CONVERSATION.step(session(), input, reader(), Entries.NONE, NOW.plusSeconds(20));
        }

        @Override
        public String toString() {
            return risk + " in " + place;
        }
    }

    static Stream<Said> everywhereElse() {
        return said(dialog -> !dialog.equals(DANGER)).filter(said -> !said.isAnsweredThere());
    }

    static Stream<Said> withinDanger() {
        return said(dialog -> dialog.equals(DANGER));
    }

    private static Stream<Said> said(Predicate<String> where) {
        return LIBRARY.dialogs().values().stream()
                .filter(dialog -> where.test(dialog.id()))
                .flatMap(DangerEverywhereTest::places)
                .flatMap(place -> risks().map(risk -> new Said(risk, place)));
    }

    private static Stream<String> risks() {
        return Objects.requireNonNull(FOLDER.readings().get(DANGER)).stream()
                .filter(label -> !label.equals("none"))
                .sorted();
    }

    private static Stream<Place> places(Dialog dialog) {
        return dialog.states().keySet().stream().map(state -> new Place(dialog.id(), state));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everywhereElse")
    void reachesItsFlowHoweverItIsSaid(Said said) {
        for (Input input : List.of(
                new Input.Text(WORDS),
                new Input.Media("photo", WORDS),
                new Input.Media("edited", WORDS),
                new Input.Command("review", WORDS),
                new Input.Command("pause", WORDS))) {
            Turn turn = said.heard(input);
            assertThat(turn.session().top().place()).as("%s", input).isEqualTo(said.entry());
            assertThat(phrases(turn).get(0)).as("%s", input).isIn(firstWords(said.entry()));
            offersNothing(turn);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everywhereElse")
    void isWavedOffWithOneTapAndTheExerciseGoesOn(Said said) {
        Turn turn = press(said.heard(new Input.Text(WORDS)), said.flow().waved(), said.reader());
        assertThat(turn.session().top().place()).isIn(said.onward(), said.cameFrom());
        assertThat(turn.session().facts()).doesNotContainKey("alone");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everywhereElse")
    void handsTheExerciseBackOnlyWhereNobodyIsInDangerAnyMore(Said said) {
        Flow flow = said.flow();
        Turn turn = said.heard(new Input.Text(WORDS));
        for (String choice : flow.through()) {
            offersNothing(turn);
            turn = press(turn, choice, said.reader());
        }
        assertThat(turn.session().top().place()).isEqualTo(flow.handedBack() ? said.cameFrom() : RESTING);
        if (!flow.handedBack()) {
            offersNothing(turn);
            assertThat(turn.session().exerciseOpen()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everywhereElse")
    void isNotFollowedByTheExerciseWhereNothingIsAnswered(Said said) {
        Session session = said.heard(new Input.Text(WORDS)).session();
        Instant later = NOW.plus(Duration.ofHours(13));
        Turn turn = CONVERSATION.step(session, new Input.Woke(), said.reader(), Entries.NONE, later);
        assertThat(turn.session().top().place()).isEqualTo(RESTING);
        assertThat(turn.messages()).isEmpty();
    }

    /** Letting somebody be is what /letgo is for. No other practice may take a risk for an answer. */
    @Test
    void isAnsweredElsewhereOnlyByThePracticeThatIsAboutIt() {
        assertThat(said(dialog -> !dialog.equals(DANGER)).filter(Said::isAnsweredThere))
                .allMatch(said -> said.risk().equals("no-contact")
                        && said.place().dialog().equals("letgo"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withinDanger")
    void isHeardAsARiskWhereAnotherIsTalkedAbout(Said said) {
        Turn turn = said.heard(new Input.Text(WORDS));
        assertThat(turn.session().top().dialog()).isEqualTo(DANGER);
        assertThat(turn.messages()).isNotEmpty();
        offersNothing(turn);
        if (said.outranksItsPlace()) {
            assertThat(turn.fired()).contains("label danger=");
        }
    }

    private static Turn press(Turn turn, String choice, Reader reader) {
        Session session = turn.session();
        Input press = new Input.Press(session.top().place(), session.asked(), choice);
        return CONVERSATION.step(session, press, reader, Entries.NONE, NOW.plusSeconds(40));
    }

    private static List<String> phrases(Turn turn) {
        return turn.messages().stream()
                .flatMap(message -> message.phrases().stream())
                .toList();
    }

    private static List<String> firstWords(Place place) {
        State state = LIBRARY.state(place).orElseThrow();
        return state.say().stream().map(line -> DANGER + "." + line.phrase()).toList();
    }

    /** Nothing to send, nothing kept, no button into a practice, no word of coming back. */
    private static void offersNothing(Turn turn) {
        assertThat(turn.effects()).allMatch(effect -> effect instanceof Effect.Say);
        assertThat(turn.session().reminders()).isEmpty();
        assertThat(turn.messages()).noneMatch(message -> message.kind() == Message.Kind.TO_SEND);
        assertThat(turn.messages())
                .flatExtracting(Message::buttons)
                .extracting(Message.Button::choice)
                .doesNotContainAnyElementsOf(DRAFTS);
    }
}
