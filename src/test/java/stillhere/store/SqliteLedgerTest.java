package stillhere.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillhere.chat.Ledger;
import stillhere.chat.Outbox;
import stillhere.chat.Parcel;
import stillhere.dialog.Message;
import stillhere.dialog.Picture;
import stillhere.dialog.Place;

class SqliteLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");

    @Test
    void keepsAllOfATransactionOrNothing() {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            assertThatThrownBy(() -> ledger.transact(page -> {
                        page.leave(1, "note", Map.of("text", "lost"), NOW);
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            ledger.transact(page -> {
                page.leave(1, "note", Map.of("text", "kept"), NOW);
                return true;
            });
            assertThat(notes(ledger)).containsExactly("kept");
        }
    }

    @Test
    void undoesAloneWhatWasDoneApart() {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            ledger.transact(page -> {
                page.leave(1, "note", Map.of("text", "before"), NOW);
                assertThat(page.apart(inner -> {
                            inner.leave(1, "note", Map.of("text", "undone"), NOW);
                            throw new IllegalStateException("apart");
                        }))
                        .isPresent();
                assertThat(page.apart(inner -> inner.leave(1, "note", Map.of("text", "after"), NOW)))
                        .isEmpty();
                return true;
            });
            assertThat(notes(ledger)).containsExactly("after", "before");
        }
    }

    @Test
    void keepsAPictureAsDataTheDaysOfWhichNothingIsKnownIncluded() {
        Message words =
                new Message("Your week.", List.of(), List.of(), new Place("home", "quiet"), 1, Message.Kind.UNASKED);
        Picture chart = new Picture.Chart(
                "Your week",
                List.of("Mon", "Tue"),
                List.of(new Picture.Line("How close", Arrays.asList(4.5, null))),
                "What helped",
                List.of(new Picture.Bar("A walk", 2)));
        List<Parcel.Contents> posted = List.of(
                new Parcel.Contents.Draw(chart, words),
                new Parcel.Contents.Draw(new Picture.Card("A card", List.of("One.")), words),
                new Parcel.Contents.ShowPhoto("file-7", words));
        try (Ledger ledger = SqliteLedger.inMemory()) {
            List<Parcel.Contents> kept = ledger.transact(page -> {
                posted.forEach(contents -> page.post(1, contents, NOW));
                List<Parcel.Contents> read = new ArrayList<>();
                for (int i = 0; i < posted.size(); i++) {
                    Parcel parcel = page.outbox().attempt(1, NOW).orElseThrow().parcel();
                    read.add(parcel.contents());
                    page.outbox().delivered(parcel.number());
                }
                return read;
            });
            assertThat(kept).isEqualTo(posted);
        }
    }

    private static List<String> notes(Ledger ledger) {
        return ledger.transact(page -> page.entries(1).newest(Set.of("note"), 10)).stream()
                .map(entry -> entry.values().get("text"))
                .toList();
    }

    @Test
    void refusesATransactionWithinATransaction() {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            assertThatThrownBy(() -> ledger.transact(page -> ledger.transact(Ledger.Page::nextDue)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void letsOnlyOneProgramWorkOnAFolder(@TempDir Path folder) {
        try (Ledger first = SqliteLedger.open(folder)) {
            assertThatThrownBy(() -> SqliteLedger.open(folder))
                    .isInstanceOf(StoreUnusable.InUse.class)
                    .hasMessageContaining("stop it first")
                    .hasMessageNotContaining("\n");
            first.transact(Ledger.Page::nextDue);
        }
        SqliteLedger.open(folder).close();
    }

    @Test
    void saysWhatToDoWhereAnotherProgramHasLockedTheFile(@TempDir Path folder) throws SQLException {
        SqliteLedger.open(folder).close();
        try (Connection other = connect(folder);
                Statement statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            assertThatThrownBy(() -> SqliteLedger.open(folder)).isInstanceOf(StoreUnusable.InUse.class);
        }
    }

    @Test
    void saysWhatToDoWhereTheFolderCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> SqliteLedger.open(file.resolve("data")))
                .isInstanceOf(StoreUnusable.FolderNotWritable.class)
                .hasMessageContaining("choose another folder")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysWhatToDoWhereTheFolderIsReadOnly(@TempDir Path folder) {
        assumeThat(folder.toFile().setWritable(false) && !Files.isWritable(folder))
                .as("a user whom rights can stop")
                .isTrue();
        assertThatThrownBy(() -> SqliteLedger.open(folder)).isInstanceOf(StoreUnusable.FolderNotWritable.class);
    }

    @Test
    void saysWhatToDoWhereTheFileIsNoDatabase(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("stillhere.db"), "this is not a database".repeat(500));
        assertThatThrownBy(() -> SqliteLedger.open(folder))
                .isInstanceOf(StoreUnusable.Damaged.class)
                .hasMessageContaining("put a backup in its place")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysWhatToDoWhereTheFileIsDamaged(@TempDir Path folder) throws IOException {
        try (Ledger ledger = SqliteLedger.open(folder)) {
            ledger.transact(page -> {
                IntStream.range(0, 2000).forEach(i -> page.leave(i, "note", Map.of("text", "x".repeat(99)), NOW));
                return true;
            });
        }
        Path file = folder.resolve("stillhere.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i += 4096) {
            bytes[i] = 99;
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> SqliteLedger.open(folder)).isInstanceOf(StoreUnusable.Damaged.class);
    }

    @Test
    void canBeOpenedAgainAfterItCouldNot(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stillhere.db"), "this is not a database".repeat(500));
        assertThatThrownBy(() -> SqliteLedger.open(folder)).isInstanceOf(StoreUnusable.Damaged.class);
        Files.delete(file);
        SqliteLedger.open(folder).close();
    }

    @Test
    void isDurableAndLeavesNothingOfWhatWasDeleted(@TempDir Path folder) throws Exception {
        try (Ledger ledger = SqliteLedger.open(folder)) {
            Message message =
                    new Message("words of Anna", List.of(), List.of(), new Place("a", "b"), 1, Message.Kind.REPLY);
            ledger.transact(page -> {
                page.post(1, new Parcel.Contents.Say(message), NOW);
                return true;
            });
            ledger.transact(page -> page.outbox().delivered(1));
        }
        assertThat(Files.readString(folder.resolve("stillhere.db"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("words of Anna");
    }

    @Test
    void bringsEveryOlderSchemaUpToDate(@TempDir Path folder) throws SQLException, IOException {
        Schema latest = Schema.latest();
        String wanted = "";
        for (int version = latest.version(); version >= 0; version--) {
            Path older = Files.createDirectory(folder.resolve("from-" + version));
            Files.createDirectories(older);
            try (Connection connection = connect(older)) {
                latest.upTo(version).bringUpToDate(connection, "older");
            }
            SqliteLedger.open(older).close();
            String found = tables(older);
            wanted = wanted.isEmpty() ? found : wanted;
            assertThat(found).as("from version %d", version).isEqualTo(wanted).contains("outbox");
        }
    }

    @Test
    void leavesAnOlderSchemaAsItWasWhereAMigrationFails(@TempDir Path folder) throws SQLException {
        Schema broken = new Schema(List.of(
                "create table one (a integer)", "create table two (a integer); insert into nowhere values (1)"));
        assertThatThrownBy(() -> SqliteLedger.open(folder, broken)).isInstanceOf(RuntimeException.class);
        assertThat(tables(folder)).contains("one").doesNotContain("two").endsWith("version 1");
    }

    @Test
    void refusesANewerSchemaAndLeavesItAlone(@TempDir Path folder) throws SQLException {
        SqliteLedger.open(folder).close();
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = 1000");
        }
        assertThatThrownBy(() -> SqliteLedger.open(folder))
                .isInstanceOf(StoreUnusable.TooNew.class)
                .hasMessageContaining("run the newer program")
                .hasMessageNotContaining("\n");
        assertThat(tables(folder)).endsWith("version 1000");
    }

    @Test
    void looksAtTheWholeOutboxBitByBit() {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            ledger.transact(page -> {
                IntStream.range(0, 10_001)
                        .forEach(person -> page.post(person, new Parcel.Contents.TakeButtons(1), NOW));
                return true;
            });
            Outbox.News first = ledger.transact(page -> page.outbox().since(0));
            Outbox.News rest = ledger.transact(page -> page.outbox().since(first.upTo()));
            assertThat(first.complete()).isFalse();
            assertThat(rest).isEqualTo(new Outbox.News(List.of(10_000L), 10_001, true));
        }
    }

    @Test
    void givesUpAParcelThatCannotBeReadAndGoesOn(@TempDir Path folder) throws SQLException {
        try (Ledger ledger = SqliteLedger.open(folder)) {
            ledger.transact(page -> {
                page.post(1, new Parcel.Contents.TakeButtons(5), NOW);
                page.post(1, new Parcel.Contents.TakeButtons(6), NOW);
                return true;
            });
            try (Connection connection = connect(folder);
                    Statement statement = connection.createStatement()) {
                statement.execute("update outbox set contents = '{\"what\": \"cake\"}' where number = 1");
            }
            assertThat(ledger.<Optional<Outbox.Attempt>>transact(
                            page -> page.outbox().attempt(1, NOW)))
                    .hasValueSatisfying(attempt ->
                            assertThat(attempt.parcel().contents()).isEqualTo(new Parcel.Contents.TakeButtons(6)));
            assertThat(ledger.<List<Outbox.GivenUp>>transact(
                            page -> page.outbox().givenUp(9)))
                    .hasSize(1);
        }
    }

    @Test
    void findsAMessageByItsTagUntilTheScreenIsCleared() {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            ledger.transact(page -> {
                page.onScreen(1, 5, false, NOW);
                page.tag(1, 5, "timer/1");
                assertThat(page.tagged(1, "timer/1")).hasValue(5L);
                assertThat(page.tagged(2, "timer/1")).as("somebody else's").isEmpty();
                page.takeScreen(1, NOW.minus(Duration.ofDays(2)));
                assertThat(page.tagged(1, "timer/1")).isEmpty();
                return true;
            });
        }
    }

    @Test
    void keepsOnlyTheLatestWordsOfAMessage() {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            ledger.transact(page -> {
                page.post(1, new Parcel.Contents.Edit("timer/1", "4"), NOW);
                page.post(1, new Parcel.Contents.Edit("timer/2", "8"), NOW);
                page.post(2, new Parcel.Contents.Edit("timer/1", "6"), NOW);
                page.post(1, new Parcel.Contents.Edit("timer/1", "3"), NOW);
                assertThat(waiting(page, 1))
                        .containsExactly(
                                new Parcel.Contents.Edit("timer/2", "8"), new Parcel.Contents.Edit("timer/1", "3"));
                assertThat(waiting(page, 2)).containsExactly(new Parcel.Contents.Edit("timer/1", "6"));
                return true;
            });
        }
    }

    private static List<Parcel.Contents> waiting(Ledger.Page page, long person) {
        List<Parcel.Contents> waiting = new ArrayList<>();
        Optional<Outbox.Attempt> attempt = page.outbox().attempt(person, NOW);
        while (attempt.isPresent()) {
            Parcel parcel = attempt.get().parcel();
            waiting.add(parcel.contents());
            page.outbox().delivered(parcel.number());
            attempt = page.outbox().attempt(person, NOW);
        }
        return waiting;
    }

    @Test
    void forgetsWhatIsOldAndOnlyThat() {
        try (Ledger ledger = SqliteLedger.inMemory()) {
            ledger.transact(page -> {
                page.firstSight("old", NOW.minus(Duration.ofHours(49)));
                page.firstSight("young", NOW);
                page.onScreen(1, 5, true, NOW.minus(Duration.ofHours(49)));
                page.onScreen(1, 6, true, NOW);
                page.forgetBefore(NOW.minus(Duration.ofDays(2)));
                assertThat(page.firstSight("old", NOW)).isTrue();
                assertThat(page.firstSight("young", NOW)).isFalse();
                assertThat(page.takeButtons(1)).containsExactly(6L);
                return true;
            });
        }
    }

    private static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stillhere.db"));
    }

    private static String tables(Path folder) throws SQLException {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select coalesce(sql, name) from sqlite_schema order by type, name")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            try (ResultSet version = statement.executeQuery("pragma user_version")) {
                return String.join("\n", found) + "\nversion " + version.getInt(1);
            }
        }
    }
}
