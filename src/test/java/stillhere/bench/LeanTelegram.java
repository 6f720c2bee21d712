package stillhere.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** As much of Telegram as a bot needs to be kept busy, and no checks, so that it is not what is measured. */
final class LeanTelegram implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_POLL = Duration.ofSeconds(50);

    private final ServerSocket server;
    private final Duration eachWay;
    private final BiConsumer<Long, JsonNode> sent;
    private final LeanQueue queue = new LeanQueue();
    private final AtomicInteger messageId = new AtomicInteger(1000);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "lean-telegram");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts on a free port.
     *
     * @param eachWay how long everything is under way, each way
     * @param sent is told of each message: to whom, and the call
     */
    LeanTelegram(Duration eachWay, BiConsumer<Long, JsonNode> sent) {
        this.eachWay = eachWay;
        this.sent = sent;
        try {
            server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void arrives(ObjectNode update) {
        queue.add(update);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14)) {
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                byte[] body = in.readNBytes(length(head));
                travel();
                byte[] answer = ("{\"ok\":true,\"result\":" + result(method(head), body) + "}")
                        .getBytes(StandardCharsets.UTF_8);
                travel();
                out.write(response(answer));
            }
        } catch (IOException | InterruptedException gone) {
            // The bot was ended, or this is.
        }
    }

    private void travel() {
        if (!eachWay.isZero()) {
            LockSupport.parkNanos(eachWay.toNanos());
        }
    }

    /** Up to the empty line; empty at the end of the stream. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        int ends = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
            if (ends == 2) {
                return head.toString(StandardCharsets.US_ASCII);
            }
        }
        return "";
    }

    private static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        lower.substring(at + 15, lower.indexOf('\r', at)).strip());
    }

    private static String method(String head) {
        String path = head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP"));
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] response(byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private String result(String method, byte[] body) throws IOException, InterruptedException {
        return switch (method) {
            case "getupdates" -> {
                JsonNode call = JSON.readTree(body);
                yield queue.after(
                        call.path("offset").asInt(), call.path("limit").asInt(100), LONGEST_POLL);
            }
            case "sendmessage" -> {
                JsonNode call = JSON.readTree(body);
                String message = message(call, messageId.incrementAndGet());
                sent.accept(call.path("chat_id").asLong(), call);
                yield message;
            }
            case "editmessagereplymarkup" -> {
                JsonNode call = JSON.readTree(body);
                yield message(call, call.path("message_id").asInt());
            }
            case "getme" -> "{\"id\":1,\"is_bot\":true,\"first_name\":\"Bot\",\"username\":\"BenchBot\"}";
            default -> "true";
        };
    }

    private static String message(JsonNode call, int id) {
        ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", 1_700_000_000);
        message.putObject("chat").put("id", call.path("chat_id").asLong()).put("type", "private");
        message.put("text", call.path("text").asText("…"));
        if (call.has("reply_markup")) {
            message.set("reply_markup", call.get("reply_markup"));
        }
        return message.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // That is what was wanted.
        }
        threads.shutdownNow();
        try {
            boolean unused = threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
