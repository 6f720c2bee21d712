package stillhere.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks for updates and reads them so that one that can't be read doesn't hold up the others. It is parked: an update with
 * nothing but its number stands for it.
 */
final class Poll extends GetUpdates {
    /** What we listen to; the rest is not even sent to us. */
    private static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "channel_post");

    private static final Pattern NUMBER = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,9})");
    private static final System.Logger LOG = System.getLogger(Poll.class.getName());

    /** @param limit 1–100; at 1 even an answer that isn't JSON at all can be parked, if it tells its number */
    Poll(@Nullable Integer offset, int limit, Duration longPoll) {
        setOffset(offset);
        setLimit(limit);
        setTimeout((int) longPoll.toSeconds());
        setAllowedUpdates(KINDS);
    }

    @Override
    @SuppressWarnings("NonApiType") // as the method it overrides
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            ArrayList<Update> updates = super.deserializeResponse(answer);
            if (updates != null && updates.stream().anyMatch(update -> update.getUpdateId() == null)) {
                throw new TelegramApiRequestException("an update without a number");
            }
            return updates;
        } catch (TelegramApiRequestException refusedOrUnreadable) {
            if (refusedOrUnreadable.getErrorCode() > 0) {
                throw refusedOrUnreadable;
            }
            return new ArrayList<>(oneByOne(answer, refusedOrUnreadable));
        }
    }

    private List<Update> oneByOne(String answer, TelegramApiRequestException unreadable)
            throws TelegramApiRequestException {
        List<Update> updates = new ArrayList<>();
        try {
            for (JsonNode each : OBJECT_MAPPER.readTree(answer).path("result")) {
                updates.add(readOrPark(each));
            }
        } catch (JsonProcessingException notJson) {
            Matcher number = NUMBER.matcher(answer);
            if (getLimit() != 1 || !number.find()) {
                throw unreadable;
            }
            return List.of(parked(Integer.parseInt(number.group(1))));
        }
        if (updates.isEmpty()) {
            throw unreadable;
        }
        return updates;
    }

    private static Update readOrPark(JsonNode each) {
        try {
            return OBJECT_MAPPER.treeToValue(each, Update.class);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return parked(each.path("update_id").asInt());
        }
    }

    private static Update parked(int number) {
        LOG.log(Level.WARNING, "update {0} could not be read and is skipped", Integer.toString(number));
        Update bare = new Update();
        bare.setUpdateId(number);
        return bare;
    }
}
