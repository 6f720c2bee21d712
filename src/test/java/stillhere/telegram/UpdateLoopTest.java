package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stillhere.chat.Arrival;
import stillhere.chat.Painting;
import stillhere.dialog.Input;

class UpdateLoopTest {
    private final FakeTelegram fake = FakeTelegram.start();
    private final FakeChat ana = fake.person(42, "pt-br");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void hands_over_what_people_write_in_its_order() {
        try (RunningBot bot = RunningBot.at(fake)) {
            int first = ana.types("i left dinner");
            ana.types("/pause@StillhereBot now please");

            Arrival arrival = bot.next();
            assertThat(arrival.id()).isEqualTo("tg:" + first);
            assertThat(arrival.person()).isEqualTo(42);
            assertThat(arrival.locale()).contains("pt-br");
            assertThat(arrival.screenId()).contains((long) ana.screen().get(0).id());
            assertThat(arrival.input()).isEqualTo(new Input.Text("i left dinner"));
            assertThat(bot.nextInput()).isEqualTo(new Input.Command("pause", "now please"));
        }
    }

    @Test
    void confirms_a_batch_only_after_the_handler_returned() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        try (RunningBot bot = RunningBot.at(fake, batch -> {
            entered.countDown();
            await(mayReturn);
        })) {
            int update = ana.types("hello");
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(fake.isUnconfirmed(update)).isTrue();

            mayReturn.countDown();

            fake.awaitsConfirmed(update);
            assertThat(bot.nextText()).isEqualTo("hello");
        }
    }

    @Test
    void a_batch_whose_handler_failed_comes_again_until_it_is_kept() {
        AtomicInteger tries = new AtomicInteger();
        try (RunningBot bot = RunningBot.at(fake, batch -> failTwice(tries))) {
            int update = ana.types("hello");

            assertThat(bot.nextText()).isEqualTo("hello");
            fake.awaitsConfirmed(update);
            assertThat(tries).hasValue(3);
            assertThat(bot.hasMore()).isFalse();
        }
    }

    private static void failTwice(AtomicInteger tries) {
        switch (tries.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("disk full");
            case 2 -> throw new StackOverflowError();
            default -> {}
        }
    }

    @Test
    void no_answer_of_telegram_ends_the_loop_but_a_wrong_token() {
        fake.fails(
                "getUpdates",
                Fault.refuse(500, "Internal Server Error"),
                Fault.badGateway(),
                new Fault.Cut(false),
                new Fault.Cut(true),
                new Fault.Body(200, "application/json", ""),
                new Fault.Body(200, "application/json", "{}"),
                new Fault.Body(200, "application/json", "{\"ok\":true}"),
                new Fault.Body(200, "application/json", "{\"ok\":true,\"result\":null}"),
                new Fault.Body(200, "application/json", "{\"ok\":true,\"result\":[{}]}"),
                Fault.refuse(400, "Bad Request: something new"),
                Fault.refuse(409, "Conflict: terminated by other getUpdates request"));
        try (RunningBot bot = RunningBot.at(fake)) {
            ana.types("still there?");

            assertThat(bot.nextText()).isEqualTo("still there?");
            assertThat(bot.loop().health().running()).isTrue();
        }
    }

    @Test
    void a_wrong_token_ends_it_by_name() {
        for (Fault fault : List.of(Fault.refuse(401, "Unauthorized"), Fault.refuse(404, "Not Found"))) {
            fake.fails("getUpdates", fault);
            try (RunningBot bot = RunningBot.at(fake)) {
                assertThatThrownBy(() ->
                                bot.ended().orTimeout(10, TimeUnit.SECONDS).join())
                        .isInstanceOf(CompletionException.class)
                        .cause()
                        .isInstanceOf(WrongToken.class)
                        .hasMessageContaining("@BotFather");
                assertThat(bot.loop().health().running()).isFalse();
                assertThat(bot.loop().health().lastFailure().orElseThrow().what())
                        .isEqualTo("wrong token");
            }
        }
    }

    @Test
    void an_update_that_cant_be_read_is_skipped_and_holds_nobody_up() {
        ana.types("before");
        int unreadable = fake.arrivesRaw("\"message\":{\"message_id\":\"not a number\",\"chat\":7}}");
        ana.types("after");
        try (RunningBot bot = RunningBot.at(fake)) {
            assertThat(bot.nextText()).isEqualTo("before");
            assertThat(bot.nextText()).isEqualTo("after");
            fake.awaitsConfirmed(unreadable);
        }
    }

    @Test
    void an_answer_that_is_hardly_json_is_taken_apart_by_asking_for_one_at_a_time() {
        ana.types("before");
        int unreadable = fake.arrivesRaw("\"message\":" + "[".repeat(3000) + "]".repeat(3000) + "}");
        ana.types("after");
        try (RunningBot bot = RunningBot.at(fake)) {
            assertThat(bot.nextText()).isEqualTo("before");
            assertThat(bot.nextText()).isEqualTo("after");
            fake.awaitsConfirmed(unreadable);
        }
    }

    @Test
    void goes_on_where_the_numbers_begin_anew_below() {
        fake.numbersUpdatesFrom(500_000);
        TickingClock clock = new TickingClock();
        try (RunningBot bot = RunningBot.at(fake, clock, batch -> {})) {
            fake.awaitsConfirmed(ana.types("before a quiet week"));
            clock.tick(Duration.ofDays(8));
            fake.numbersUpdatesFrom(7);
            int update = ana.types("after it");

            assertThat(bot.nextText()).isEqualTo("before a quiet week");
            assertThat(bot.nextText()).isEqualTo("after it");
            fake.awaitsConfirmed(update);
        }
    }

    @Test
    void what_telegram_repeats_is_handed_over_under_the_same_id() {
        try (RunningBot bot = RunningBot.at(fake)) {
            fake.awaitsConfirmed(ana.types("once"));
            fake.repeatsConfirmed();

            Arrival first = bot.next();
            assertThat(bot.next()).isEqualTo(first);
        }
    }

    @Test
    void more_than_a_hundred_updates_come_in_batches_of_at_most_a_hundred() {
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 230; i++) {
            ana.types("message " + i);
        }
        try (RunningBot bot = RunningBot.at(fake, batch -> sizes.add(batch.size()))) {
            for (int i = 0; i < 230; i++) {
                assertThat(bot.nextText()).isEqualTo("message " + i);
            }
            assertThat(sizes).containsExactly(100, 100, 30);
        }
    }

    @Test
    void a_restart_without_a_stored_offset_gets_what_was_not_confirmed() {
        int lost;
        try (RunningBot killed = RunningBot.at(fake, batch -> {
            throw new IllegalStateException("killed in the middle");
        })) {
            lost = ana.types("hello");
            awaitThat(() -> killed.loop().health().lastFailure().isPresent());
        }
        try (RunningBot bot = RunningBot.at(fake)) {
            assertThat(bot.next().id()).isEqualTo("tg:" + lost);
        }
    }

    @Test
    void a_second_instance_is_told_by_name_and_hears_again_once_it_is_alone() {
        try (RunningBot bot = RunningBot.at(fake)) {
            fake.fails("getUpdates", Fault.refuse(409, "Conflict: terminated by other getUpdates request"));
            ana.types("hello");
            awaitThat(() -> bot.loop()
                    .health()
                    .lastFailure()
                    .filter(failure -> failure.what().contains("stop the other one"))
                    .isPresent());

            ana.types("again");
            assertThat(bot.nextText()).isEqualTo("hello");
            assertThat(bot.nextText()).isEqualTo("again");
        }
    }

    @Test
    void of_two_instances_that_really_ask_at_once_one_is_refused() {
        try (RunningBot one = RunningBot.at(fake);
                RunningBot other = RunningBot.at(fake)) {
            awaitThat(() -> one.loop().health().lastFailure().isPresent()
                    || other.loop().health().lastFailure().isPresent());
            assertThat(one.loop().health().running()).isTrue();
            assertThat(other.loop().health().running()).isTrue();
        }
    }

    @Test
    void obeys_the_pause_that_telegram_asks_for() {
        fake.fails("getUpdates", Fault.tooMany(1));
        long start = System.nanoTime();
        try (RunningBot bot = RunningBot.at(fake)) {
            ana.types("hello");

            assertThat(bot.nextText()).isEqualTo("hello");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
        }
    }

    @Test
    void says_truthfully_how_it_is() {
        RunningBot bot = RunningBot.at(fake);
        fake.awaitsConfirmed(ana.types("hello"));
        awaitThat(() -> bot.loop().health().hears(Instant.now(), Duration.ofMinutes(1)));
        assertThat(bot.loop().health().hears(Instant.now().plusSeconds(120), Duration.ofMinutes(1)))
                .isFalse();

        fake.fails("getUpdates", Fault.badGateway(), Fault.badGateway());
        ana.types("again");
        awaitThat(() -> bot.loop().health().lastFailure().isPresent());

        bot.close();
        assertThat(bot.loop().health().running()).isFalse();
        assertThat(bot.loop().health().hears(Instant.now(), Duration.ofMinutes(1)))
                .isFalse();
    }

    @Test
    void stops_at_once_while_it_waits_for_updates() {
        RunningBot bot = RunningBot.at(fake);
        fake.awaitsConfirmed(ana.types("hello"));
        awaitThat(() -> fake.count("getUpdates") >= 2);
        long start = System.nanoTime();

        bot.close();

        bot.ended().orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void stops_without_breaking_off_a_batch_that_is_being_kept() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        RunningBot bot = RunningBot.at(fake, batch -> {
            entered.countDown();
            await(mayReturn);
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        ana.types("hello");
        await(entered);
        Thread closer = new Thread(bot::close);
        closer.start();
        mayReturn.countDown();

        bot.ended().orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(interrupted).hasValue(false);
    }

    @Test
    void without_a_network_it_keeps_trying_until_there_is_one() {
        int port = fake.port();
        fake.close();
        try (RunningBot bot = RunningBot.at(fake)) {
            awaitThat(() -> bot.loop()
                    .health()
                    .lastFailure()
                    .filter(failure -> failure.what().contains("check the network"))
                    .isPresent());
            try (FakeTelegram back = FakeTelegram.start(port)) {
                back.person(42).types("hello");

                assertThat(bot.nextText()).isEqualTo("hello");
            }
        }
    }

    @Test
    void an_unknown_host_is_no_network() {
        Telegram nowhere = new Telegram(
                new TelegramSettings(FakeTelegram.TOKEN, URI.create("http://nowhere.invalid")),
                RunningBot.WORDS,
                new InvitedLately(),
                Painting.NONE,
                person -> ZoneOffset.UTC,
                Clock.systemUTC(),
                RunningBot.QUICK);
        UpdateLoop loop = nowhere.updates(batch -> {});
        Thread thread = new Thread(loop::run);
        thread.start();

        awaitThat(() -> loop.health()
                .lastFailure()
                .filter(failure -> failure.what().contains("check the network"))
                .isPresent());
        loop.close();
        nowhere.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitThat(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited 10 s in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
