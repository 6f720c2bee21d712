package stillhere.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A chat as the person in it sees it, and what they do there. Every wait has an end. */
public final class FakeChat {
    /** A button as it is shown; it carries data, or it copies a text. */
    public record Button(String label, Optional<String> data, Optional<String> copies) {}

    /**
     * A message on the screen.
     *
     * @param fromBot whether the bot said it
     * @param text what it says; of a picture its caption
     * @param rows its buttons, row by row
     * @param photo of a picture: its file id, or {@link #UPLOADED}
     */
    public record Shown(
            int id, boolean fromBot, String text, List<List<Button>> rows, boolean silent, Optional<String> photo) {
        /** Stands for the file id of a picture that the bot drew. */
        public static final String UPLOADED = "uploaded";

        /** Its buttons, in order. */
        public List<Button> buttons() {
            return rows.stream().flatMap(List::stream).toList();
        }

        /** The labels of its buttons, in order. */
        public List<String> labels() {
            return buttons().stream().map(Button::label).toList();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeTelegram telegram;
    private final ReentrantLock lock;
    private final Condition changed;
    private final long id;
    private final String type;
    private final String language;
    private final TreeMap<Integer, Shown> screen = new TreeMap<>();
    private final List<Shown> heard = new ArrayList<>();
    private int listened;
    private boolean wrote;
    private boolean blocked;
    private Optional<Long> movedTo = Optional.empty();
    private String clipboard = "";
    private int typing;
    private long lastSaidAt = Long.MIN_VALUE;

    FakeChat(FakeTelegram telegram, ReentrantLock lock, long id, String type, String language) {
        this.telegram = telegram;
        this.lock = lock;
        this.changed = lock.newCondition();
        this.id = id;
        this.type = type;
        this.language = language;
    }

    /** The chat's number, which is the person's, too. */
    public long id() {
        return id;
    }

    /** Writes a message, or a command. Returns the update's number, as all that a person does here. */
    public int types(String text) {
        return sends(message -> {
            message.put("text", text);
            if (text.startsWith("/")) {
                message.putArray("entities")
                        .addObject()
                        .put("type", "bot_command")
                        .put("offset", 0)
                        .put("length", text.split("\\s", 2)[0].length());
            }
        });
    }

    /** Sends something else; the rest of the message is filled in by the caller. */
    public int sends(Consumer<ObjectNode> filling) {
        return locked(() -> {
            ObjectNode message = message(telegram.botApi().nextMessageId(), person());
            filling.accept(message);
            int messageId = message.get("message_id").asInt();
            message.path("photo")
                    .forEach(size ->
                            telegram.botApi().knowsPhoto(size.path("file_id").asText()));
            screen.put(
                    messageId,
                    new Shown(
                            messageId,
                            false,
                            message.path("text").asText(),
                            List.of(),
                            false,
                            text(message.at("/photo/0/file_id"))));
            wrote = true;
            blocked = false;
            return telegram.arrives(update("channel".equals(type) ? "channel_post" : "message", message));
        });
    }

    /** Sends a photo, in two sizes; the larger is known by this file id, the smaller by the same with "small-" before it. */
    public int sendsPhoto(String fileId, String caption) {
        return sends(message -> {
            ArrayNode sizes = message.putArray("photo");
            size(sizes.addObject(), fileId, 800);
            size(sizes.addObject(), "small-" + fileId, 90);
            if (!caption.isEmpty()) {
                message.put("caption", caption);
            }
        });
    }

    private static void size(ObjectNode size, String fileId, int width) {
        size.put("file_id", fileId)
                .put("file_unique_id", fileId)
                .put("width", width)
                .put("height", width);
    }

    /** Changes an earlier message of their own. */
    public int edits(int messageId, String text) {
        return locked(() -> {
            ObjectNode message = message(messageId, person()).put("text", text);
            message.put("edit_date", Instant.now().getEpochSecond());
            return telegram.arrives(update("edited_message", message));
        });
    }

    /** Presses the newest button with this label, waiting for it to appear. One that copies fills the clipboard. */
    public int presses(String label) {
        Shown message = awaits(
                "a button \"" + label + "\"",
                () -> screen.descendingMap().values().stream()
                        .filter(shown -> shown.labels().contains(label))
                        .findFirst());
        return presses(message, label);
    }

    /** Presses a button of a message as it was shown then, even if the button is gone since: apps do lag. */
    public int presses(Shown message, String label) {
        Button button = message.buttons().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\" but " + message.labels()));
        if (button.copies().isPresent()) {
            clipboard = button.copies().get();
            return -1;
        }
        return pressesData(message.id(), button.data().orElseThrow());
    }

