package stillhere.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stillhere.chat.Ledger;
import stillhere.chat.Outbox;
import stillhere.store.SqliteLedger;

/** What went wrong so that a person may have noticed it, for the operator. Holds no words of a person. */
record Troubles(List<Ledger.SetAside> notTaken, List<Outbox.GivenUp> notDelivered) {
    private static final int LISTED = 1_000;

    private record Line(Instant at, String rest) {}

    /**
     * Those of a folder, also while `run` works on it.
     *
     * @throws stillhere.store.StoreUnusable where nothing can be read there
     */
    static Troubles in(Path data) {
        return SqliteLedger.look(data, Troubles::on);
    }

    static Troubles on(Ledger.Page page) {
        return new Troubles(page.setAside(LISTED), page.outbox().givenUp(LISTED));
    }

    boolean someSince(Instant time) {
        return Stream.concat(
                        notTaken.stream().map(Ledger.SetAside::at),
                        notDelivered.stream().map(Outbox.GivenUp::at))
                .anyMatch(at -> at.isAfter(time));
    }

    List<String> lines() {
        Stream<Line> inputs = notTaken.stream()
                .map(one -> line(one.at(), "not taken in", one.person(), one.inputId() + ": " + one.failure()));
        Stream<Line> messages =
                notDelivered.stream().map(one -> line(one.at(), "not delivered", one.person(), one.why()));
        return Stream.concat(inputs, messages)
                .sorted(Comparator.comparing(Line::at).reversed())
                .map(line -> line.at() + "\t" + line.rest())
                .toList();
    }

    private static Line line(Instant at, String what, long person, String why) {
        return new Line(at.truncatedTo(ChronoUnit.SECONDS), what + "\t" + person + "\t" + why);
    }
}
