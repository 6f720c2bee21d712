package stillhere.chat;

import java.util.concurrent.CompletionStage;

/** Brings parcels to people. */
public interface Carrier {
    /**
     * Tries once to deliver a parcel. Never completes exceptionally: whatever happens is an answer.
     *
     * @return what became of it, within 60 seconds
     */
    CompletionStage<Delivery> deliver(Parcel parcel);
}
