package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillhere.dialog.Conversation;
import stillhere.dialog.Dialog;
import stillhere.dialog.Entries;
import stillhere.dialog.Fact;
import stillhere.dialog.Frame;
import stillhere.dialog.Given;
import stillhere.dialog.Input;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Place;
import stillhere.dialog.Reminder;
import stillhere.dialog.Rule;
import stillhere.dialog.Session;
import stillhere.dialog.Turn;

/** Who must leave somebody alone, or isn't safe, is not coached towards them: no draft, no reminder, no offer, for a time. */
class LeftAloneTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");
    private static final Duration QUARTER = Duration.ofDays(90);

    private static final DialogsFolder FOLDER = DialogsFolder.read(Path.of("dialogs"));
    private static final Library LIBRARY = FOLDER.library();
    private static final Conversation CONVERSATION = new Conversation(LIBRARY);

    private static Session waiting(Place place, Map<String, Fact> facts, List<Reminder> reminders) {
        Session first = Session.first(LIBRARY, 7, NOW);
        List<Frame> frames = new ArrayList<>();
        if (!place.dialog().equals(LIBRARY.home().id())) {
            frames.addAll(first.frames());
        }
        frames.add(new Frame(place.dialog(), place.state(), Map.of(), Map.of(), NOW));
        return new Session(
                frames, facts, reminders, List.of(), Map.of(), first.seed(), first.turn(), first.asked(), null);
    }

    private static Map<String, Fact> alone(String why) {
        return Map.of("alone", new Fact(why, NOW.plus(QUARTER)));
    }

    private static Turn hear(Session session, Input input, Instant now) {
        return CONVERSATION.step(session, input, new HashReader(FOLDER), Entries.NONE, now);
    }

    private static Reminder promise(Place place, Map<String, String> slots) {
        return new Reminder("promise", place, slots, NOW.plus(Duration.ofDays(1)), false);
    }

    /** What is said by itself in the week after somebody told of a danger and said that it is so. */
    private static List<Message> unasked(String risk, String choice, Reminder promised) {
        ToldReader reader = new ToldReader(new HashReader(FOLDER), Map.of("danger", risk));
        Session session = waiting(new Place("home", "start"), Map.of(), List.of(promised));
        session = CONVERSATION
                .step(session, new Input.Text("this is how it is"), reader, Entries.NONE, NOW)
                .session();
        Input press = new Input.Press(session.top().place(), session.asked(), choice);
        session = hear(session, press, NOW.plusSeconds(20)).session();
        List<Message> said = new ArrayList<>();
        Instant week = NOW.plus(Duration.ofDays(7));
        for (Instant at = session.wakeAt(); at != null && at.isBefore(week); at = session.wakeAt()) {
            Turn turn = hear(session, new Input.Woke(), at);
            said.addAll(turn.messages());
            session = turn.session();
        }
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "no-contact, urge",
        "abuse-victim, safe-to-write",
        "abuse-perpetrator, it-happened",
        "danger-now, calling"
    })
    void isRemindedOfNothingThatWasPromisedBefore(String risk, String choice) {
        for (Place place : List.of(
                new Place("apologize", "followed-up"),
                new Place("apologize", "heard-later"),
                new Place("pause", "pull"))) {
            assertThat(unasked(risk, choice, promise(place, Map.of())))
                    .as("%s", place)
                    .isEmpty();
        }
    }

    @Test
    void isRemindedOfWhatIsForSomebodyElse() {
        Reminder promised = promise(new Place("apologize", "followed-up"), Map.of("someone-else", "yes"));
        assertThat(unasked("no-contact", "urge", promised)).isNotEmpty();
    }

    @Test
    void keepsItsPromisesWhereTheDangerWasWavedOff() {
        Reminder promised = promise(new Place("apologize", "followed-up"), Map.of());
        assertThat(unasked("no-contact", "welcome", promised)).isNotEmpty();
    }

    @Test
    void isNotLedToAClosedDoorByAReminder() {
        Reminder promised = promise(new Place("apologize", "followed-up"), Map.of());
        Session session = waiting(new Place("home", "start"), alone("no-contact"), List.of(promised));
        assertThat(hear(session, new Input.Woke(), promised.due()).effects()).isEmpty();
    }

    static Stream<Place> places() {
        return LIBRARY.dialogs().values().stream()
                .filter(dialog -> dialog.closed() == null)
                .flatMap(dialog -> dialog.states().keySet().stream().map(state -> new Place(dialog.id(), state)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void isOfferedNoButtonThatLeadsToADraft(Place place) {
        assertThat(buttons(waiting(place, alone("no-contact"), List.of())))
                .doesNotContain(LIBRARY.dialogs().values().stream()
                        .filter(dialog -> dialog.closed() != null && isClosedToAll(dialog.closed()))
                        .map(Dialog::id)
                        .toArray(String[]::new));
    }

    /** A plan for oneself is closed only to those who aren't safe. */
    private static boolean isClosedToAll(Dialog.Closed closed) {
        return closed.given().tests().get("alone") instanceof Given.Filled;
    }

    @Test
    void isOfferedThemAgainWhenTheTimeIsOver() {
        Session session = waiting(new Place("home", "start"), alone("no-contact"), List.of());
        assertThat(buttons(session)).containsExactly("pause", "more");
        Turn turn = hear(session, new Input.Command("repeat", ""), NOW.plus(QUARTER));
        assertThat(buttons(turn)).contains("softstart", "apologize", "review");
    }

    private static List<String> buttons(Session session) {
        return buttons(hear(session, new Input.Command("repeat", ""), NOW.plusSeconds(20)));
    }

    private static List<String> buttons(Turn turn) {
        return turn.messages().stream()
                .flatMap(message -> message.buttons().stream())
                .map(Message.Button::choice)
                .toList();
    }

    /** Whatever practice a text out of the blue is read as, in whatever state of home. */
    @ParameterizedTest
    @ValueSource(strings = {"softstart", "apologize", "review"})
    void isAskedFirstWhomItIsFor(String wish) {
        ToldReader reader = new ToldReader(
                new HashReader(FOLDER), Map.of("danger", "none", "wish", wish, "act", "content", "feeling", "unsure"));
        Session session = waiting(new Place("home", "start"), alone("no-contact"), List.of());
        Input birthday = new Input.Text("ok, then just a text to say happy birthday");
        Turn turn = CONVERSATION.step(session, birthday, reader, Entries.NONE, NOW.plusSeconds(20));
        assertThat(turn.session().top().place()).isEqualTo(new Place("danger", "held"));
        assertThat(turn.session().top().slots()).containsEntry("wanted", wish);
    }

    @Test
    void canReadInPrivacyHowLongItIsRemembered() {
        String words = hear(
                        waiting(new Place("home", "start"), Map.of(), List.of()), new Input.Command("privacy", ""), NOW)
                .messages()
                .get(1)
                .text();
        assertThat(kept()).isNotEmpty().allSatisfy(time -> assertThat(words).contains(": " + time.toDays() + " days"));
    }

    /** How long danger remembers anything. */
    private static List<Duration> kept() {
        return LIBRARY.dialog("danger").orElseThrow().states().values().stream()
                .flatMap(state -> state.on().stream())
                .map(Rule::lasts)
                .flatMap(lasts -> lasts.values().stream())
                .distinct()
                .toList();
    }

    @Test
    void neverMeetsADraftingDialogThatIsOpenToAll() {
        assertThat(List.of("softstart", "apologize", "review"))
                .allSatisfy(name -> assertThat(
                                LIBRARY.dialog(name).orElseThrow().closed())
                        .isNotNull()
                        .satisfies(closed ->
                                assertThat(closed.given().tests()).containsEntry("alone", new Given.Filled())));
    }
}
