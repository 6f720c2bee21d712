package stillhere.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Telegram's limits, and what it says where they are passed. */
final class FakeLimits {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private FakeLimits() {}

    private static void require(boolean holds, String orElse) {
        if (!holds) {
            throw Refusal.badRequest(orElse);
        }
    }

    static void message(JsonNode call) {
        String text = call.path("text").asText();
        require(!text.isBlank(), "message text is empty");
        require(text.length() <= 4096, "message is too long");
        // Nothing of ours is markup. A real Telegram would take it; this one finds whoever forgets to escape.
        require(call.path("parse_mode").isMissingNode(), "can't parse entities: only plain text is expected here");
        if (call.has("reply_markup")) {
            keyboard(call.get("reply_markup"));
        }
    }

    static void photo(JsonNode call, Set<String> known) {
        require(call.path("caption").asText().length() <= 1024, "message caption is too long");
        require(call.path("parse_mode").isMissingNode(), "can't parse entities: only plain text is expected here");
        if (call.has("reply_markup")) {
            keyboard(call.get("reply_markup"));
        }
        JsonNode photo = call.path("photo");
        if (photo.isBinary()) {
            png(((BinaryNode) photo).binaryValue());
        } else {
            require(known.contains(photo.asText()), "wrong file identifier/HTTP URL specified");
        }
    }

    private static void png(byte[] bytes) {
        require(bytes.length <= 10_000_000, "file is too big");
        require(bytes.length > 24 && Arrays.equals(bytes, 0, 8, PNG, 0, 8), "IMAGE_PROCESS_FAILED");
        int width = ByteBuffer.wrap(bytes).getInt(16);
        int height = ByteBuffer.wrap(bytes).getInt(20);
        boolean shape = width + height <= 10_000 && Math.max(width, height) <= 20 * Math.min(width, height);
        require(shape, "PHOTO_INVALID_DIMENSIONS");
    }

    static void keyboard(JsonNode markup) {
        require(markup.path("inline_keyboard").isArray(), "object expected as reply markup");
        int buttons = 0;
        for (JsonNode row : markup.get("inline_keyboard")) {
            require(row.isArray() && !row.isEmpty() && row.size() <= 8, "BUTTON_ROW_INVALID");
            for (JsonNode button : row) {
                button(button);
                buttons++;
            }
        }
        require(buttons <= 100, "reply markup is too long");
    }

    private static void button(JsonNode button) {
        require(!button.path("text").asText().isBlank(), "text buttons are unallowed in the inline keyboard");
        require(
                button.has("callback_data") != button.has("copy_text"),
                "text buttons are unallowed in the inline keyboard");
        if (button.has("callback_data")) {
            int bytes = button.get("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
            require(bytes >= 1 && bytes <= 64, "BUTTON_DATA_INVALID");
        } else {
            int length = button.get("copy_text").path("text").asText().length();
            require(length >= 1 && length <= 256, "BUTTON_COPY_TEXT_INVALID");
        }
    }

    static void messageIds(JsonNode call) {
        JsonNode ids = call.path("message_ids");
        require(ids.isArray() && !ids.isEmpty(), "message identifiers are not specified");
        require(ids.size() <= 100, "too many message identifiers specified");
    }

    static void action(JsonNode call) {
        require(ACTIONS.contains(call.path("action").asText()), "wrong parameter action in request");
    }

    static void commands(JsonNode call) {
        JsonNode commands = call.path("commands");
        require(commands.isArray() && commands.size() <= 100, "BOT_COMMANDS_TOO_MUCH");
        Set<String> seen = new HashSet<>();
        for (JsonNode command : commands) {
            String name = command.path("command").asText();
            require(name.matches("[a-z0-9_]{1,32}") && seen.add(name), "BOT_COMMAND_INVALID");
            int length = command.path("description").asText().length();
            require(length >= 1 && length <= 256, "BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    static void atMost(JsonNode call, String field, int length) {
        require(call.path(field).asText().length() <= length, field + " is too long");
    }

    static int between(JsonNode call, String field, int least, int most, int usual) {
        int value = call.path(field).asInt(usual);
        require(value >= least && value <= most, "wrong parameter " + field + " in request");
        return value;
    }
}
