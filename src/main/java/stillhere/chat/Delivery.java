package stillhere.chat;

import java.time.Duration;
import java.util.Optional;

/** What became of a parcel. */
public sealed interface Delivery {
    /** It is on the person's screen. */
    record Sent(Optional<Long> screenId) implements Delivery {}

    /** It is surely not there; try again after so long. */
    record Unsent(Duration pause, String why) implements Delivery {}

    /** Nobody knows: no answer came. It is sent once more where a repetition is better than a gap. */
    record Unknown(String why) implements Delivery {}

    /** It can never be delivered as it is; the reason holds no words of the person. */
    record Refused(String why) implements Delivery {}

    /** The person wants no messages; nothing more is sent until they write again. */
    record Blocked() implements Delivery {}

    /** The person's chat has another number now; the parcel is tried there. */
    record Moved(long person) implements Delivery {}
}
