package stillhere.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The updates that wait for the bot: numbered, given again until they are confirmed, to one asker at a time. */
final class FakeQueue {
    /** An update as it goes over the wire; the text is kept because it may be no JSON that anyone could build. */
    record Waiting(int number, String json) {}

    private final ReentrantLock lock;
    private final Condition changed;
    private final Condition confirmed;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Waiting> again = new ArrayList<>();
    private List<Waiting> lastConfirmed = List.of();
    private int nextNumber = 1000;
    private int asked;
    private boolean closed;

    FakeQueue(ReentrantLock lock) {
        this.lock = lock;
        this.changed = lock.newCondition();
        this.confirmed = lock.newCondition();
    }

    int add(ObjectNode update) {
        return add(update.toString().replaceFirst("^\\{", ""));
    }

    /** @param rest all of the update's JSON behind its number */
    int add(String rest) {
        lock.lock();
        try {
            int number = nextNumber++;
            waiting.add(new Waiting(number, "{\"update_id\":" + number + "," + rest));
            changed.signalAll();
            return number;
        } finally {
            lock.unlock();
        }
    }

    void countFrom(int number) {
        lock.lock();
        try {
            nextNumber = number;
        } finally {
            lock.unlock();
        }
    }

    /** Gives what was confirmed last once more, as Telegram now and then does. */
    void repeat() {
        lock.lock();
        try {
            again.addAll(lastConfirmed);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Waiting> ask(int offset, int limit, Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            int mine = ++asked;
            changed.signalAll();
            confirm(offset);
            long left = timeout.toNanos();
            while (from(offset).isEmpty() && again.isEmpty() && left > 0 && asked == mine && !closed) {
                left = changed.awaitNanos(left);
            }
            if (asked != mine) {
                throw Refusal.of(
                        409,
                        "Conflict: terminated by other getUpdates request;"
                                + " make sure that only one bot instance is running");
            }
            List<Waiting> given = new ArrayList<>(again);
            again.clear();
            given.addAll(from(offset));
            return List.copyOf(given.subList(0, Math.min(given.size(), limit)));
        } finally {
            lock.unlock();
        }
    }

    /** Real Telegram would also give what lies below an offset from before numbers began anew; better not to rely on it. */
    private List<Waiting> from(int offset) {
        return waiting.stream().filter(update -> update.number() >= offset).toList();
    }

    /** An offset from before numbers began anew confirms nothing. */
    private void confirm(int offset) {
        if (offset > nextNumber) {
            return;
        }
        List<Waiting> done =
                waiting.stream().filter(update -> update.number() < offset).toList();
        if (!done.isEmpty()) {
            waiting.removeAll(done);
            lastConfirmed = done;
            confirmed.signalAll();
        }
    }

    boolean awaitConfirmed(int number, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (isWaiting(number) && left > 0) {
                left = confirmed.awaitNanos(left);
            }
            return !isWaiting(number);
        } finally {
            lock.unlock();
        }
    }

    boolean isWaiting(int number) {
        lock.lock();
        try {
            return waiting.stream().anyMatch(update -> update.number() == number);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
