package stillhere.chat;

import java.util.Optional;
import stillhere.dialog.Input;

/**
 * One input as it arrived from outside.
 *
 * @param id tells it from all others of its origin; a second arrival of the same id changes nothing
 * @param person whom it is from; here a person and their private chat are the same
 * @param input what they did
 * @param locale what their app says of their language, such as {@code pt-br}; empty where it says nothing
 * @param screenId the origin's id of the message they sent, so that it can be deleted from the screen later
 */
public record Arrival(String id, long person, Input input, Optional<String> locale, Optional<Long> screenId) {}
