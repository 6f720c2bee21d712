package stillhere.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.Small;
import stillhere.dialog.Conversation;
import stillhere.dialog.Input;
import stillhere.dialog.Message;
import stillhere.dialog.Picture;
import stillhere.dialog.Place;
import stillhere.dialog.Session;
import stillhere.store.SqliteLedger;

class TurnsTest {
    private static final long ANNA = 7;
    private static final long BEN = 8;

    @Test
    void answersEachPersonInTheirOrder() {
        try (World world = new World()) {
            world.take(
                    world.arrival(ANNA, new Input.Text("one")),
                    world.arrival(BEN, new Input.Text("first")),
                    world.arrival(ANNA, new Input.Text("two")),
                    world.arrival(BEN, new Input.Text("second")));
            assertThat(world.said(ANNA)).containsExactly("Noted: one", "Noted: two");
            assertThat(world.said(BEN)).containsExactly("Noted: first", "Noted: second");
        }
    }

    @Test
    void changesNothingWhenTheSameInputComesTwice() {
        try (World world = new World()) {
            Arrival once = World.arrival("same", ANNA, new Input.Text("one"));
            world.take(once, once);
            world.take(once);
            assertThat(world.said(ANNA)).containsExactly("Noted: one");
            assertThat(session(world, ANNA).turn()).isEqualTo(1);
        }
    }

    @Test
    void setsAnInputAsideAfterThreeTriesWhileOthersGoOn() {
        try (World world = new World()) {
            world.take(
                    world.arrival(ANNA, new Input.Text("before")),
                    World.arrival("poison", ANNA, new Input.Text(Small.POISON)),
                    world.arrival(BEN, new Input.Text("hi")),
                    world.arrival(ANNA, new Input.Text("after")));
            assertThat(world.said(ANNA))
                    .containsExactly("Noted: before", "Something went wrong on my side.", "Noted: after");
            assertThat(world.said(BEN)).containsExactly("Noted: hi");
            List<Ledger.SetAside> aside = world.ledger.transact(page -> page.setAside(10));
            assertThat(aside).singleElement().satisfies(one -> {
                assertThat(one.inputId()).isEqualTo("poison");
                assertThat(one.person()).isEqualTo(ANNA);
                assertThat(one.failure())
                        .startsWith("IllegalArgumentException at ")
                        .doesNotContain(Small.POISON);
            });
        }
    }

    @Test
    void doesNotTakeAgainWhatWasSetAside() {
        try (World world = new World()) {
            Arrival poison = World.arrival("poison", ANNA, new Input.Text(Small.POISON));
            world.take(poison);
            world.take(poison);
            assertThat(world.said(ANNA)).containsExactly("Something went wrong on my side.");
        }
    }

