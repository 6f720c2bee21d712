package stillhere.telegram;

/** Remembers for good which groups were invited to talk in private, so that none hears it twice. */
public interface Invitations {
    /** Whether this group was never invited before; it counts as invited from now on. */
    boolean first(long group);

    /** The group has another number now. */
    void moved(long from, long to);
}
