package stillhere.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stillhere.Sleepers;
import stillhere.chat.Ledger;
import stillhere.dialog.Fact;
import stillhere.dialog.Session;

/** A session's history is kept apart from the rest of it. */
class KeptStepsTest {
    private static final long ANNA = 7;
    private static final long BEN = 8;

    private final Ledger ledger = SqliteLedger.inMemory();
    private final Session session = Sleepers.due(Sleepers.library(), Instant.parse("2026-11-22T21:00:00Z"));

    @AfterEach
    void closes() {
        ledger.close();
    }

    private void save(long person, Session kept) {
        ledger.transact(page -> {
            page.save(person, kept);
            return true;
        });
    }

    private Session load(long person) {
        return ledger.transact(page -> page.session(person).orElseThrow());
    }

    @Test
    void comesBackWithTheRest() {
        save(ANNA, session);
        assertThat(load(ANNA)).isEqualTo(session);
        assertThat(load(ANNA).history()).hasSize(Session.HISTORY);
    }

    @Test
    void staysWhereOnlyTheRestChanges() {
        save(ANNA, session);
        Map<String, Fact> known = Map.of("name", new Fact("Anna", null));
        save(ANNA, load(ANNA).knowing(known));
        assertThat(load(ANNA)).isEqualTo(session.knowing(known));
    }

    @Test
    void isGoneWhereItIsForgotten() {
        save(ANNA, session);
        save(ANNA, load(ANNA).remembering(List.of()));
        assertThat(load(ANNA).history()).isEmpty();
    }

    @Test
    void goesWithASessionToAnotherPerson() {
        save(ANNA, session);
        save(BEN, load(ANNA));
        assertThat(load(BEN)).isEqualTo(session);
        ledger.transact(page -> {
            page.outbox().renumber(ANNA, 99);
            return true;
        });
        assertThat(load(99)).isEqualTo(session);
    }
}
