package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillhere.chat.Arrival;
import stillhere.dialog.Input;
import stillhere.dialog.Place;

/** What becomes of all that can arrive, through real HTTP and the real loop. */
class ReceptionTest {
    private final FakeTelegram fake = FakeTelegram.start();
    private final FakeChat ana = fake.person(42);
    private final TickingClock clock = new TickingClock();
    private final RunningBot bot = RunningBot.at(fake, clock, batch -> {});

    @AfterEach
    void close() {
        bot.close();
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/start, start, ''",
        "/Pause, pause, ''",
        "/pause   i feel awful , pause, i feel awful",
        "/pause@StillhereBot, pause, ''",
        "/pause@stillherebot now, pause, now",
    })
    void commands_are_known_with_what_is_behind_them(String text, String name, String rest) {
        bot.telegram().introduce(new BotProfile(java.util.List.of(), "", ""));
        ana.types(text);

        assertThat(bot.nextInput()).isEqualTo(new Input.Command(name, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ pause", "//pause", "/pau-se", "i said /pause", "/pause@OtherBot", "/пауза", "1/2"})
    void what_only_looks_like_a_command_is_text(String text) {
        bot.telegram().introduce(new BotProfile(java.util.List.of(), "", ""));
        ana.types(text);

        assertThat(bot.nextInput()).isEqualTo(new Input.Text(text));
    }

    @Test
    void text_behind_a_command_keeps_its_lines() {
        ana.types("/review I'm sorry.\n\nI left.");

        assertThat(bot.nextInput()).isEqualTo(new Input.Command("review", "I'm sorry.\n\nI left."));
    }

    @Test
    void a_press_brings_its_place_and_turn_and_stops_spinning() {
        ana.pressesData(101, "2s|pause/how-strong|8");

        Arrival arrival = bot.next();
        assertThat(arrival.input()).isEqualTo(new Input.Press(new Place("pause", "how-strong"), 100, "8"));
        assertThat(arrival.person()).isEqualTo(42);
        assertThat(arrival.screenId()).isEmpty();
        awaitCall("answerCallbackQuery");
        assertThat(fake.calls("answerCallbackQuery")).hasSize(1).allMatch(call -> !call.has("text"));
        assertThat(fake.spinning()).isZero();
    }

    @Test
    void a_press_that_cant_be_read_is_one_of_an_old_button() {
        ana.pressesData(101, "something of an earlier program");

        assertThat(bot.nextInput()).isEqualTo(CallbackData.OLD.press());
    }

    @Test
    void everything_else_is_told_by_its_kind_with_its_caption() {
        assertKind(
                "photo",
                message -> message.putArray("photo")
                        .addObject()
                        .put("file_id", "1")
                        .put("file_unique_id", "1")
                        .put("width", 1)
                        .put("height", 1));
        assertKind("voice", message -> file(message.putObject("voice")).put("duration", 3));
        assertKind("voice", message -> file(message.putObject("audio")).put("duration", 3));
        assertKind(
                "video",
                message -> file(message.putObject("video"))
                        .put("duration", 3)
                        .put("width", 1)
                        .put("height", 1));
        assertKind(
                "video",
                message ->
                        file(message.putObject("video_note")).put("duration", 3).put("length", 1));
        assertKind("video", message -> {
            file(message.putObject("animation"))
                    .put("duration", 3)
                    .put("width", 1)
                    .put("height", 1);
            file(message.putObject("document"));
        });
        assertKind(
                "sticker",
                message -> file(message.putObject("sticker"))
                        .put("type", "regular")
                        .put("width", 1)
                        .put("height", 1)
                        .put("is_animated", false)
                        .put("is_video", false));
        assertKind("document", message -> file(message.putObject("document")));
        assertKind(
                "location",
                message -> message.putObject("location").put("latitude", 1.5).put("longitude", 2.5));
        assertKind(
                "contact",
                message -> message.putObject("contact").put("phone_number", "1").put("first_name", "A"));
        assertKind(
                "other", message -> message.putObject("dice").put("emoji", "🎲").put("value", 3));
        assertKind(
                "other",
                message -> message.putObject("something_new_in_telegram").put("x", 1));
    }

    private static ObjectNode file(ObjectNode file) {
        return file.put("file_id", "1").put("file_unique_id", "1");
    }

    private void assertKind(String kind, Consumer<ObjectNode> filling) {
        ana.sends(message -> {
            filling.accept(message);
            message.put("caption", "i want to die");
        });
        Input.Media told = (Input.Media) bot.nextInput();
        assertThat(told.kind()).isEqualTo(kind);
        assertThat(told.caption()).isEqualTo("i want to die");
    }

    @Test
    void a_shared_place_is_told_with_where_it_is() {
        ana.sends(message -> place(message.putObject("location"), 38.7, -9.1).put("live_period", 900));
        assertThat(bot.nextInput()).isEqualTo(new Input.Location(38.7, -9.1));

        ana.sends(
                message -> place(message.putObject("venue").put("title", "Café").put("address", "Rua"), 0, 0)
                        .putObject("location")
                        .put("latitude", -41.3)
                        .put("longitude", 174.8));
        assertThat(bot.nextInput()).isEqualTo(new Input.Location(-41.3, 174.8));
    }

    @Test
    void a_place_that_is_nowhere_on_earth_is_something_that_was_sent() {
        ana.sends(message -> place(message.putObject("location"), 138.7, -9.1));
        assertThat(bot.nextInput()).isEqualTo(new Input.Media("location", ""));
    }

    private static ObjectNode place(ObjectNode place, double latitude, double longitude) {
        return place.put("latitude", latitude).put("longitude", longitude);
    }

    @Test
    void an_edited_message_is_told_with_its_words() {
        ana.types("i feel fine");
        ana.edits(ana.screen().get(0).id(), "i feel awful");

        assertThat(bot.nextText()).isEqualTo("i feel fine");
        assertThat(bot.nextInput()).isEqualTo(new Input.Media("edited", "i feel awful"));
    }

    @Test
    void remarks_of_telegram_itself_are_nobodys_words() {
        ana.sends(message -> message.putObject("pinned_message")
                .put("message_id", 5)
                .put("date", 1)
                .putObject("chat")
                .put("id", 42)
                .put("type", "private"));
        ana.sends(message ->
                message.putObject("message_auto_delete_timer_changed").put("message_auto_delete_time", 60));
        ana.types("hello");

        assertThat(bot.nextText()).isEqualTo("hello");
    }

    @Test
    void updates_of_other_kinds_are_nothing_to_us() {
        int update = fake.arrivesRaw("\"poll_answer\":{\"poll_id\":\"1\",\"option_ids\":[0]}}");
        fake.arrivesRaw("\"not_invented_yet\":{\"x\":1}}");
        ana.types("hello");

        assertThat(bot.nextText()).isEqualTo("hello");
        fake.awaitsConfirmed(update);
        assertThat(bot.loop().health().lastFailure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "supergroup", "channel"})
    void a_group_is_invited_to_talk_in_private_once(String type) {
        FakeChat group = fake.group(-100_500, type);
        for (int i = 0; i < 3; i++) {
            group.types("/start@StillhereBot");
        }
        assertThat(group.awaitsMessage().text()).isEqualTo(RunningBot.WORDS.inPrivate());
        clock.tick(Duration.ofDays(400));
        fake.awaitsConfirmed(group.types("hello again"));
        ana.types("hello");

        assertThat(bot.nextText()).isEqualTo("hello");
        ana.awaitsTyping();
        assertThat(group.heard()).hasSize(1);
    }

    @Test
    void a_group_that_becomes_a_supergroup_isnt_invited_again() {
        FakeChat group = fake.group(-5, "group");
        group.types("hello");
        group.awaitsMessage();
        group.sends(message -> message.put("migrate_to_chat_id", -100_777L));
        FakeChat supergroup = fake.group(-100_777, "supergroup");
        supergroup.sends(message -> message.put("migrate_from_chat_id", -5L));
        fake.awaitsConfirmed(supergroup.types("hello"));
        ana.types("hello");

        assertThat(bot.nextText()).isEqualTo("hello");
        ana.awaitsTyping();
        assertThat(supergroup.heard()).isEmpty();
    }

    @Test
    void a_press_in_a_group_stops_spinning_and_is_nobodys_answer() {
        FakeChat group = fake.group(-5, "group");
        group.pressesData(7, "1|pause/name|afraid");
        ana.types("hello");

        assertThat(bot.nextText()).isEqualTo("hello");
        awaitCall("answerCallbackQuery");
        assertThat(fake.spinning()).isZero();
    }

    @Test
    void who_writes_sees_typing_now_and_then_but_not_at_every_message() {
        fake.awaitsConfirmed(ana.types("one"));
        fake.awaitsConfirmed(ana.types("two"));
        ana.awaitsTyping();
        clock.tick(Duration.ofSeconds(6));
        fake.awaitsConfirmed(ana.types("three"));
        awaitCalls("sendChatAction", 2);

        assertThat(fake.count("sendChatAction")).isEqualTo(2);
    }

    @Test
    void a_person_whose_app_tells_no_language_has_none() {
        fake.person(43, "").types("hello");

        assertThat(bot.next().locale()).isEqualTo(Optional.empty());
    }

    @Test
    void courtesies_that_fail_hold_nobody_up() {
        fake.fails("sendChatAction", Fault.tooMany(60), new Fault.Cut(false));
        fake.fails("answerCallbackQuery", Fault.refuse(400, "Bad Request: query is too old"));
        ana.types("hello");
        ana.pressesData(7, "1|pause/name|afraid");

        assertThat(bot.nextText()).isEqualTo("hello");
        assertThat(bot.nextInput()).isInstanceOf(Input.Press.class);
    }

    private void awaitCall(String method) {
        awaitCalls(method, 1);
    }

    private void awaitCalls(String method, int times) {
        fake.awaitsCalls(method, times);
    }
}
