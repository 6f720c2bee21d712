package stillhere.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongFunction;
import stillhere.chat.Ledger;

/** The time zone of a person, as far as they told it. */
record Zones(Ledger ledger) implements LongFunction<ZoneId> {
    @Override
    public ZoneId apply(long person) {
        return ledger.transact(page -> page.session(person))
                .flatMap(session -> Optional.ofNullable(session.facts().get("zone")))
                .map(zone -> zoneOf(zone.value()))
                .orElse(ZoneOffset.UTC);
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