    @Test
    void tellsAPersonWhoseSessionCannotBeRead(@TempDir Path folder) throws SQLException {
        try (World world = new World(folder)) {
            world.text(ANNA, "one");
            world.said(ANNA);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stillhere.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("update people set session = '{\"version\": 1000}'");
            }
            world.text(ANNA, "two");
            assertThat(world.said(ANNA)).containsExactly("Something went wrong on my side.");
            assertThat(world.ledger.<List<Ledger.SetAside>>transact(page -> page.setAside(10)))
                    .singleElement()
                    .asString()
                    .contains("TooNew");
        }
    }

    @Test
    void undoesAllThatAFailingInputDid() {
        try (World world = new World()) {
            world.take(new Arrival("poison", ANNA, new Input.Text(Small.POISON), Optional.empty(), Optional.of(55L)));
            assertThat(world.ledger.<Optional<Session>>transact(page -> page.session(ANNA)))
                    .isEmpty();
            assertThat(world.ledger.<List<Long>>transact(
                            page -> page.takeScreen(ANNA, world.clock.instant().minusSeconds(9))))
                    .isEmpty();
        }
    }

    @Test
    void readsTheTextsOfABatchAheadAndBearsThatThisFails() {
        try (Ledger ledger = SqliteLedger.inMemory();
                World world = new World()) {
            List<String> ahead = Collections.synchronizedList(new ArrayList<>());
            Turns turns = new Turns(
                    new Conversation(Small.library()),
                    Small.READER,
                    texts -> {
                        ahead.addAll(texts);
                        throw new IllegalStateException("no encoder");
                    },
                    ledger,
                    world.clock,
                    () -> {});
            turns.take(List.of(
                    world.arrival(ANNA, new Input.Text("one")),
                    world.arrival(ANNA, new Input.Media("photo", "two")),
                    world.arrival(ANNA, new Input.Command("start", ""))));
            assertThat(ahead).containsExactly("one", "two");
            assertThat(ledger.<Session>transact(page -> page.session(ANNA).orElseThrow())
                            .turn())
                    .isEqualTo(3);
        }
    }

    @Test
    void keepsTheFirstLocaleOnly() {
        try (World world = new World()) {
            world.take(withLocale("a", "pt-br"), withLocale("b", "de"));
            assertThat(session(world, ANNA).facts().get("locale"))
                    .extracting("value")
                    .isEqualTo("pt-br");
        }
    }

    private static Arrival withLocale(String id, String locale) {
        return new Arrival(id, ANNA, new Input.Text("hi"), Optional.of(locale), Optional.empty());
    }

    @Test
    void showsWhatWasKeptNewestLast() {
        try (World world = new World()) {
            world.command(ANNA, "notes");
            assertThat(world.said(ANNA)).containsExactly("No notes yet.", "That is all.");
            world.text(ANNA, "one", "two", "three");
            world.said(ANNA);
            world.command(ANNA, "notes");
            assertThat(world.said(ANNA)).containsExactly("Note: two", "Note: three", "That is all.");
        }
    }

    @Test
    void showsALongEntryInPieces() {
        try (World world = new World()) {
            world.text(ANNA, "long ".repeat(900));
            world.said(ANNA);
            world.command(ANNA, "notes");
            assertThat(world.said(ANNA)).hasSize(3).allMatch(text -> text.length() <= Message.LONGEST);
        }
    }

    @Test
    void showsAPhotoThatWasKeptWithItsWordsAsCaption() {
        try (World world = new World()) {
            keep(world, Map.of("text", "by the sea", "photo", "file-7"));
            keep(world, Map.of("text", "long ".repeat(500), "photo", "file-8"));
            world.command(ANNA, "notes");
            world.courier.deliverAll();
            List<Parcel.Contents> shown =
                    world.carrier.taken(ANNA).stream().map(Parcel::contents).toList();
            Parcel.Contents.ShowPhoto first = (Parcel.Contents.ShowPhoto) shown.get(0);
            assertThat(first.file()).isEqualTo("file-7");
            assertThat(first.message().text()).isEqualTo("Note: by the sea");
            Parcel.Contents.ShowPhoto second = (Parcel.Contents.ShowPhoto) shown.get(1);
            assertThat(second.file()).isEqualTo("file-8");
            assertThat(second.message().text()).hasSizeLessThanOrEqualTo(Message.LONGEST_CAPTION);
            assertThat(shown.subList(2, shown.size())).hasOnlyElementsOfType(Parcel.Contents.Say.class);
        }
    }

    private static void keep(World world, Map<String, String> values) {
        world.ledger.transact(page -> {
            page.leave(ANNA, "note", values, world.clock.instant());
            return true;
        });
    }

    @Test
    void postsACardInItsPlaceAmongTheWords() {
        try (World world = new World()) {
            world.command(ANNA, "card");
            world.courier.deliverAll();
            List<Parcel> parcels = world.carrier.taken(ANNA);
            assertThat(parcels)
                    .extracting(parcel -> parcel.contents().getClass().getSimpleName())
                    .containsExactly("Say", "Draw", "Say");
            assertThat(((Parcel.Contents.Draw) parcels.get(1).contents()).picture())
                    .isEqualTo(new Picture.Card("A card", List.of("One.", "Two.")));
            world.command(ANNA, "exit");
            world.courier.deliverAll();
            Parcel wiped = world.carrier.taken(ANNA).get(0);
            assertThat(((Parcel.Contents.Delete) wiped.contents()).screenIds())
                    .contains(1000 + parcels.get(1).number());
        }
    }

    @Test
    void takesTheButtonsOfAnAnsweredQuestionAway() {
        try (World world = new World()) {
            world.text(ANNA, "one");
            world.courier.deliverAll();
            long asked = 1000 + world.carrier.taken(ANNA).get(0).number();
            world.text(ANNA, "two");
            world.courier.deliverAll();
            assertThat(world.carrier.taken(ANNA))
                    .extracting(Parcel::contents)
                    .last()
                    .isEqualTo(new Parcel.Contents.TakeButtons(asked));
            world.text(ANNA, "three");
            world.courier.deliverAll();
            assertThat(world.carrier.taken(ANNA)).hasSize(2);
        }
    }

    @Test
    void wipesWhatIsOnTheScreenAndDropsWhatIsStillToCome() {
        try (World world = new World()) {
            world.take(new Arrival("a", ANNA, new Input.Text("one"), Optional.empty(), Optional.of(5L)));
            world.courier.deliverAll();
            long answer = 1000 + world.carrier.taken(ANNA).get(0).number();
            world.text(ANNA, "not to be seen any more");
            world.take(new Arrival("b", ANNA, new Input.Command("exit", ""), Optional.empty(), Optional.of(6L)));
            world.courier.deliverAll();
            List<Parcel> brought = world.carrier.taken(ANNA);
            assertThat(brought.get(0).contents()).isEqualTo(new Parcel.Contents.Delete(List.of(answer, 6L, 5L)));
            assertThat(brought.stream().flatMap(World::text)).containsExactly("Nothing here.");
        }
    }

    @Test
    void wipesNothingOlderThanABotMayDelete() {
        try (World world = new World()) {
            world.take(new Arrival("a", ANNA, new Input.Text("one"), Optional.empty(), Optional.of(5L)));
            world.clock.tick(Duration.ofHours(49));
            world.take(new Arrival("b", ANNA, new Input.Command("exit", ""), Optional.empty(), Optional.of(6L)));
            world.courier.deliverAll();
            assertThat(world.carrier.taken(ANNA))
                    .extracting(Parcel::contents)
                    .contains(new Parcel.Contents.Delete(List.of(6L)));
        }
    }

    @Test
    void keepsAllThatWasTakenWhenItIsKilledBeforeAnythingIsDelivered(@TempDir Path folder) {
        try (World world = new World(folder)) {
            world.text(ANNA, "one", "two");
        }
        try (World again = new World(folder)) {
            assertThat(again.said(ANNA)).containsExactly("Noted: one", "Noted: two");
            again.text(ANNA, "three");
            assertThat(session(again, ANNA).turn()).isEqualTo(3);
        }
    }

    @Test
    void refusesABatchThatIsTooLarge() {
        try (World world = new World()) {
            Arrival one = world.arrival(ANNA, new Input.Press(new Place("home", "quiet"), 1, "nap"));
            assertThatThrownBy(() -> world.turns.take(Collections.nCopies(Turns.BATCH + 1, one)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Session session(World world, long person) {
        return world.ledger.transact(page -> page.session(person).orElseThrow());
    }
}
