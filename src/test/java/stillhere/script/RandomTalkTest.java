package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillhere.dialog.Choice;
import stillhere.dialog.Conversation;
import stillhere.dialog.Effect;
import stillhere.dialog.Entries;
import stillhere.dialog.Input;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Session;
import stillhere.dialog.Trigger;
import stillhere.dialog.Turn;
import stillhere.store.SessionJson;

/** Whatever a person does, in whatever order, the real dialogs answer, and keep what is always true. */
class RandomTalkTest {
    private static final int PEOPLE = 60;
    private static final int TURNS = 80;
    private static final int WAKES_AT_MOST = 200;
    private static final int FRAMES_AT_MOST = 6;
    private static final int BUTTONS_AT_MOST = 100;

    /** Telegram's 64 bytes, less six digits for the turn and two strokes. */
    private static final int BUTTON_DATA = 64 - 8;

    private static final DialogsFolder FOLDER = DialogsFolder.read(Path.of("dialogs"));
    private static final Library LIBRARY = FOLDER.library();
    private static final HashReader READER = new HashReader(FOLDER);
    private static final Conversation CONVERSATION = new Conversation(LIBRARY);
    private static final List<String> COMMANDS = commands();
    private static final List<String> KINDS = List.of("photo", "voice", "sticker", "edited", "other");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            ".",
            "i",
            "I left dinner without a word, and i feel awful",
            "{who} {lines for crisis} {",
            "<b>bold</b> & \"quoted\" \\ 'and' `so`",
            "line\n\n\n\nbreaks\t\u0000",
            "👩‍👩‍👧",
            "\uD83D\uDE00".repeat(Message.LONGEST / 2),
            "\uD83D\uDE00".repeat(Message.LONGEST),
            "no-spaces-at-all".repeat(256),
            "a word and another. ".repeat(204),
            "מה שלומך",
            "ﷺ".repeat(100));

    static LongStream seeds() {
        return LongStream.range(0, PEOPLE);
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>(List.of("unheard-of"));
        LIBRARY.always().forEach(rule -> {
            if (rule.trigger() instanceof Trigger.Commanded commanded) {
                commands.addAll(commanded.names());
            }
        });
        return commands;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhatIsAlwaysTrue(long seed) {
        Random chance = new Random(seed);
        Instant now = Instant.parse("2026-11-22T20:15:00.123Z");
        Session session = Session.first(LIBRARY, seed, now);
        for (int i = 0; i < TURNS; i++) {
            now = now.plusMillis(chance.nextInt(1000));
            boolean waits = chance.nextInt(8) == 0;
            if (waits) {
                now = now.plus(Duration.ofMinutes(chance.nextInt(10_000)));
            }
            Instant wakeAt = session.wakeAt();
            boolean woken = wakeAt != null && !wakeAt.isAfter(now);
            session = turn(session, woken ? new Input.Woke() : input(chance, session), now);
        }
        fallsSilent(session, now);
    }

    private static Input input(Random chance, Session session) {
        String text = TEXTS.get(chance.nextInt(TEXTS.size())) + (chance.nextBoolean() ? chance.nextInt(100) : "");
        List<String> choices = choices(session);
        return switch (chance.nextInt(10)) {
            case 0, 1, 2, 3 ->
                choices.isEmpty()
                        ? new Input.Text(text)
                        : press(session, session.asked(), choices.get(chance.nextInt(choices.size())));
            case 4 -> press(session, session.asked() - chance.nextInt(3), "apologize");
            case 5 -> new Input.Command(COMMANDS.get(chance.nextInt(COMMANDS.size())), text);
            case 6 -> new Input.Media(KINDS.get(chance.nextInt(KINDS.size())), chance.nextBoolean() ? text : "");
            case 7 -> new Input.Location(chance.nextInt(181) - 90, chance.nextInt(361) - 180);
            default -> new Input.Text(text);
        };
    }

    private static Input press(Session session, int turn, String choice) {
        return new Input.Press(session.top().place(), turn, choice);
    }

    private static List<String> choices(Session session) {
        return LIBRARY.state(session.top().place()).orElseThrow().choices().stream()
                .map(choice -> choice instanceof Choice.Fixed fixed
                        ? fixed.id()
                        : session.top().slots().getOrDefault(((Choice.Held) choice).slot(), "none"))
                .toList();
    }

    private static Session turn(Session session, Input input, Instant now) {
        Turn turn;
        try {
            turn = CONVERSATION.step(session, input, READER, Entries.NONE, now);
        } catch (RuntimeException thrown) {
            throw new AssertionError("to " + input + " in " + session, thrown);
        }
        assertThat(CONVERSATION.step(session, input, READER, Entries.NONE, now))
                .as("once more")
                .isEqualTo(turn);
        Session loaded = SessionJson.read(SessionJson.write(turn.session()));
        assertThat(loaded).as("saved and loaded").isEqualTo(turn.session());
        if (!(input instanceof Input.Woke)) {
            assertThat(turn.effects())
                    .as("an answer to %s in %s", input, session.top().place())
                    .anyMatch(effect -> effect instanceof Effect.Say || effect instanceof Effect.Show);
        }
        turn.messages().forEach(message -> fits(message, turn.session()));
        isSound(turn.session(), now);
        return loaded;
    }

    private static void fits(Message message, Session session) {
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(Message.LONGEST);
        assertThat(StandardCharsets.UTF_16.newEncoder().canEncode(message.text()))
                .as("no half characters in %s", message.phrases())
                .isTrue();
        assertThat(message.turn()).isEqualTo(session.turn());
        assertThat(message.buttons()).hasSizeLessThanOrEqualTo(BUTTONS_AT_MOST);
        for (Message.Button button : message.buttons()) {
            assertThat(button.label()).isNotBlank();
            assertThat((message.place() + button.choice()).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(BUTTON_DATA);
        }
    }

    private static void isSound(Session session, Instant now) {
        assertThat(session.frames()).hasSizeBetween(1, FRAMES_AT_MOST);
        assertThat(session.frames().get(0).dialog()).isEqualTo(LIBRARY.home().id());
        assertThat(session.frames())
                .allMatch(frame -> LIBRARY.state(frame.place()).isPresent())
                .extracting(frame -> frame.dialog())
                .doesNotHaveDuplicates();
        assertThat(session.reminders()).hasSizeLessThanOrEqualTo(Session.REMINDERS);
        assertThat(session.history()).hasSizeLessThanOrEqualTo(Session.HISTORY);
        Instant wakeAt = session.wakeAt();
        assertThat(wakeAt == null || wakeAt.isAfter(now)).as("woken only later").isTrue();
    }

    /** Left alone, a person is left in peace. */
    private static void fallsSilent(Session last, Instant end) {
        Session session = last;
        Instant now = end;
        int wakes = 0;
        for (Instant at = session.wakeAt(); at != null && wakes < WAKES_AT_MOST; at = session.wakeAt()) {
            now = at.isAfter(now) ? at : now;
            session = turn(session, new Input.Woke(), now);
            wakes++;
        }
        assertThat(session.wakeAt())
                .as("woken %d times, last in %s", wakes, session.top().place())
                .isNull();
        assertThat(session.exerciseOpen()).isFalse();
    }
}
