package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stillhere.chat.Delivery;
import stillhere.chat.Painting;
import stillhere.chat.Parcel;
import stillhere.dialog.Input;
import stillhere.dialog.Message;
import stillhere.dialog.Picture;

/** Pictures that are drawn, and photos that come and are shown again. */
class PhotosTest {
    private static final long ANA = 42;
    private static final Picture CARD = new Picture.Card("Our plan", List.of("A walk."));
    private static final byte[] PNG = png();

    private final FakeTelegram fake = FakeTelegram.start();
    private final FakeChat ana = fake.person(ANA);
    private final TickingClock clock = new TickingClock();
    private final Telegram telegram = connect(picture -> Optional.of(PNG));

    @BeforeEach
    void anaWroteFirst() {
        ana.types("/start");
    }

    @AfterEach
    void close() {
        telegram.close();
        fake.close();
    }

    private Telegram connect(Painting painting) {
        return new Telegram(
                fake.settings(),
                RunningBot.WORDS,
                new InvitedLately(),
                painting,
                person -> ZoneOffset.UTC,
                clock,
                RunningBot.QUICK);
    }

    private static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_picture_reaches_the_screen_with_its_words_and_buttons() {
        Delivery delivery = deliver(draw(KeyboardTest.message(
                "Our plan: a walk. \u017c\u00f3\u0142w & <b>", List.of("Good", "Change"), Message.Kind.REPLY)));

        FakeChat.Shown shown = ana.awaitsMessage();
        assertThat(delivery).isEqualTo(new Delivery.Sent(Optional.of((long) shown.id())));
        assertThat(shown.photo()).contains(FakeChat.Shown.UPLOADED);
        assertThat(shown.text()).isEqualTo("Our plan: a walk. \u017c\u00f3\u0142w & <b>");
        assertThat(shown.labels()).containsExactly("Good", "Change");
        assertThat(deliver(new Parcel.Contents.TakeButtons(shown.id()))).isInstanceOf(Delivery.Sent.class);
        assertThat(deliver(new Parcel.Contents.Delete(List.of((long) shown.id()))))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(ana.screen()).extracting(FakeChat.Shown::text).containsExactly("/start");
    }

    @Test
    void a_picture_that_cant_be_drawn_leaves_its_words() {
        try (Telegram wordsOnly = connect(Painting.NONE)) {
            assertThat(deliver(wordsOnly, draw(say("Our plan: a walk.")))).isInstanceOf(Delivery.Sent.class);
        }

        assertThat(ana.awaitsMessage().text()).isEqualTo("Our plan: a walk.");
        assertThat(fake.count("sendPhoto")).isZero();
    }

    @Test
    void a_picture_that_telegram_wont_have_leaves_its_words() {
        try (Telegram broken = connect(picture -> Optional.of(new byte[] {1, 2, 3}))) {
            assertThat(deliver(broken, draw(say("Our plan: a walk.")))).isInstanceOf(Delivery.Sent.class);
        }

        FakeChat.Shown shown = ana.awaitsMessage();
        assertThat(shown.text()).isEqualTo("Our plan: a walk.");
        assertThat(shown.photo()).isEmpty();
    }

    @Test
    void a_photo_that_came_is_shown_again_by_its_largest_size() {
        try (RunningBot bot = RunningBot.at(fake)) {
            ana.sendsPhoto("by-the-sea", "at the sea");
            bot.next();
            Input.Media media = (Input.Media) bot.nextInput();

            assertThat(media).isEqualTo(new Input.Media("photo", "at the sea", "by-the-sea"));
            deliver(new Parcel.Contents.ShowPhoto("by-the-sea", say("\u201cat the sea\u201d")));
            FakeChat.Shown shown = ana.awaitsMessage();
            assertThat(shown.photo()).contains("by-the-sea");
            assertThat(shown.text()).isEqualTo("\u201cat the sea\u201d");
        }
    }

    @Test
    void a_photo_that_is_forgotten_leaves_its_words() {
        ana.sendsPhoto("by-the-sea", "");
        fake.forgetsPhoto("by-the-sea");

        assertThat(deliver(new Parcel.Contents.ShowPhoto("by-the-sea", say("at the sea"))))
                .isInstanceOf(Delivery.Sent.class);

        FakeChat.Shown shown = ana.awaitsMessage();
        assertThat(shown.text()).isEqualTo("at the sea");
        assertThat(shown.photo()).isEmpty();
    }

    @Test
    void each_refusal_becomes_what_it_means_for_a_message() {
        assertThat(after(Fault.tooMany(17)))
                .isEqualTo(new Delivery.Unsent(Duration.ofSeconds(17), "429 Too Many Requests: retry after 17"));
        assertThat(after(Fault.refuse(403, "Forbidden: bot was blocked by the user")))
                .isEqualTo(new Delivery.Blocked());
        assertThat(after(Fault.refuse(500, "Internal Server Error"))).isInstanceOf(Delivery.Unsent.class);
        assertThat(after(Fault.badGateway())).isInstanceOf(Delivery.Unknown.class);
        assertThat(after(new Fault.Cut(false))).isInstanceOf(Delivery.Unknown.class);
        assertThat(ana.heard()).isEmpty();
        assertThat(fake.count("sendMessage")).isZero();
    }

    @Test
    void a_button_that_cant_carry_its_names_is_refused_before_anything_is_drawn() {
        Message message = KeyboardTest.message("?", List.of("x".repeat(80)), Message.Kind.REPLY);

        assertThat(deliver(draw(message))).isInstanceOf(Delivery.Refused.class);
        assertThat(fake.count("sendPhoto")).isZero();
    }

    @Test
    void a_picture_that_nobody_asked_for_is_silent_at_night() {
        clock.set(Instant.parse("2027-01-15T23:00:00Z"));
        deliver(draw(KeyboardTest.message("Your week", List.of(), Message.Kind.UNASKED)));
        assertThat(ana.awaitsMessage().silent()).isTrue();

        clock.set(Instant.parse("2027-01-16T12:00:00Z"));
        deliver(draw(KeyboardTest.message("Your week", List.of(), Message.Kind.UNASKED)));
        assertThat(ana.awaitsMessage().silent()).isFalse();
    }

    private Delivery after(Fault fault) {
        fake.fails("sendPhoto", fault);
        return deliver(draw(say("Our plan: a walk.")));
    }

    private static Message say(String text) {
        return KeyboardTest.message(text, List.of(), Message.Kind.REPLY);
    }

    private static Parcel.Contents draw(Message words) {
        return new Parcel.Contents.Draw(CARD, words);
    }

    private Delivery deliver(Parcel.Contents contents) {
        return deliver(telegram, contents);
    }

    private static Delivery deliver(Telegram through, Parcel.Contents contents) {
        return through.carrier()
                .deliver(new Parcel(1, ANA, contents, 0))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
