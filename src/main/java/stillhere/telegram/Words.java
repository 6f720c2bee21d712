package stillhere.telegram;

/**
 * What Telegram's own surroundings need said; written like all else in the dialogs' phrases.
 *
 * @param copy the label of the button that copies a message to send
 * @param inPrivate what is said, once, in a group or channel
 */
public record Words(String copy, String inPrivate) {}
