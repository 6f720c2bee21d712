package stillhere.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The parcels that wait, as part of a transaction. */
public interface Outbox {
    /**
     * For whom something was put in lately.
     *
     * @param upTo the number of the newest parcel that was looked at
     * @param complete false where there is more
     */
    record News(List<Long> people, long upTo, boolean complete) {
        public News {
            people = List.copyOf(people);
        }
    }

    /**
     * A try to deliver.
     *
     * @param posted when the parcel was put in
     * @param unknowns how many earlier tries ended in nobody knows what
     * @param cuts how many earlier tries were cut short by the end of the program; nothing is known of them either
     */
    record Attempt(Parcel parcel, Instant posted, int unknowns, int cuts) {
        /** The same, with other contents. */
        Attempt with(Parcel.Contents contents) {
            Parcel other = new Parcel(parcel.number(), parcel.person(), contents, parcel.tries());
            return new Attempt(other, posted, unknowns, cuts);
        }
    }

    /** A parcel that was given up, without what was in it. */
    record GivenUp(long number, long person, String why, Instant at) {}

    /** For whom something was put in after a parcel. */
    News since(long number);

    /**
     * Begins a try with the oldest parcel of a person. Until {@link #delivered}, {@link #unsent} or {@link #giveUp} says
     * how it went, its outcome counts as unknown; after a crash, as cut short. A parcel that can't be read is given up.
     */
    Optional<Attempt> attempt(long person, Instant now);

    /** It is on the screen and leaves the outbox; false where it had been dropped meanwhile. */
    boolean delivered(long number);

    /** It is surely not on the screen, and waits for another try. */
    void unsent(long number);

    /** It leaves the outbox undelivered and is listed for the operator. */
    void giveUp(long number, String why, Instant now);

    /** What was given up, newest first. */
    List<GivenUp> givenUp(int most);

    /** Drops all that waits for a person. */
    void drop(long person);

    /** Drops all that waits for a person, and whatever is put in from now on. */
    void block(long person);

    /** The person is there again: what is put in from now on is delivered. */
    void unblock(long person);

    /** Gives a person another number, in everything that is kept. */
    void renumber(long person, long other);
}
