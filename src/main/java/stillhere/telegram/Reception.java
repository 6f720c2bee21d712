package stillhere.telegram;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import stillhere.chat.Arrival;

/**
 * Receives updates with the small courtesies that need no conversation: a pressed button stops spinning, who writes sees
 * that an answer is being typed, a group is invited, once, to talk in private. For one thread; nobody waits for any of it.
 */
final class Reception {
    /** Telegram shows "typing" for five seconds, or until a message comes. */
    private static final Duration TYPING = Duration.ofSeconds(5);

    private static final int REMEMBERED = 10_000;
    private static final System.Logger LOG = System.getLogger(Reception.class.getName());

    private final Api api;
    private final Updates updates;
    private final Words words;
    private final Clock clock;
    private final Lately typing = new Lately(REMEMBERED);
    private final Invitations invitations;

    Reception(Api api, Updates updates, Words words, Invitations invitations, Clock clock) {
        this.api = api;
        this.updates = updates;
        this.words = words;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** What of it belongs to conversations, in order. */
    List<Arrival> receive(List<Update> batch) {
        return batch.stream().flatMap(update -> receive(update).stream()).toList();
    }

    private Optional<Arrival> receive(Update update) {
        try {
            return welcome(updates.read(update));
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "update {0} could not be understood and is skipped: {1}",
                    String.valueOf(update.getUpdateId()),
                    Failures.describe(failed));
            return Optional.empty();
        }
    }

    private Optional<Arrival> welcome(Happening happening) {
        if (happening instanceof Happening.Said said) {
            showTyping(said.arrival().person());
            return Optional.of(said.arrival());
        }
        if (happening instanceof Happening.Pressed pressed) {
            stopSpinning(pressed.query());
            return Optional.of(pressed.arrival());
        }
        if (happening instanceof Happening.PressedElsewhere pressed) {
            stopSpinning(pressed.query());
        } else if (happening instanceof Happening.Elsewhere elsewhere) {
            invite(elsewhere.chat());
        } else if (happening instanceof Happening.Migrated migrated) {
            invitations.moved(migrated.from(), migrated.to());
        }
        return Optional.empty();
    }

    private void showTyping(long person) {
        if (!typing.again(person, clock.instant(), TYPING)) {
            send(SendChatAction.builder()
                    .chatId(person)
                    .action(ActionType.TYPING.toString())
                    .build());
        }
    }

    private void stopSpinning(String query) {
        send(AnswerCallbackQuery.builder().callbackQueryId(query).build());
    }

    private void invite(long chat) {
        if (invitations.first(chat)) {
            send(SendMessage.builder().chatId(chat).text(words.inPrivate()).build());
        }
    }

    private <T extends java.io.Serializable> void send(BotApiMethod<T> courtesy) {
        CompletableFuture<Answer<T>> unused = api.call(courtesy);
    }
}