    /** Presses a button that carries this. */
    public int pressesData(int messageId, String data) {
        return locked(() -> {
            ObjectNode query =
                    JSON.createObjectNode().put("id", telegram.botApi().nextQuery());
            query.set("from", person());
            query.set("message", message(messageId, telegram.botApi().bot()).put("text", "…"));
            query.put("chat_instance", "1").put("data", data);
            return telegram.arrives(update("callback_query", query));
        });
    }

    /** Wrote at some time before; a bot can't be the first to write. */
    public void wroteBefore() {
        locked(() -> wrote = true);
    }

    /** Wants no more messages. */
    public void blocks() {
        locked(() -> blocked = true);
    }

    /** The group became another one. */
    public void movesTo(long other) {
        locked(() -> movedTo = Optional.of(other));
    }

    /** The bot's next message that wasn't waited for yet. */
    public Shown awaitsMessage() {
        return awaitsMessage("a message", shown -> true);
    }

    /** The bot's next message with these words in it; those before it are passed over. */
    public Shown awaitsMessage(String words) {
        return awaitsMessage(
                "a message with \"" + words + "\"", shown -> shown.text().contains(words));
    }

    /** The bot's next message like this; those before it are passed over. */
    public Shown awaitsMessage(String what, Predicate<Shown> wanted) {
        return awaits(what, () -> {
            for (int at = listened; at < heard.size(); at++) {
                if (wanted.test(heard.get(at))) {
                    listened = at + 1;
                    return Optional.of(heard.get(at));
                }
            }
            return Optional.empty();
        });
    }

    /** Waits until the screen is like this, and returns it. */
    public List<Shown> awaitsScreen(String what, Predicate<List<Shown>> wanted) {
        return awaits(what, () -> Optional.of(List.copyOf(screen.values())).filter(wanted));
    }

    /** What is on the screen, oldest first. */
    public List<Shown> screen() {
        return locked(() -> List.copyOf(screen.values()));
    }

    /** All that the bot ever said here, oldest first. */
    public List<Shown> heard() {
        return locked(() -> List.copyOf(heard));
    }

    public String clipboard() {
        return locked(() -> clipboard);
    }

    /** How often the bot was seen to type. */
    public int typing() {
        return locked(() -> typing);
    }

    /** Waits until the bot was seen to type. */
    public void awaitsTyping() {
        boolean unused = awaits("typing", () -> Optional.of(true).filter(seen -> typing > 0));
    }

    // What the bot does here. The caller holds the lock.

    ObjectNode show(JsonNode call, long nanosBetween) {
        reachable();
        long now = System.nanoTime();
        if (nanosBetween > 0 && lastSaidAt != Long.MIN_VALUE && now - lastSaidAt < nanosBetween) {
            throw new Refusal((Fault.Refuse) Fault.tooMany(1));
        }
        lastSaidAt = now;
        int messageId = telegram.botApi().nextMessageId();
        Shown shown = new Shown(
                messageId,
                true,
                call.path(call.has("photo") ? "caption" : "text").asText(),
                rows(call.path("reply_markup")),
                call.path("disable_notification").asBoolean(),
                call.path("photo").isBinary() ? Optional.of(Shown.UPLOADED) : text(call.path("photo")));
        screen.put(messageId, shown);
        heard.add(shown);
        changed.signalAll();
        ObjectNode message = message(messageId, telegram.botApi().bot())
                .put(shown.photo().isPresent() ? "caption" : "text", shown.text());
        shown.photo().ifPresent(fileId -> size(message.putArray("photo").addObject(), fileId, 800));
        if (call.has("reply_markup")) {
            message.set("reply_markup", call.get("reply_markup"));
        }
        return message;
    }

