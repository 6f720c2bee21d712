package stillhere.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.dialog.Message;
import stillhere.dialog.Message.Kind;
import stillhere.dialog.Picture;
import stillhere.dialog.Place;

class CourierTest {
    private static final long ANNA = 7;
    private static final long BEN = 8;
    private static final Delivery SENT = new Delivery.Sent(Optional.empty());
    private static final Delivery UNKNOWN = new Delivery.Unknown("no answer");

    @Test
    void deliversInOrderAndEmptiesTheOutbox() {
        try (World world = new World()) {
            for (int i = 0; i < 5; i++) {
                world.post(ANNA, Kind.REPLY, "a" + i);
                world.post(BEN, Kind.REPLY, "b" + i);
            }
            assertThat(world.said(ANNA)).containsExactly("a0", "a1", "a2", "a3", "a4");
            assertThat(world.said(BEN)).containsExactly("b0", "b1", "b2", "b3", "b4");
            assertThat(world.isOutboxEmpty()).isTrue();
        }
    }

    @Test
    void triesAgainAfterThePauseItWasTold() {
        try (World world = new World()) {
            world.carrier.answer(ANNA, new Delivery.Unsent(Duration.ofSeconds(30), "too many"));
            world.post(ANNA, Kind.REPLY, "one");
            world.post(ANNA, Kind.REPLY, "two");
            world.post(BEN, Kind.REPLY, "hi");
            assertThat(world.said(ANNA)).containsExactly("one");
            assertThat(world.said(BEN)).containsExactly("hi");
            world.clock.tick(Duration.ofSeconds(29));
            assertThat(world.said(ANNA)).isEmpty();
            world.clock.tick(Duration.ofSeconds(1));
            assertThat(world.said(ANNA)).containsExactly("one", "two");
            assertThat(world.givenUp()).isEmpty();
        }
    }

    @Test
    void givesUpAfterADayAndGoesOnWithTheNext() {
        try (World world = new World()) {
            world.carrier.answer(ANNA, new Delivery.Unsent(Duration.ofSeconds(1), "no network"));
            world.post(ANNA, Kind.REPLY, "one");
            assertThat(world.said(ANNA)).containsExactly("one");
            world.clock.tick(Duration.ofHours(25));
            world.post(ANNA, Kind.REPLY, "two");
            assertThat(world.said(ANNA)).containsExactly("two");
            assertThat(world.givenUp()).singleElement().satisfies(one -> {
                assertThat(one.person()).isEqualTo(ANNA);
                assertThat(one.why()).isEqualTo("undelivered after 24 h");
            });
        }
    }

    @Test
    void deliversHoweverLateWhatWasNeverTried() {
        try (World world = new World()) {
            world.post(ANNA, Kind.REPLY, "one");
            world.clock.tick(Duration.ofDays(3));
            assertThat(world.said(ANNA)).containsExactly("one");
        }
    }

    @Test
    void repeatsAReplyOnceWhereNobodyKnows() {
        try (World world = new World()) {
            world.carrier.answer(ANNA, UNKNOWN, UNKNOWN);
            world.post(ANNA, Kind.REPLY, "one");
            world.post(ANNA, Kind.REPLY, "two");
            assertThat(world.said(ANNA)).containsExactly("one");
            world.clock.tick(Duration.ofMinutes(2));
            assertThat(world.said(ANNA)).containsExactly("one");
            world.clock.tick(Duration.ofMinutes(2));
            assertThat(world.said(ANNA)).containsExactly("two");
            assertThat(world.givenUp()).hasSize(1);
        }
    }

    @Test
    void neverRepeatsWhatNobodyAskedFor() {
        try (World world = new World()) {
            world.carrier.answer(ANNA, UNKNOWN);
            world.post(ANNA, Kind.UNASKED, "one");
            assertThat(world.said(ANNA)).containsExactly("one");
            world.clock.tick(Duration.ofMinutes(2));
            assertThat(world.said(ANNA)).isEmpty();
            assertThat(world.isOutboxEmpty()).isTrue();
        }
    }

