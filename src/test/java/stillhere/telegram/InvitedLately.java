package stillhere.telegram;

import java.util.HashSet;
import java.util.Set;

/** Remembers the groups that were invited for as long as it is there. */
final class InvitedLately implements Invitations {
    private final Set<Long> groups = new HashSet<>();

    @Override
    public boolean first(long group) {
        return groups.add(group);
    }

    @Override
    public void moved(long from, long to) {
        if (groups.contains(from)) {
            groups.add(to);
        }
    }
}
