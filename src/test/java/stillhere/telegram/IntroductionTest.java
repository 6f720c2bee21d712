package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stillhere.chat.Painting;
import stillhere.telegram.BotProfile.Command;

class IntroductionTest {
    private static final BotProfile PROFILE = new BotProfile(
            List.of(new Command("pause", "Slow down for one breath"), new Command("exit", "Leave at once")),
            "For people who run when love gets close.",
            "Stay for one breath more.");

    private final FakeTelegram fake = FakeTelegram.start();
    private final Telegram telegram = new Telegram(
            fake.settings(),
            RunningBot.WORDS,
            new InvitedLately(),
            Painting.NONE,
            person -> ZoneOffset.UTC,
            Clock.systemUTC(),
            RunningBot.QUICK);

    @AfterEach
    void close() {
        telegram.close();
        fake.close();
    }

    @Test
    void telegram_shows_our_commands_and_descriptions() {
        telegram.introduce(PROFILE);

        fake.awaitsCalls("setMyShortDescription", 1);
        fake.awaitsCalls("setMyDescription", 1);
        fake.awaitsCalls("setMyCommands", 1);
        assertThat(fake.calls("setMyCommands").get(0).get("commands").toString())
                .contains(
                        "\"command\":\"pause\"",
                        "\"description\":\"Slow down for one breath\"",
                        "\"command\":\"exit\"");
        assertThat(fake.calls("setMyDescription").get(0).get("description").asText())
                .isEqualTo(PROFILE.description());
        assertThat(fake.calls("setMyShortDescription")
                        .get(0)
                        .get("short_description")
                        .asText())
                .isEqualTo(PROFILE.shortDescription());
    }

    @Test
    void a_wrong_token_stops_the_start_by_name() {
        fake.fails("getMe", Fault.refuse(401, "Unauthorized"));

        assertThatThrownBy(() -> telegram.introduce(PROFILE)).isInstanceOf(WrongToken.class);
    }

    @Test
    void any_other_failure_stops_nothing() {
        fake.fails("getMe", Fault.tooMany(3600));
        fake.fails("setMyCommands", Fault.tooMany(3600));
        fake.fails("setMyDescription", new Fault.Cut(false));

        telegram.introduce(PROFILE);

        fake.awaitsCalls("setMyShortDescription", 1);
        assertThat(fake.count("getMe")).isOne();
    }

    @Test
    void where_there_was_no_answer_it_is_made_once_updates_come() {
        fake.fails("getMe", new Fault.Cut(false));
        telegram.introduce(PROFILE);
        assertThat(fake.count("setMyCommands")).isZero();

        try (UpdateLoop loop = telegram.updates(batch -> {})) {
            Thread thread = new Thread(loop::run);
            thread.start();
            fake.awaitsCalls("setMyCommands", 1);
        }
    }

    @Test
    void a_profile_telegram_cant_take_stops_nothing() {
        telegram.introduce(new BotProfile(List.of(new Command("Bad-Name", "")), "x".repeat(600), "y".repeat(200)));

        fake.awaitsCalls("setMyDescription", 1);
    }
}