    ObjectNode changeButtons(JsonNode call) {
        Shown before = editable(call);
        return change(before, before.text(), rows(call.path("reply_markup")));
    }

    /** Without a markup of its own an edit takes the buttons away. */
    ObjectNode changeText(JsonNode call) {
        return change(editable(call), call.path("text").asText(), rows(call.path("reply_markup")));
    }

    private Shown editable(JsonNode call) {
        reachable();
        Shown before = screen.get(call.path("message_id").asInt());
        if (before == null) {
            throw Refusal.badRequest("message to edit not found");
        }
        if (!before.fromBot()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return before;
    }

    private ObjectNode change(Shown before, String text, List<List<Button>> rows) {
        if (text.equals(before.text()) && rows.equals(before.rows())) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        screen.put(before.id(), new Shown(before.id(), true, text, rows, before.silent(), before.photo()));
        changed.signalAll();
        return message(before.id(), telegram.botApi().bot()).put("text", text);
    }

    void delete(int messageId, boolean mustBeThere) {
        reachable();
        if (screen.remove(messageId) == null && mustBeThere) {
            throw Refusal.badRequest("message to delete not found");
        }
        changed.signalAll();
    }

    void type() {
        reachable();
        typing++;
        changed.signalAll();
    }

    private void reachable() {
        if (movedTo.isPresent()) {
            throw new Refusal(new Fault.Refuse(
                    400,
                    "Bad Request: group chat was upgraded to a supergroup chat",
                    java.util.OptionalInt.empty(),
                    java.util.OptionalLong.of(movedTo.get())));
        }
        if (blocked) {
            throw Refusal.of(403, "Forbidden: bot was blocked by the user");
        }
        if (!wrote) {
            throw Refusal.badRequest("chat not found");
        }
    }

    private static List<List<Button>> rows(JsonNode markup) {
        List<List<Button>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("inline_keyboard")) {
            List<Button> buttons = new ArrayList<>();
            for (JsonNode button : row) {
                buttons.add(new Button(
                        button.path("text").asText(),
                        text(button.path("callback_data")),
                        text(button.path("copy_text").path("text"))));
            }
            rows.add(List.copyOf(buttons));
        }
        return List.copyOf(rows);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private ObjectNode person() {
        return JSON.createObjectNode()
                .put("id", Math.abs(id))
                .put("is_bot", false)
                .put("first_name", "Somebody")
                .put("language_code", language);
    }

    private ObjectNode message(int messageId, ObjectNode from) {
        ObjectNode message = JSON.createObjectNode()
                .put("message_id", messageId)
                .put("date", Instant.now().getEpochSecond());
        message.putObject("chat").put("id", id).put("type", type).put("first_name", "Somebody");
        if (!"channel".equals(type)) {
            message.set("from", from);
        }
        return message;
    }

    private static ObjectNode update(String kind, ObjectNode content) {
        return (ObjectNode) JSON.valueToTree(Map.of(kind, content));
    }

    private <T> T awaits(String what, Supplier<Optional<T>> wanted) {
        return locked(() -> {
            long left = telegram.patience().toNanos();
            Optional<T> found = wanted.get();
            while (found.isEmpty() && left > 0) {
                try {
                    left = changed.awaitNanos(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    left = 0;
                }
                found = wanted.get();
            }
            return found.orElseThrow(() -> new AssertionError(
                    "waited " + Duration.ofNanos(telegram.patience().toNanos()).toSeconds() + " s for " + what
                            + "; on the screen: " + screen.values()));
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
