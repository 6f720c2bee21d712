package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stillhere.chat.Delivery;
import stillhere.chat.Painting;
import stillhere.chat.Parcel;
import stillhere.dialog.Message;
import stillhere.dialog.Place;

class TelegramCarrierTest {
    private static final long ANA = 42;
    private static final Timing IMPATIENT =
            new Timing(Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofMillis(2), Duration.ofMillis(40));

    private final FakeTelegram fake = FakeTelegram.start();
    private final FakeChat ana = fake.person(ANA);
    private final TickingClock clock = new TickingClock();
    private final Telegram telegram = connect(RunningBot.QUICK, clock);

    @BeforeEach
    void anaWroteFirst() {
        ana.types("/start");
    }

    @AfterEach
    void close() {
        telegram.close();
        fake.close();
    }

    private Telegram connect(Timing timing, Clock hers) {
        return new Telegram(
                fake.settings(),
                RunningBot.WORDS,
                new InvitedLately(),
                Painting.NONE,
                person -> ZoneId.of("America/St_Johns"),
                hers,
                timing);
    }

    @Test
    void a_message_reaches_the_screen_with_its_buttons() {
        Delivery delivery = deliver(KeyboardTest.message("How strong?", List.of("0", "10"), Message.Kind.REPLY));

        FakeChat.Shown shown = ana.awaitsMessage();
        assertThat(delivery).isEqualTo(new Delivery.Sent(Optional.of((long) shown.id())));
        assertThat(shown.text()).isEqualTo("How strong?");
        assertThat(shown.labels()).containsExactly("0", "10");
        assertThat(shown.buttons().get(1).data()).contains("7|pause/how-strong|10");
    }

