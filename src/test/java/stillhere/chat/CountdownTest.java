package stillhere.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.dialog.Message;

/** A countdown on its way to the screen: one message, and nothing but its words are changed. */
class CountdownTest {
    private static final long ANNA = 7;
    private static final Delivery BUSY = new Delivery.Unsent(Duration.ofMinutes(3), "too many");
    private static final Delivery GONE = new Delivery.Refused("400 Bad Request: MESSAGE_ID_INVALID");

    private static void begins(World world) {
        world.command(ANNA, "timer");
        world.press(ANNA, "now");
    }

    private static List<Parcel> passes(World world, Duration time) {
        world.clock.tick(time);
        world.waker.wakeDue();
        world.courier.deliverAll();
        return world.carrier.taken(ANNA);
    }

    private static Stream<Parcel.Contents.Edit> edits(List<Parcel> parcels) {
        return parcels.stream()
                .filter(parcel -> parcel.contents() instanceof Parcel.Contents.Edit)
                .map(parcel -> (Parcel.Contents.Edit) parcel.contents());
    }

    private static long shown(World world) {
        world.courier.deliverAll();
        return world.carrier.taken(ANNA).stream()
                .filter(parcel -> parcel.contents() instanceof Parcel.Contents.Say say && say.tag() != null)
                .map(parcel -> 1000 + parcel.number())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changesTheMessageThatShowsIt() {
        try (World world = new World()) {
            begins(world);
            long message = shown(world);
            assertThat(passes(world, Duration.ofMinutes(2)))
                    .singleElement()
                    .satisfies(parcel -> assertThat(parcel.contents())
                            .isInstanceOfSatisfying(Parcel.Contents.Edit.class, edit -> {
                                assertThat(edit.text()).isEqualTo("Still 8 minutes.");
                                assertThat(edit.screenId()).isEqualTo(message);
                            }));
            assertThat(world.isOutboxEmpty()).isTrue();
        }
    }

    @Test
    void saysOnlyTheLatestWhereTheWayWasBlocked() {
        try (World world = new World()) {
            begins(world);
            shown(world);
            world.carrier.answer(ANNA, BUSY);
            assertThat(edits(passes(world, Duration.ofMinutes(2)))).hasSize(1);
            assertThat(passes(world, Duration.ofMinutes(2))).isEmpty();
            assertThat(edits(passes(world, Duration.ofMinutes(2))))
                    .extracting(Parcel.Contents.Edit::text)
                    .containsExactly("Still 4 minutes.");
        }
    }

    @Test
    void isLetBeWithoutAWordWhereTheMessageCannotBeChanged() {
        try (World world = new World()) {
            begins(world);
            shown(world);
            world.carrier.answer(ANNA, GONE);
            assertThat(edits(passes(world, Duration.ofMinutes(2)))).hasSize(1);
            assertThat(world.isOutboxEmpty()).isTrue();
            assertThat(world.givenUp()).isEmpty();
        }
    }

    @Test
    void neverComesTwiceAndIsNotChangedWhereNobodyKnowsWhetherItCame() {
        try (World world = new World()) {
            begins(world);
            Delivery sent = new Delivery.Sent(Optional.of(1L));
            world.carrier.answer(ANNA, sent, sent, new Delivery.Unknown("no answer"));
            assertThat(world.said(ANNA)).endsWith("Still 10 minutes.");
            assertThat(passes(world, Duration.ofMinutes(2))).isEmpty();
            assertThat(world.isOutboxEmpty()).isTrue();
        }
    }

    @Test
    void neitherComesNorChangesAfterTheScreenWasCleared() {
        try (World world = new World()) {
            begins(world);
            shown(world);
            world.command(ANNA, "exit");
            world.said(ANNA);
            assertThat(passes(world, Duration.ofMinutes(2))).isEmpty();
            assertThat(passes(world, Duration.ofMinutes(30))).isEmpty();
        }
    }

    @Test
    void goesOnAfterARestartWithWhatIsLeft(@TempDir Path folder) {
        long message;
        try (World world = new World(folder)) {
            begins(world);
            message = shown(world);
        }
        try (World world = new World(folder)) {
            assertThat(edits(passes(world, Duration.ofMinutes(7)))).as("missed").isEmpty();
            assertThat(edits(passes(world, Duration.ofMinutes(1))))
                    .containsExactly(new Parcel.Contents.Edit(tag(world), "Still 2 minutes.", message));
            List<Parcel> end = passes(world, Duration.ofMinutes(2));
            assertThat(edits(end)).extracting(Parcel.Contents.Edit::text).containsExactly("Over.");
            assertThat(end.stream().flatMap(World::text)).contains("Here again.\n\nTime is up.");
        }
    }

    private static String tag(World world) {
        return world.ledger
                .transact(page -> page.session(ANNA))
                .orElseThrow()
                .reminders()
                .get(0)
                .name()
                .concat("/2");
    }

    @Test
    void leavesTheButtonsOnTheScreenAlone() {
        try (World world = new World()) {
            world.text(ANNA, "hi");
            begins(world);
            shown(world);
            assertThat(passes(world, Duration.ofMinutes(2)))
                    .extracting(Parcel::contents)
                    .allMatch(Parcel.Contents.Edit.class::isInstance);
        }
    }

    @Test
    void isShownWithoutASoundAndWithoutButtons() {
        try (World world = new World()) {
            begins(world);
            world.courier.deliverAll();
            assertThat(world.carrier.taken(ANNA))
                    .last()
                    .satisfies(parcel -> assertThat(parcel.contents())
                            .isInstanceOfSatisfying(Parcel.Contents.Say.class, say -> {
                                assertThat(say.message().kind()).isEqualTo(Message.Kind.QUIET);
                                assertThat(say.message().buttons()).isEmpty();
                            }));
        }
    }
}
