package stillhere.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers when something was last done in each chat; the chats longest ago are forgotten first. For one thread. */
final class Lately {
    private final Map<Long, Instant> last;

    /** @param most how many chats are remembered */
    Lately(int most) {
        last = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether it was done within so long before now; if not, it counts as done now. */
    boolean again(long chat, Instant now, Duration within) {
        Instant before = last.get(chat);
        if (before != null && before.plus(within).isAfter(now)) {
            return true;
        }
        last.remove(chat);
        last.put(chat, now);
        return false;
    }
}
