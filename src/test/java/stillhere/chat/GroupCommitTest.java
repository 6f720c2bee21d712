package stillhere.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stillhere.Small;
import stillhere.dialog.Conversation;
import stillhere.dialog.Input;
import stillhere.store.SqliteLedger;

class GroupCommitTest {
    private record Counting(Ledger ledger, AtomicInteger transactions) implements Ledger {
        @Override
        public <T> T transact(Function<Page, T> work) {
            transactions.incrementAndGet();
            return ledger.transact(work);
        }

        @Override
        public void close() {
            ledger.close();
        }
    }

    @Test
    void sharesOneTransactionAmongABatchAndTwoAmongItsDeliveries() {
        Counting ledger = new Counting(SqliteLedger.inMemory(), new AtomicInteger());
        Carrier carrier = parcel -> CompletableFuture.completedStage(new Delivery.Sent(Optional.empty()));
        try (ledger;
                Courier courier = new Courier(ledger, carrier, Clock.systemUTC())) {
            Turns turns = new Turns(
                    new Conversation(Small.library()), Small.READER, texts -> {}, ledger, Clock.systemUTC(), () -> {});
            List<Arrival> batch = LongStream.rangeClosed(1, Turns.BATCH)
                    .mapToObj(person -> World.arrival("input-" + person, person, new Input.Text("hi")))
                    .toList();
            turns.take(batch);
            assertThat(ledger.transactions()).hasValue(1);
            courier.deliverAll();
            assertThat(ledger.transactions()).hasValue(3);
            assertThat(ledger.transact(page -> page.outbox().since(0)).people()).isEmpty();
        }
    }
}
