package stillhere.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A strict Telegram over real HTTP on this machine: it checks every limit, forgets nothing that isn't confirmed, and fails
 * the way Telegram fails when it is told to.
 */
public final class FakeTelegram implements AutoCloseable {
    /** The token it knows. */
    public static final String TOKEN = "7012345678:AAF-canary_token_never_to_be_seen_0";

    private static final int CALLS_KEPT = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // The server reads these once. Without the first, answers wait 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    /** A call that was made. */
    public record Call(String method, JsonNode parameters) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fake-telegram");
        thread.setDaemon(true);
        return thread;
    });
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final FakeBotApi botApi = new FakeBotApi();
    private final FakeQueue queue = new FakeQueue(lock);
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final Deque<Call> calls = new ArrayDeque<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Duration patience = Duration.ofSeconds(10);
    private volatile Duration network = Duration.ZERO;
    private volatile Duration between = Duration.ZERO;

    private FakeTelegram(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts it on a free port. */
    public static FakeTelegram start() {
        return start(0);
    }

    /** Starts it on a port, such as that of one that was closed. */
    public static FakeTelegram start(int port) {
        try {
            return new FakeTelegram(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What to set {@code TELEGRAM_API} to. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public TelegramSettings settings() {
        return new TelegramSettings(TOKEN, api());
    }

    /** A person with this number, who has not written yet. */
    public FakeChat person(long id) {
        return person(id, "en");
    }

    public FakeChat person(long id, String language) {
        return chat(id, "private", language);
    }

    /** A chat of several; its type is group, supergroup or channel. */
    public FakeChat group(long id, String type) {
        return chat(id, type, "en");
    }

    private FakeChat chat(long id, String type, String language) {
        return locked(() -> botApi.chat(id, number -> new FakeChat(this, lock, number, type, language)));
    }

    /** The next calls of a method, {@code *} for any, fail like this, one after the other. */
    public void fails(String method, Fault... next) {
        locked(() -> faults.computeIfAbsent(plain(method), name -> new ArrayDeque<>())
                .addAll(List.of(next)));
    }

    /** How long a person waits for anything before the test fails. */
    public void patience(Duration howLong) {
        patience = howLong;
    }

    Duration patience() {
        return patience;
    }

    /** How long everything is under way, each way. */
    public void network(Duration eachWay) {
        network = eachWay;
    }

    /** Refuses messages to one chat that come closer together than this. */
    public void pace(Duration atLeast) {
        between = atLeast;
    }

    /** The calls of a method so far, oldest first; the latest 20,000 of all methods are kept. */
    public List<JsonNode> calls(String method) {
        return locked(() -> calls.stream()
                .filter(call -> call.method().equals(plain(method)))
                .map(Call::parameters)
                .toList());
    }

    /** How often a method was called, failed calls included. */
    public long count(String method) {
        AtomicLong count = counts.get(plain(method));
        return count == null ? 0 : count.get();
    }

    /** Waits until a method was called so often, and carried out or refused for what it asked. */
    public void awaitsCalls(String method, int times) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (calls(method).size() < times) {
                if (left <= 0) {
                    throw new AssertionError("waited for " + method + " in vain");
                }
                left = called.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + method, interrupted);
        } finally {
            lock.unlock();
        }
    }

    /** Puts an update in the queue and returns its number. */
    public int arrives(ObjectNode update) {
        return queue.add(update);
    }

    /** Puts something in the queue that may be no update at all: the JSON behind its number, to the closing brace. */
    public int arrivesRaw(String rest) {
        return queue.add(rest);
    }

    /** Numbers updates from here on. */
    public void numbersUpdatesFrom(int number) {
        queue.countFrom(number);
    }

    /** Gives the updates that were confirmed last once more. */
    public void repeatsConfirmed() {
        queue.repeat();
    }

    /** Whether an update is still given to whoever asks. */
    public boolean isUnconfirmed(int update) {
        return queue.isWaiting(update);
    }

    /** Waits until an update is confirmed. */
    public void awaitsConfirmed(int update) {
        try {
            if (!queue.awaitConfirmed(update, patience)) {
                throw new AssertionError("update " + update + " was never confirmed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a confirmation", interrupted);
        }
    }

    /** A message gets too old to be deleted. */
    public void growsOld(int messageId) {
        locked(() -> {
            botApi.growsOld(messageId);
            return true;
        });
    }

    /** A photo can't be shown by its file id any more. */
    public void forgetsPhoto(String fileId) {
        locked(() -> {
            botApi.forgetsPhoto(fileId);
            return true;
        });
    }

    /** How many pressed buttons still show that they wait. */
    public int spinning() {
        return locked(botApi::spinning);
    }

    @Override
    public void close() {
        closed.countDown();
        queue.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static String plain(String method) {
        return method.toLowerCase(Locale.ROOT);
    }

    FakeBotApi botApi() {
        return botApi;
    }

    // HTTP

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            // Telegram takes the names of methods in any case.
            String method = plain(path.substring(path.lastIndexOf('/') + 1));
            counts.computeIfAbsent(method, name -> new AtomicLong()).incrementAndGet();
            @Nullable Fault fault = locked(() -> nextFault(method));
            if (fault instanceof Fault.Cut cut && !cut.done()) {
                return;
            }
            pause(network);
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (fault instanceof Fault.Body body) {
                answer(exchange, body.status(), body.type(), body.body());
                return;
            }
            Answered answered =
                    fault instanceof Fault.Refuse refuse ? refused(refuse) : answered(path, method, exchange, request);
            if (fault instanceof Fault.Slow slow) {
                pause(slow.delay());
            }
            pause(network);
            if (!(fault instanceof Fault.Cut)) {
                answer(exchange, answered.status(), "application/json", answered.body());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private record Answered(int status, String body) {}

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void pause(Duration howLong) throws InterruptedException {
        if (!howLong.isZero()) {
            boolean unused = closed.await(howLong.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private @Nullable Fault nextFault(String method) {
        for (String name : List.of(method, "*")) {
            Deque<Fault> next = faults.get(name);
            if (next != null && !next.isEmpty()) {
                return next.poll();
            }
        }
        return null;
    }

    private Answered answered(String path, String method, HttpExchange exchange, byte[] request)
            throws InterruptedException {
        try {
            if (!path.matches("/bot[0-9]+:[A-Za-z0-9_-]+/[A-Za-z]+")) {
                throw Refusal.of(404, "Not Found");
            }
            if (!path.startsWith("/bot" + TOKEN + "/")) {
                throw Refusal.of(401, "Unauthorized");
            }
            JsonNode parameters = parameters(exchange, request);
            String result = method.equals("getupdates") ? updates(parameters) : locked(() -> done(method, parameters));
            return new Answered(200, "{\"ok\":true,\"result\":" + result + "}");
        } catch (Refusal refusal) {
            return refused(refusal.refuse());
        }
    }

    private static JsonNode parameters(HttpExchange exchange, byte[] request) {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw Refusal.badRequest("only POST with JSON or a form is spoken here");
        }
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (FakeForm.is(type)) {
            return FakeForm.fields(type, request);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(request))
                    .toString();
            return JSON.readTree(text);
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.badRequest("strings must be encoded in UTF-8");
        } catch (IOException notJson) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    private static Answered refused(Fault.Refuse refuse) {
        ObjectNode body = JSON.createObjectNode()
                .put("ok", false)
                .put("error_code", refuse.code())
                .put("description", refuse.description());
        refuse.retryAfter().ifPresent(seconds -> body.putObject("parameters").put("retry_after", seconds));
        refuse.migrateTo().ifPresent(chat -> body.putObject("parameters").put("migrate_to_chat_id", chat));
        return new Answered(refuse.code(), body.toString());
    }

    // The Bot API

    private String updates(JsonNode call) throws InterruptedException {
        int limit = FakeLimits.between(call, "limit", 1, 100, 100);
        int seconds = FakeLimits.between(call, "timeout", 0, 50, 0);
        List<String> given = new ArrayList<>();
        for (FakeQueue.Waiting each : queue.ask(call.path("offset").asInt(), limit, Duration.ofSeconds(seconds))) {
            given.add(each.json());
        }
        return "[" + String.join(",", given) + "]";
    }

    private String done(String method, JsonNode call) {
        try {
            return botApi.carriedOut(method, call, between.toNanos());
        } finally {
            calls.add(new Call(method, call));
            if (calls.size() > CALLS_KEPT) {
                calls.remove();
            }
            called.signalAll();
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