    @Test
    void keepsAPromiseHoursLateAndLetsADailyWordGo() {
        try (World world = new World()) {
            world.carrier.answer(ANNA, new Delivery.Unsent(Duration.ofHours(4), "no network"));
            world.post(ANNA, Kind.UNASKED, "promise");
            world.post(ANNA, Kind.DAILY, "daily word");
            assertThat(world.said(ANNA)).containsExactly("promise");
            world.clock.tick(Duration.ofHours(4).plusSeconds(1));
            assertThat(world.said(ANNA)).containsExactly("promise");
            assertThat(world.isOutboxEmpty()).isTrue();
        }
    }

    @Test
    void repeatsAPictureOfUnknownOutcomeOnceAndOneNobodyAskedForNever() {
        try (World world = new World()) {
            assertThat(triesOf(world, new Parcel.Contents.Draw(CARD, words(Kind.REPLY))))
                    .isEqualTo(2);
            assertThat(triesOf(world, new Parcel.Contents.ShowPhoto("file-7", words(Kind.REPLY))))
                    .isEqualTo(2);
            assertThat(world.givenUp()).isEmpty();
            assertThat(triesOf(world, new Parcel.Contents.Draw(CARD, words(Kind.UNASKED))))
                    .isOne();
            assertThat(world.givenUp()).hasSize(1);
        }
    }

    private static final Picture CARD = new Picture.Card("A card", List.of("One."));

    private static Message words(Kind kind) {
        return new Message("A card: one.", List.of(), List.of(), new Place("home", "quiet"), 1, kind);
    }

    /** How often it is tried where nothing is heard of the first try. */
    private static int triesOf(World world, Parcel.Contents contents) {
        world.ledger.transact(page -> {
            page.post(ANNA, contents, world.clock.instant());
            return true;
        });
        world.carrier.answer(ANNA, new Delivery.Unknown("no answer"));
        world.courier.deliverAll();
        world.clock.tick(Duration.ofMinutes(2));
        world.courier.deliverAll();
        List<Parcel> tried = world.carrier.taken(ANNA);
        assertThat(tried).allSatisfy(parcel -> assertThat(parcel.contents()).isEqualTo(contents));
        return tried.size();
    }

    @Test
    void repeatsAReplyWhoseTryAKillCutShortAlsoWhereThatHappensAgain(@TempDir Path folder) {
        killWhileTrying(folder, Kind.REPLY, 2);
        try (World world = new World(folder)) {
            assertThat(world.said(ANNA)).containsExactly("one", "two");
            assertThat(world.givenUp()).isEmpty();
        }
    }

    @Test
    void givesUpAReplyThatEndsTheProgramEachTime(@TempDir Path folder) {
        killWhileTrying(folder, Kind.REPLY, 6);
        try (World world = new World(folder)) {
            assertThat(world.said(ANNA)).containsExactly("two");
            assertThat(world.givenUp()).hasSize(1);
        }
    }

    @Test
    void neverRepeatsWhatNobodyAskedForWhereAKillCutItShort(@TempDir Path folder) {
        killWhileTrying(folder, Kind.UNASKED, 1);
        try (World world = new World(folder)) {
            assertThat(world.said(ANNA)).containsExactly("two");
            assertThat(world.givenUp()).hasSize(1);
        }
    }

    private static void killWhileTrying(Path folder, Kind kind, int kills) {
        for (int kill = 0; kill < kills; kill++) {
            try (World world = new World(folder)) {
                if (kill == 0) {
                    world.post(ANNA, kind, "one");
                    world.post(ANNA, Kind.REPLY, "two");
                }
                tryAndNeverHearOfIt(world);
            }
        }
    }

    private static void tryAndNeverHearOfIt(World world) {
        assertThat(world.ledger.<Optional<Outbox.Attempt>>transact(
                        page -> page.outbox().attempt(ANNA, world.clock.instant())))
                .hasValueSatisfying(
                        attempt -> assertThat(World.text(attempt.parcel())).containsExactly("one"));
    }

    @Test
    void goesOnAfterARefusalAndListsIt() {
        try (World world = new World()) {
            world.carrier.answer(ANNA, new Delivery.Refused("chat not found"));
            world.post(ANNA, Kind.REPLY, "one");
            world.post(ANNA, Kind.REPLY, "two");
            assertThat(world.said(ANNA)).containsExactly("one", "two");
            assertThat(world.givenUp()).extracting(Outbox.GivenUp::why).containsExactly("chat not found");
        }
    }

