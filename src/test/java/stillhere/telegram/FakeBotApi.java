package stillhere.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/** The Bot API's methods, but for getUpdates. Whoever uses it holds the lock. */
final class FakeBotApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Long, FakeChat> chats = new HashMap<>();
    private final Set<String> openQueries = new HashSet<>();
    private final Set<Integer> old = new HashSet<>();
    private final Set<String> photos = new HashSet<>();
    private int lastMessageId = 100;
    private int lastQuery;

    FakeChat chat(long id, LongFunction<FakeChat> opened) {
        return chats.computeIfAbsent(id, opened::apply);
    }

    void growsOld(int messageId) {
        old.add(messageId);
    }

    void knowsPhoto(String fileId) {
        photos.add(fileId);
    }

    void forgetsPhoto(String fileId) {
        photos.remove(fileId);
    }

    int spinning() {
        return openQueries.size();
    }

    int nextMessageId() {
        return ++lastMessageId;
    }

    String nextQuery() {
        String query = "query-" + ++lastQuery;
        openQueries.add(query);
        return query;
    }

    ObjectNode bot() {
        return JSON.createObjectNode()
                .put("id", 7012345678L)
                .put("is_bot", true)
                .put("first_name", "Stillhere")
                .put("username", "StillhereBot");
    }

    /**
     * Does what a call asks for.
     *
     * @param method in lower case
     * @param nanosBetween how long messages to one chat must be apart
     * @return the result's JSON
     * @throws Refusal where Telegram would refuse
     */
    String carriedOut(String method, JsonNode call, long nanosBetween) {
        return switch (method) {
            case "getme" -> bot().toString();
            case "sendmessage" -> {
                FakeLimits.message(call);
                yield chat(call).show(call, nanosBetween).toString();
            }
            case "editmessagetext" -> {
                FakeLimits.message(call);
                yield chat(call).changeText(call).toString();
            }
            case "sendphoto" -> {
                FakeLimits.photo(call, photos);
                yield chat(call).show(call, nanosBetween).toString();
            }
            case "editmessagereplymarkup" -> {
                if (call.has("reply_markup")) {
                    FakeLimits.keyboard(call.get("reply_markup"));
                }
                yield chat(call).changeButtons(call).toString();
            }
            case "deletemessage" -> {
                delete(chat(call), call.path("message_id").asInt(), true);
                yield "true";
            }
            case "deletemessages" -> {
                FakeLimits.messageIds(call);
                deleteAll(chat(call), call.get("message_ids"));
                yield "true";
            }
            case "sendchataction" -> {
                FakeLimits.action(call);
                chat(call).type();
                yield "true";
            }
            case "answercallbackquery" -> {
                answerQuery(call);
                yield "true";
            }
            case "setmycommands" -> {
                FakeLimits.commands(call);
                yield "true";
            }
            case "setmydescription" -> {
                FakeLimits.atMost(call, "description", 512);
                yield "true";
            }
            case "setmyshortdescription" -> {
                FakeLimits.atMost(call, "short_description", 120);
                yield "true";
            }
            case "deletewebhook" -> "true";
            default -> throw Refusal.of(404, "Not Found: method not found");
        };
    }

    private FakeChat chat(JsonNode call) {
        FakeChat chat = chats.get(call.path("chat_id").asLong());
        if (chat == null) {
            throw Refusal.badRequest("chat not found");
        }
        return chat;
    }

    private void deleteAll(FakeChat chat, JsonNode messageIds) {
        messageIds.forEach(each -> refuseOld(each.asInt()));
        messageIds.forEach(each -> delete(chat, each.asInt(), false));
    }

    private void delete(FakeChat chat, int messageId, boolean mustBeThere) {
        refuseOld(messageId);
        chat.delete(messageId, mustBeThere);
    }

    private void refuseOld(int messageId) {
        if (old.contains(messageId)) {
            throw Refusal.badRequest("message can't be deleted");
        }
    }

    private void answerQuery(JsonNode call) {
        if (!openQueries.remove(call.path("callback_query_id").asText())) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
    }
}
