package stillhere.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** People who say the next thing as soon as they have an answer to the last. */
final class Crowd {
    /** What somebody does next. */
    interface Script {
        /**
         * A text, or the data of a button.
         *
         * @param step how much they did before
         * @param buttons the data of the first button of the last answer, empty where it had none
         */
        Said next(long person, int step, String buttons);
    }

    /** What was said: words, or a button's data. */
    record Said(String text, boolean pressed) {}

    /** Turns since the last look, and how long each took from update to answer, in nanoseconds, sorted. */
    record Seen(int turns, long[] nanos) {
        double milliseconds(double share) {
            return turns == 0 ? Double.NaN : nanos[(int) Math.min(turns - 1L, Math.round(share * turns))] / 1e6;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SEEN = 1 << 20;

    private final Script script;
    private final ConcurrentMap<Long, Integer> steps = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, Long> waitingSince = new ConcurrentHashMap<>();
    private final long[] nanos = new long[MOST_SEEN];
    private final AtomicInteger seen = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);
    private Consumer<ObjectNode> telegram = update -> {};

    Crowd(Script script) {
        this.script = script;
    }

    /** People with the numbers from 1 on begin to talk. */
    void begin(int people, Consumer<ObjectNode> arrives) {
        telegram = arrives;
        for (long person = 1; person <= people; person++) {
            act(person, "");
        }
    }

    /** Told of each message that the bot sends. A second one to the same input changes nothing. */
    void hears(long person, JsonNode call) {
        Long since = waitingSince.remove(person);
        if (since == null) {
            return;
        }
        int at = seen.getAndIncrement();
        if (at < MOST_SEEN) {
            nanos[at] = System.nanoTime() - since;
        }
        answered.countDown();
        act(
                person,
                call.path("reply_markup")
                        .path("inline_keyboard")
                        .path(0)
                        .path(0)
                        .path("callback_data")
                        .asText());
    }

    CountDownLatch answered() {
        return answered;
    }

    private void act(long person, String button) {
        int step = steps.merge(person, 1, Integer::sum) - 1;
        ObjectNode update = update(person, step, script.next(person, step, button));
        waitingSince.put(person, System.nanoTime());
        telegram.accept(update);
    }

    /** What was seen since the last time. */
    Seen take() {
        int turns = Math.min(MOST_SEEN, seen.getAndSet(0));
        long[] sorted = Arrays.copyOf(nanos, turns);
        Arrays.sort(sorted);
        return new Seen(turns, sorted);
    }

    private static ObjectNode update(long person, int step, Said said) {
        ObjectNode from = JSON.createObjectNode()
                .put("id", person)
                .put("is_bot", false)
                .put("first_name", "Somebody")
                .put("language_code", "en");
        ObjectNode message =
                JSON.createObjectNode().put("message_id", 1_000_000 + step).put("date", 1_700_000_000);
        message.putObject("chat").put("id", person).put("type", "private").put("first_name", "Somebody");
        message.set("from", from);
        message.put("text", said.pressed() ? "…" : said.text());
        ObjectNode update = JSON.createObjectNode();
        if (!said.pressed()) {
            update.set("message", message);
            return update;
        }
        ObjectNode query = update.putObject("callback_query");
        query.put("id", person + "-" + step).put("chat_instance", "1").put("data", said.text());
        query.set("from", from);
        query.set("message", message);
        return update;
    }
}
