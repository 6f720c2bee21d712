package stillhere.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Whose turn it is: a person is ready to be sent to, being sent to, resting until a time, or not on it at all. */
final class Rota {
    private record Rest(long person, Instant until) {}

    private final Set<Long> ready = new LinkedHashSet<>();
    private final Set<Long> busy = new HashSet<>();
    private final Map<Long, Instant> resting = new HashMap<>();
    private final PriorityQueue<Rest> rests = new PriorityQueue<>(Comparator.comparing(Rest::until));

    /** There may be something for a person; who is busy or rests comes to it afterwards. */
    synchronized void ready(long person) {
        if (!busy.contains(person) && !resting.containsKey(person)) {
            ready.add(person);
        }
    }

    synchronized boolean someReady() {
        return !ready.isEmpty();
    }

    /** The one who has been ready longest. */
    synchronized long takeReady() {
        Iterator<Long> first = ready.iterator();
        long person = first.next();
        first.remove();
        return person;
    }

    synchronized void forgetReady() {
        ready.clear();
    }

    synchronized void began(long person) {
        ready.remove(person);
        resting.remove(person);
        busy.add(person);
    }

    synchronized void ended(long person) {
        busy.remove(person);
    }

    /** How many people are being sent to. */
    synchronized int underWay() {
        return busy.size();
    }

    synchronized void rest(long person, Instant until) {
        resting.put(person, until);
        rests.add(new Rest(person, until));
    }

    /** Makes those ready whose rest is over. */
    synchronized void rested(Instant now) {
        for (Rest next = rests.peek(); next != null && !next.until().isAfter(now); next = rests.peek()) {
            rests.remove();
            if (resting.remove(next.person(), next.until())) {
                ready(next.person());
            }
        }
    }

    /** How long until the next rest is over, at most so long. */
    synchronized Duration untilRested(Instant now, Duration atMost) {
        Rest next = rests.peek();
        if (next == null) {
            return atMost;
        }
        Duration wait = Duration.between(now, next.until());
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(atMost) < 0 ? wait : atMost;
    }
}
