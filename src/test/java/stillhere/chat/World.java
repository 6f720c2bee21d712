package stillhere.chat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stillhere.Small;
import stillhere.Ticking;
import stillhere.dialog.Conversation;
import stillhere.dialog.Input;
import stillhere.dialog.Message;
import stillhere.dialog.Place;
import stillhere.store.SqliteLedger;

/** A chat with a real ledger, a clock that is ticked, and a carrier that does what it is told. */
final class World implements AutoCloseable {
    final Ticking clock = new Ticking();
    final ScriptedCarrier carrier = new ScriptedCarrier();
    final Ledger ledger;
    final Turns turns;
    final Waker waker;
    Courier courier;

    World() {
        this(SqliteLedger.inMemory());
    }

    World(Path folder) {
        this(SqliteLedger.open(folder));
    }

    private World(Ledger ledger) {
        this.ledger = ledger;
        this.turns = new Turns(new Conversation(Small.library()), Small.READER, texts -> {}, ledger, clock, () -> {});
        this.waker = new Waker(turns, ledger, clock);
        this.courier = new Courier(ledger, carrier, clock);
    }

    Arrival arrival(long person, Input input) {
        return arrival("input-" + UUID.randomUUID(), person, input);
    }

    static Arrival arrival(String id, long person, Input input) {
        return new Arrival(id, person, input, Optional.empty(), Optional.empty());
    }

    void take(Arrival... arrivals) {
        turns.take(List.of(arrivals));
    }

    void text(long person, String... texts) {
        for (String text : texts) {
            take(arrival(person, new Input.Text(text)));
        }
    }

    void command(long person, String name) {
        take(arrival(person, new Input.Command(name, "")));
    }

    /** Presses a button of the question the person was asked last. */
    void press(long person, String choice) {
        take(arrival(person, ledger.transact(page -> {
            Place place = page.session(person).orElseThrow().top().place();
            return new Input.Press(place, page.session(person).orElseThrow().asked(), choice);
        })));
    }

    /** Delivers what can be delivered and returns what was said to a person since the last time. */
    List<String> said(long person) {
        courier.deliverAll();
        List<String> said = new ArrayList<>(
                carrier.taken(person).stream().flatMap(World::text).toList());
        return said;
    }

    static Stream<String> text(Parcel parcel) {
        return parcel.contents() instanceof Parcel.Contents.Say say
                ? Stream.of(say.message().text())
                : Stream.empty();
    }

    /** Puts a plain message in the outbox. */
    void post(long person, Message.Kind kind, String text) {
        Message message = new Message(text, List.of(), List.of(), new Place("home", "quiet"), 1, kind);
        ledger.transact(page -> {
            page.post(person, new Parcel.Contents.Say(message), clock.instant());
            return true;
        });
    }

    List<Outbox.GivenUp> givenUp() {
        return ledger.transact(page -> page.outbox().givenUp(100));
    }

    /** True where nothing waits for anybody. */
    boolean isOutboxEmpty() {
        return ledger.transact(page -> page.outbox().since(0)).people().isEmpty();
    }

    @Override
    public void close() {
        waker.close();
        courier.close();
        ledger.close();
    }
}
