package stillhere.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person's entries in memory, for conversations that are only played. */
public final class EntryList implements Entries {
    private final List<Entry> entries = new ArrayList<>();
    private long numbered;

    /** Does with the entries what a turn wants done. */
    public void take(Turn turn, Instant now) {
        turn.effects().forEach(effect -> {
            if (effect instanceof Effect.Leave leave) {
                numbered++;
                entries.add(0, new Entry(numbered, leave.kind(), leave.values(), now));
            } else if (effect instanceof Effect.Amend amend) {
                entries.replaceAll(entry -> entry.number() == amend.number()
                        ? new Entry(entry.number(), entry.kind(), amend.values(), entry.at())
                        : entry);
            } else if (effect instanceof Effect.Discard discard) {
                entries.removeIf(entry -> entry.number() == discard.number());
            }
        });
    }

    @Override
    public List<Entry> newest(Set<String> kinds, int most) {
        return entries.stream()
                .filter(entry -> kinds.contains(ANY_KIND) || kinds.contains(entry.kind()))
                .limit(most)
                .toList();
    }
}
