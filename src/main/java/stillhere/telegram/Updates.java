package stillhere.telegram;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.Venue;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import stillhere.chat.Arrival;
import stillhere.dialog.Input;

/** Understands updates. Does nothing about them. */
final class Updates {
    // The library knows a command only once its entities were asked for; so we look ourselves.
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

    private static final Map<String, Predicate<Message>> KINDS = Map.ofEntries(
            Map.entry("photo", message -> message.getPhoto() != null),
            Map.entry("voice", message -> message.getVoice() != null || message.getAudio() != null),
            Map.entry(
                    "video",
                    message -> message.getVideo() != null
                            || message.getVideoNote() != null
                            || message.getAnimation() != null),
            Map.entry("sticker", message -> message.getSticker() != null),
            // An animation has a document beside it, for apps that know none.
            Map.entry("document", message -> message.getDocument() != null && message.getAnimation() == null),
            Map.entry("location", message -> place(message).isPresent()),
            Map.entry("contact", message -> message.getContact() != null));

    private final Supplier<Optional<String>> botName;

    /** @param botName the bot's user name without {@code @}, once it is known */
    Updates(Supplier<Optional<String>> botName) {
        this.botName = botName;
    }

    Happening read(Update update) {
        String id = "tg:" + update.getUpdateId();
        if (update.getMessage() != null) {
            return message(id, update.getMessage());
        }
        if (update.getEditedMessage() != null) {
            return edited(id, update.getEditedMessage());
        }
        if (update.getCallbackQuery() != null) {
            return pressed(id, update.getCallbackQuery());
        }
        return update.getChannelPost() != null
                ? new Happening.Elsewhere(update.getChannelPost().getChatId())
                : new Happening.Nothing();
    }

    private Happening message(String id, Message message) {
        if (message.getMigrateToChatId() != null) {
            return new Happening.Migrated(message.getChatId(), message.getMigrateToChatId());
        }
        if (isNotice(message)) {
            return new Happening.Nothing();
        }
        if (!isPrivate(message.getChat())) {
            return new Happening.Elsewhere(message.getChatId());
        }
        Optional<Long> screenId = Optional.of(message.getMessageId().longValue());
        return new Happening.Said(arrival(id, message, input(message), screenId));
    }

    /** Telegram's own remarks in a chat, which nobody said. */
    private static boolean isNotice(Message message) {
        return message.getMigrateFromChatId() != null
                || message.getLeftChatMember() != null
                || message.getPinnedMessage() != null
                || message.getMessageAutoDeleteTimerChanged() != null;
    }

    private Input input(Message message) {
        if (message.getText() != null) {
            return textOrCommand(message.getText());
        }
        Optional<Location> place = place(message);
        // Words come first, should Telegram ever let them come with a place: they may be grave.
        if (place.isPresent() && orEmpty(message.getCaption()).isBlank()) {
            return Input.Location.of(place.get().getLatitude(), place.get().getLongitude());
        }
        String kind = KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().test(message))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
        return new Input.Media(kind, orEmpty(message.getCaption()), photo(message));
    }

    /** A photo comes in several sizes; the largest is the one to show again. */
    private static @Nullable String photo(Message message) {
        return message.getPhoto() == null
                ? null
                : message.getPhoto().stream()
                        .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight()))
                        .map(PhotoSize::getFileId)
                        .orElse(null);
    }

    /** Where somebody is or will be; of a live location where it begins. */
    private static Optional<Location> place(Message message) {
        return Optional.ofNullable(message.getLocation())
                .or(() -> Optional.ofNullable(message.getVenue()).map(Venue::getLocation));
    }

    private Input textOrCommand(String text) {
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches() || !isOurs(command.group(2))) {
            return new Input.Text(text);
        }
        return new Input.Command(command.group(1).toLowerCase(Locale.ROOT), orEmpty(command.group(3)));
    }

    private boolean isOurs(@Nullable String addressee) {
        return addressee == null
                || botName.get().map(addressee::equalsIgnoreCase).orElse(true);
    }

    private static Happening edited(String id, Message message) {
        // A live location "edits" its message every few seconds.
        if (!isPrivate(message.getChat()) || message.getLocation() != null) {
            return new Happening.Nothing();
        }
        String words = message.getText() == null ? orEmpty(message.getCaption()) : message.getText();
        // The message itself is on record already.
        return new Happening.Said(arrival(id, message, new Input.Media("edited", words), Optional.empty()));
    }

    private static Happening pressed(String id, CallbackQuery query) {
        if (query.getMessage() == null || !isPrivate(query.getMessage().getChat())) {
            return new Happening.PressedElsewhere(query.getId());
        }
        long person = query.getMessage().getChatId();
        Input.Press press = CallbackData.decode(query.getData()).press();
        return new Happening.Pressed(
                new Arrival(id, person, press, locale(query.getFrom()), Optional.empty()), query.getId());
    }

    private static Arrival arrival(String id, Message message, Input input, Optional<Long> screenId) {
        return new Arrival(id, message.getChatId(), input, locale(message.getFrom()), screenId);
    }

    private static Optional<String> locale(@Nullable User user) {
        return Optional.ofNullable(user).map(User::getLanguageCode).filter(code -> !code.isBlank());
    }

    private static boolean isPrivate(@Nullable Chat chat) {
        return chat != null && "private".equals(chat.getType());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
