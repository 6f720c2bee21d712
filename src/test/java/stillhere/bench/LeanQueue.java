package stillhere.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/** Updates that wait to be confirmed. */
final class LeanQueue {
    private record Waiting(int number, String json) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int last = 1000;

    synchronized void add(ObjectNode update) {
        int number = ++last;
        waiting.add(new Waiting(number, update.put("update_id", number).toString()));
        notifyAll();
    }

    /** Confirms what lies before an offset, and gives what lies from there on, waiting for some. */
    synchronized String after(int offset, int limit, Duration atMost) throws InterruptedException {
        while (!waiting.isEmpty() && waiting.peek().number() < offset) {
            waiting.remove();
        }
        long end = System.nanoTime() + atMost.toNanos();
        while (waiting.isEmpty() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        StringJoiner given = new StringJoiner(",", "[", "]");
        waiting.stream().limit(limit).forEach(each -> given.add(each.json()));
        return given.toString();
    }
}