    @Test
    void markup_in_a_persons_words_stays_words() {
        String words = "<b>I'm sorry</b> & *really* _am_ <a href=\"http://x.y\">[link](http://x.y)</a> `code` </";

        deliver(say(words, Message.Kind.TO_SEND));

        FakeChat.Shown shown = ana.awaitsMessage();
        assertThat(shown.text()).isEqualTo(words);
        assertThat(shown.buttons().get(0).copies()).contains(words);
        assertThat(fake.calls("sendMessage").get(0).has("parse_mode")).isFalse();
        assertThat(fake.calls("sendMessage")
                        .get(0)
                        .at("/link_preview_options/is_disabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void letters_of_every_kind_arrive_as_they_are() {
        String words = "żółw 你好 🫂 \u202Eright to left\u202C \"quoted\" \\ back\n\nline";

        deliver(say(words, Message.Kind.REPLY));

        assertThat(ana.awaitsMessage().text()).isEqualTo(words);
    }

    @Test
    void the_longest_message_fits_and_a_longer_one_is_refused() {
        assertThat(deliver(say("x".repeat(Message.LONGEST), Message.Kind.REPLY)))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(deliver(say("x".repeat(Message.LONGEST + 1), Message.Kind.REPLY)))
                .isEqualTo(new Delivery.Refused("400 Bad Request: message is too long"));
        assertThat(deliver(say("", Message.Kind.REPLY))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void a_hundred_buttons_fit() {
        List<String> labels =
                IntStream.range(0, 100).mapToObj(i -> "choice " + i).toList();

        deliver(KeyboardTest.message("Which?", labels, Message.Kind.REPLY));

        assertThat(ana.awaitsMessage().labels()).isEqualTo(labels);
    }

    @Test
    void a_button_that_cant_carry_its_names_is_refused_not_thrown() {
        Message message = new Message(
                "?",
                List.of(),
                List.of(new Message.Button("a", "x".repeat(64))),
                new Place("pause", "name"),
                1,
                Message.Kind.REPLY);

        assertThat(deliver(message)).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void a_long_text_to_send_is_shown_without_a_copy_button() {
        deliver(say("x".repeat(257), Message.Kind.TO_SEND));

        assertThat(ana.awaitsMessage().buttons()).isEmpty();
    }

    @Test
    void only_what_nobody_asked_for_is_silent_and_only_at_night_where_the_person_is() {
        // Newfoundland is three and a half hours behind in winter.
        assertThat(isSilent(Message.Kind.UNASKED, "2027-01-15T01:29:00Z")).isFalse();
        assertThat(isSilent(Message.Kind.UNASKED, "2027-01-15T01:30:00Z")).isTrue();
        assertThat(isSilent(Message.Kind.UNASKED, "2027-01-15T11:29:00Z")).isTrue();
        assertThat(isSilent(Message.Kind.UNASKED, "2027-01-15T11:30:00Z")).isFalse();
        assertThat(isSilent(Message.Kind.REPLY, "2027-01-15T03:00:00Z")).isFalse();
        assertThat(isSilent(Message.Kind.TO_SEND, "2027-01-15T03:00:00Z")).isFalse();
    }

    private boolean isSilent(Message.Kind kind, String now) {
        clock.set(Instant.parse(now));
        deliver(say("hello", kind));
        return ana.awaitsMessage().silent();
    }

    @Test
    void each_refusal_becomes_what_it_means() {
        assertThat(after(Fault.tooMany(17))).isEqualTo(unsent(17, "429 Too Many Requests: retry after 17"));
        assertThat(after(Fault.refuse(403, "Forbidden: bot was blocked by the user")))
                .isEqualTo(new Delivery.Blocked());
        assertThat(after(Fault.refuse(400, "Bad Request: chat not found"))).isEqualTo(new Delivery.Blocked());
        assertThat(after(Fault.refuse(400, "Bad Request: user is deactivated"))).isEqualTo(new Delivery.Blocked());
        assertThat(after(Fault.refuse(400, "Bad Request: BUTTON_DATA_INVALID")))
                .isEqualTo(new Delivery.Refused("400 Bad Request: BUTTON_DATA_INVALID"));
        assertThat(after(Fault.refuse(401, "Unauthorized"))).isEqualTo(unsent(600, "401 Unauthorized"));
        assertThat(after(Fault.refuse(404, "Not Found"))).isEqualTo(unsent(600, "404 Not Found"));
        assertThat(after(Fault.refuse(500, "Internal Server Error"))).isEqualTo(unsent(1, "500 Internal Server Error"));
        assertThat(after(new Fault.Refuse(400, "Bad Request: upgraded", OptionalInt.empty(), OptionalLong.of(-1007))))
                .isEqualTo(new Delivery.Moved(-1007));
        assertThat(ana.heard()).isEmpty();
    }

    @Test
    void a_refusal_that_quotes_the_message_loses_the_quotation() {
        assertThat(after(Fault.refuse(400, "Bad Request: unsupported start tag \"my secret\" at byte offset 3")))
                .isEqualTo(new Delivery.Refused("400 Bad Request: unsupported start tag "));
    }

    @Test
    void where_no_answer_can_be_read_nobody_knows() {
        assertThat(after(Fault.badGateway())).isInstanceOf(Delivery.Unknown.class);
        assertThat(after(new Fault.Body(200, "application/json", "{\"ok\":tr"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(after(new Fault.Body(200, "application/json", "{}"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(after(new Fault.Body(302, "text/html", "moved"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(after(new Fault.Cut(false))).isInstanceOf(Delivery.Unknown.class);
        assertThat(ana.heard()).isEmpty();
    }

    @Test
    void a_message_whose_answer_was_cut_off_is_there_once_and_unknown() {
        // On a connection that was used before, OkHttp would by default send it again.
        deliver(say("before", Message.Kind.REPLY));

        assertThat(after(new Fault.Cut(true))).isInstanceOf(Delivery.Unknown.class);
        assertThat(ana.heard()).hasSize(2);
        assertThat(fake.count("sendMessage")).isEqualTo(2);
    }

    @Test
    void a_message_without_a_number_counts_as_sent() {
        assertThat(after(new Fault.Body(200, "application/json", "{\"ok\":true,\"result\":{\"text\":\"hello\"}}")))
                .isEqualTo(new Delivery.Sent(Optional.empty()));
    }

    @Test
    void an_answer_that_takes_too_long_is_unknown() {
        try (Telegram impatient = connect(IMPATIENT, clock)) {
            fake.fails("sendMessage", new Fault.Slow(Duration.ofSeconds(30)));

            assertThat(deliver(impatient, new Parcel.Contents.Say(say("hello", Message.Kind.REPLY)), 0))
                    .isInstanceOf(Delivery.Unknown.class);
            assertThat(fake.count("sendMessage")).isOne();
        }
    }

    @Test
    void what_never_left_is_unsent_and_pauses_grow() {
        fake.close();

        List<Delivery> deliveries = Stream.of(0, 1, 2, 3, 50)
                .map(tries -> deliver(telegram, new Parcel.Contents.Say(say("hello", Message.Kind.REPLY)), tries))
                .toList();

        assertThat(deliveries)
                .extracting(delivery -> ((Delivery.Unsent) delivery).pause().toSeconds())
                .containsExactly(1L, 2L, 4L, 8L, 60L);
    }

    @Test
    void a_blocked_person_counts_as_blocked() {
        ana.blocks();

        assertThat(deliver(say("hello", Message.Kind.REPLY))).isEqualTo(new Delivery.Blocked());
    }

    @Test
    void a_chat_that_moved_is_followed_by_its_number() {
        ana.movesTo(-100_123);

        assertThat(deliver(say("hello", Message.Kind.REPLY))).isEqualTo(new Delivery.Moved(-100_123));
    }

    @Test
    void buttons_are_taken_away_and_nothing_to_take_is_fine() {
        deliver(KeyboardTest.message("How strong?", List.of("0", "10"), Message.Kind.REPLY));
        long screenId = ana.awaitsMessage().id();

        assertThat(deliver(new Parcel.Contents.TakeButtons(screenId))).isInstanceOf(Delivery.Sent.class);
        assertThat(ana.screen())
                .last()
                .satisfies(shown -> assertThat(shown.buttons()).isEmpty());

        assertThat(deliver(new Parcel.Contents.TakeButtons(screenId))).isInstanceOf(Delivery.Sent.class);
        assertThat(deliver(new Parcel.Contents.TakeButtons(999_999))).isInstanceOf(Delivery.Sent.class);
        fake.fails("editMessageReplyMarkup", Fault.tooMany(3));
        assertThat(deliver(new Parcel.Contents.TakeButtons(screenId))).isInstanceOf(Delivery.Unsent.class);
    }

    @Test
    void a_quiet_message_is_silent_at_noon_and_its_words_are_changed() {
        assertThat(isSilent(Message.Kind.QUIET, "2027-01-15T15:00:00Z")).isTrue();
        long screenId = ana.screen().get(1).id();

        assertThat(deliver(edit("hello again", screenId))).isInstanceOf(Delivery.Sent.class);
        assertThat(ana.screen()).last().extracting(FakeChat.Shown::text).isEqualTo("hello again");
        assertThat(ana.heard()).as("no message more").hasSize(1);
    }

    @Test
    void words_that_cannot_be_changed_are_let_be() {
        deliver(say("hello", Message.Kind.QUIET));
        long screenId = ana.awaitsMessage().id();

        assertThat(deliver(edit("hello", screenId))).as("as they were").isInstanceOf(Delivery.Sent.class);
        assertThat(deliver(edit("hello", 999_999))).as("gone").isInstanceOf(Delivery.Sent.class);
        fake.fails("editMessageText", Fault.tooMany(3));
        assertThat(deliver(edit("bye", screenId))).isInstanceOf(Delivery.Unsent.class);
    }

    private static Parcel.Contents edit(String text, long screenId) {
        return new Parcel.Contents.Edit("timer/1", text, screenId);
    }

    @Test
    void a_screen_of_hundreds_is_deleted_in_hundreds() {
        for (int i = 0; i < 249; i++) {
            ana.types("message " + i);
        }
        List<Long> ids = ana.screen().stream().map(shown -> (long) shown.id()).toList();

        assertThat(deliver(new Parcel.Contents.Delete(ids))).isInstanceOf(Delivery.Sent.class);

        assertThat(ana.screen()).isEmpty();
        assertThat(fake.calls("deleteMessages"))
                .extracting(call -> call.get("message_ids").size())
                .containsExactly(100, 100, 50);
    }

    @Test
    void a_message_too_old_to_delete_doesnt_keep_the_others() {
        ana.types("old");
        ana.types("new");
        fake.growsOld(ana.screen().get(1).id());
        List<Long> ids = Stream.concat(ana.screen().stream().map(shown -> (long) shown.id()), Stream.of(999_999L))
                .toList();

        assertThat(deliver(new Parcel.Contents.Delete(ids))).isInstanceOf(Delivery.Sent.class);
        assertThat(ana.screen()).extracting(FakeChat.Shown::text).containsExactly("old");
    }

    @Test
    void deleting_stops_where_it_is_told_to_wait() {
        fake.fails("deleteMessages", Fault.tooMany(5));
        List<Long> ids = LongStream.range(0, 300).boxed().toList();

        assertThat(deliver(new Parcel.Contents.Delete(ids)))
                .isEqualTo(unsent(5, "429 Too Many Requests: retry after 5"));
        assertThat(fake.count("deleteMessages")).isOne();
        assertThat(deliver(new Parcel.Contents.Delete(List.of()))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void hundreds_are_under_way_at_once() {
        fake.network(Duration.ofMillis(150));
        List<CompletableFuture<Delivery>> deliveries = new ArrayList<>();
        long start = System.nanoTime();
        for (int person = 1000; person < 1200; person++) {
            fake.person(person).types("hello");
            deliveries.add(telegram.carrier()
                    .deliver(new Parcel(person, person, new Parcel.Contents.Say(say("hello", Message.Kind.REPLY)), 0))
                    .toCompletableFuture());
        }

        assertThat(deliveries)
                .allSatisfy(each ->
                        assertThat(each.orTimeout(20, TimeUnit.SECONDS).join()).isInstanceOf(Delivery.Sent.class));
        // One after the other they would take a minute.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private Delivery after(Fault fault) {
        fake.fails("sendMessage", fault);
        return deliver(say("hello", Message.Kind.REPLY));
    }

    private static Delivery unsent(int seconds, String why) {
        return new Delivery.Unsent(Duration.ofSeconds(seconds), why);
    }

    private static Message say(String text, Message.Kind kind) {
        return KeyboardTest.message(text, List.of(), kind);
    }

    private Delivery deliver(Message message) {
        return deliver(new Parcel.Contents.Say(message));
    }

    private Delivery deliver(Parcel.Contents contents) {
        return deliver(telegram, contents, 0);
    }

    private static Delivery deliver(Telegram through, Parcel.Contents contents, int tries) {
        return through.carrier()
                .deliver(new Parcel(1, ANA, contents, tries))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
