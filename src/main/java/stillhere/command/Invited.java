package stillhere.command;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import stillhere.chat.Ledger;
import stillhere.telegram.Invitations;

/** Keeps that a group was invited to talk in private as an entry of the group's. */
record Invited(Ledger ledger, Clock clock) implements Invitations {
    private static final String KIND = "invited";

    @Override
    public boolean first(long group) {
        return ledger.transact(page -> {
            boolean first = page.entries(group).newest(Set.of(KIND), 1).isEmpty();
            if (first) {
                page.leave(group, KIND, Map.of(), clock.instant());
            }
            return first;
        });
    }

    @Override
    public void moved(long from, long to) {
        boolean unused = ledger.transact(page -> {
            page.outbox().renumber(from, to);
            return true;
        });
    }
}