    @Test
    void sendsNothingToWhoBlockedItUntilTheyWriteAgain() {
        try (World world = new World()) {
            world.text(ANNA, "hi");
            world.press(ANNA, "nap");
            world.carrier.answer(ANNA, new Delivery.Blocked());
            assertThat(world.said(ANNA)).containsExactly("Noted: hi");
            world.clock.tick(Duration.ofMinutes(30));
            assertThat(world.waker.wakeDue()).isZero();
            world.post(ANNA, Kind.UNASKED, "still there?");
            assertThat(world.said(ANNA)).isEmpty();
            world.text(ANNA, "back");
            assertThat(world.said(ANNA)).containsExactly("Hush.");
        }
    }

    @Test
    void followsWhoMoved() {
        try (World world = new World()) {
            world.text(ANNA, "one");
            world.carrier.answer(ANNA, new Delivery.Moved(99));
            assertThat(world.said(ANNA)).containsExactly("Noted: one");
            assertThat(world.said(99)).containsExactly("Noted: one");
            world.command(99, "notes");
            assertThat(world.said(99)).containsExactly("Note: one", "That is all.");
            assertThat(world.isOutboxEmpty()).isTrue();
        }
    }

    @Test
    void doesNotWaitForOneWhereOthersCanGo() {
        try (World world = new World()) {
            CompletableFuture<Delivery> slow = new CompletableFuture<>();
            List<String> order = new ArrayList<>();
            courier(world, text -> {
                order.add(text);
                if (text.equals("b4")) {
                    slow.complete(SENT);
                }
                return text.equals("one") ? slow : CompletableFuture.completedStage(SENT);
            });
            world.post(ANNA, Kind.REPLY, "one");
            world.post(ANNA, Kind.REPLY, "two");
            for (int i = 0; i < 5; i++) {
                world.post(BEN, Kind.REPLY, "b" + i);
            }
            world.courier.deliverAll();
            assertThat(order).containsExactly("one", "b0", "b1", "b2", "b3", "b4", "two");
        }
    }

    @Test
    void deletesWhatArrivedAfterTheScreenWasCleared() {
        try (World world = new World()) {
            courier(world, text -> {
                if (text.equals("private")) {
                    world.command(ANNA, "exit");
                }
                return CompletableFuture.completedStage(new Delivery.Sent(Optional.of(4711L)));
            });
            world.post(ANNA, Kind.REPLY, "private");
            world.courier.deliverAll();
            assertThat(world.carrier.taken(ANNA))
                    .extracting(Parcel::contents)
                    .contains(new Parcel.Contents.Delete(List.of(4711L)));
        }
    }

    /** Hands messages to a function, and all else to the world's own carrier. */
    private static void courier(World world, Function<String, CompletionStage<Delivery>> messages) {
        Carrier carrier =
                parcel -> World.text(parcel).findFirst().map(messages).orElseGet(() -> world.carrier.deliver(parcel));
        world.courier = new Courier(world.ledger, carrier, world.clock);
    }

    @Test
    void bearsACarrierThatThrows() {
        try (World world = new World()) {
            world.carrier.answer(ANNA, CompletableFuture.failedStage(new IllegalStateException("broken")));
            world.post(ANNA, Kind.REPLY, "one");
            assertThat(world.said(ANNA)).containsExactly("one");
            world.clock.tick(Duration.ofMinutes(2));
            assertThat(world.said(ANNA)).containsExactly("one");
            assertThat(world.isOutboxEmpty()).isTrue();
        }
    }

    @Test
    void worksOnAThreadOfItsOwnWhenStarted() throws InterruptedException {
        try (World world = new World()) {
            CountDownLatch arrived = new CountDownLatch(2);
            world.courier = new Courier(
                    world.ledger,
                    parcel -> {
                        arrived.countDown();
                        return CompletableFuture.completedStage(new Delivery.Sent(Optional.empty()));
                    },
                    world.clock);
            world.post(ANNA, Kind.REPLY, "one");
            world.courier.start();
            world.post(ANNA, Kind.REPLY, "two");
            world.courier.knock();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
