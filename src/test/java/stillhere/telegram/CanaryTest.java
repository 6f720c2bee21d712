package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import stillhere.chat.Painting;
import stillhere.chat.Parcel;
import stillhere.dialog.Message;

/** Neither the token nor a person's words are in any log, however fine, whatever goes wrong. */
@Isolated("because it turns every log of this process up")
class CanaryTest {
    private static final String WORDS = "canary-words-of-a-person";

    /** Keeps all that is logged, in full, except the fake server's own requests, which are not ours. */
    private static final class Listening extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Queue<String> loggers = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            String logger = String.valueOf(record.getLoggerName());
            if (!logger.contains("httpserver")) {
                loggers.add(logger);
                lines.add(new SimpleFormatter().format(record));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void neither_token_nor_words_are_logged_whatever_goes_wrong() {
        Logger root = Logger.getLogger("");
        // Held here, because a logger that nobody holds is forgotten with its level.
        List<Logger> loud = List.of(root, Logger.getLogger("okhttp3"), Logger.getLogger("okhttp3.OkHttpClient"));
        Listening listening = new Listening();
        listening.setLevel(Level.ALL);
        Level before = root.getLevel();
        root.addHandler(listening);
        loud.forEach(logger -> logger.setLevel(Level.ALL));
        try {
            everythingGoesWrong();
        } finally {
            loud.forEach(logger -> logger.setLevel(logger.equals(root) ? before : null));
            root.removeHandler(listening);
        }

        assertThat(listening.loggers).anyMatch(name -> name.startsWith("stillhere.telegram"));
        assertThat(listening.loggers).anyMatch(name -> name.startsWith("okhttp3"));
        assertThat(listening.lines).noneMatch(line -> line.contains(FakeTelegram.TOKEN));
        assertThat(listening.lines).noneMatch(line -> line.contains("canary_token"));
        assertThat(listening.lines)
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(WORDS));
    }

    private static void everythingGoesWrong() {
        try (FakeTelegram fake = FakeTelegram.start()) {
            FakeChat ana = fake.person(42);
            fake.fails(
                    "getUpdates",
                    Fault.badGateway(),
                    new Fault.Cut(true),
                    new Fault.Body(
                            200, "application/json", "{\"ok\":true,\"result\":[{\"message\":\"" + WORDS + "\"}]}"),
                    Fault.refuse(400, "Bad Request: \"" + WORDS + "\""));
            fake.arrivesRaw("\"message\":{\"message_id\":\"x\",\"text\":\"" + WORDS + "\"}}");
            ana.types(WORDS);
            ana.sends(message -> message.put("caption", WORDS));
            int[] failures = new int[1];
            try (RunningBot bot = RunningBot.at(fake, batch -> {
                if (failures[0]++ == 0) {
                    throw new IllegalStateException(WORDS);
                }
            })) {
                bot.telegram().introduce(new BotProfile(List.of(), WORDS, WORDS));
                bot.next();
                bot.next();
                fake.fails(
                        "sendMessage",
                        Fault.badGateway(),
                        new Fault.Cut(false),
                        Fault.refuse(400, "Bad Request: \"" + WORDS + "\""),
                        new Fault.Body(
                                200, "application/json", "{\"ok\":true,\"result\":{\"text\":\"" + WORDS + "\"}}"));
                for (int i = 0; i < 5; i++) {
                    deliver(bot.telegram());
                }
            }
        }
        deliverNowhere();
    }

    private static void deliverNowhere() {
        TelegramSettings nowhere = new TelegramSettings(FakeTelegram.TOKEN, URI.create("http://nowhere.invalid"));
        try (Telegram telegram = new Telegram(
                nowhere,
                RunningBot.WORDS,
                new InvitedLately(),
                Painting.NONE,
                person -> ZoneOffset.UTC,
                Clock.systemUTC(),
                RunningBot.QUICK)) {
            deliver(telegram);
        }
    }

    private static void deliver(Telegram telegram) {
        Message message = KeyboardTest.message(WORDS, List.of(), Message.Kind.TO_SEND);
        String outcome = telegram.carrier()
                .deliver(new Parcel(1, 42, new Parcel.Contents.Say(message), 0))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join()
                .toString();
        assertThat(outcome).doesNotContain(WORDS).doesNotContain(FakeTelegram.TOKEN);
    }
}
