package stillhere.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers each try as it was told to; without a word of that, it delivers. */
final class ScriptedCarrier implements Carrier {
    private final Map<Long, Queue<CompletionStage<Delivery>>> answers = new HashMap<>();
    private final List<Parcel> tried = new ArrayList<>();

    synchronized void answer(long person, Delivery... deliveries) {
        for (Delivery delivery : deliveries) {
            answer(person, CompletableFuture.completedStage(delivery));
        }
    }

    synchronized void answer(long person, CompletionStage<Delivery> delivery) {
        answers.computeIfAbsent(person, fresh -> new ArrayDeque<>()).add(delivery);
    }

    @Override
    public synchronized CompletionStage<Delivery> deliver(Parcel parcel) {
        tried.add(parcel);
        CompletionStage<Delivery> told =
                answers.getOrDefault(parcel.person(), new ArrayDeque<>()).poll();
        return told == null
                ? CompletableFuture.completedStage(new Delivery.Sent(Optional.of(1000 + parcel.number())))
                : told;
    }

    /** What was tried for a person since the last time, in order. */
    synchronized List<Parcel> taken(long person) {
        List<Parcel> theirs =
                tried.stream().filter(parcel -> parcel.person() == person).toList();
        tried.removeAll(theirs);
        return theirs;
    }

    synchronized List<Parcel> all() {
        return List.copyOf(tried);
    }
}
