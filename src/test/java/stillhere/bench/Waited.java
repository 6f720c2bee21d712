package stillhere.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import stillhere.chat.Carrier;
import stillhere.chat.Delivery;
import stillhere.chat.Parcel;
import stillhere.dialog.Message;

/** A Telegram that answers at once, and a note of how long each answer was waited for. */
final class Waited implements Carrier {
    private static final int MOST = 100_000;

    private final Semaphore answered = new Semaphore(0);
    private final long[] nanos = new long[MOST];
    private int waits;

    @Override
    public CompletionStage<Delivery> deliver(Parcel parcel) {
        if (parcel.contents() instanceof Parcel.Contents.Say say
                && say.message().kind() == Message.Kind.REPLY) {
            answered.release();
        }
        return CompletableFuture.completedStage(new Delivery.Sent(Optional.empty()));
    }

    /** Says something and waits until its answer is handed to Telegram. */
    void forAnswer(Runnable says) {
        long from = System.nanoTime();
        says.run();
        answered.acquireUninterruptibly();
        nanos[waits % MOST] = System.nanoTime() - from;
        waits++;
    }

    double milliseconds(double share) {
        long[] sorted = Arrays.copyOf(nanos, Math.min(waits, MOST));
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
