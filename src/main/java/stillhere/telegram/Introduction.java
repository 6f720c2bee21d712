package stillhere.telegram;

import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Introduces us to Telegram, and learns our name there. */
final class Introduction {
    private static final System.Logger LOG = System.getLogger(Introduction.class.getName());

    private final Api api;
    private volatile Optional<String> name = Optional.empty();
    private volatile Optional<BotProfile> owed = Optional.empty();

    Introduction(Api api) {
        this.api = api;
    }

    /** The bot's user name without {@code @}, once it is known. */
    Optional<String> name() {
        return name;
    }

    /**
     * Makes it now, or, where Telegram gives no answer, leaves it for {@link #catchUp}.
     *
     * @throws WrongToken where Telegram doesn't know us; any other refusal is told in a line and stops nothing
     */
    void make(BotProfile profile) {
        Answer<User> answer = api.call(new GetMe()).join();
        if (answer instanceof Answer.Declined<User> declined && declined.wrongToken()) {
            throw new WrongToken();
        }
        if (answer instanceof Answer.Done<User> done) {
            name = Optional.ofNullable(done.result().getUserName());
        } else if (answer instanceof Answer.Declined) {
            complain("getMe", answer);
        } else {
            owed = Optional.of(profile);
            return;
        }
        owed = Optional.empty();
        present(SetMyCommands.builder()
                .commands(profile.commands().stream()
                        .map(command -> new BotCommand(command.name(), command.description()))
                        .toList())
                .build());
        present(SetMyDescription.builder().description(profile.description()).build());
        present(SetMyShortDescription.builder()
                .shortDescription(profile.shortDescription())
                .build());
    }

    /** Makes an introduction that got no answer before; to be called when Telegram has answered something. */
    void catchUp() {
        owed.ifPresent(this::make);
    }

    private <T extends Serializable> void present(BotApiMethod<T> method) {
        CompletableFuture<Void> unused = api.call(method).thenAccept(answer -> complain(method.getMethod(), answer));
    }

    private static void complain(String method, Answer<?> answer) {
        if (answer instanceof Answer.Declined<?> declined) {
            LOG.log(Level.WARNING, "{0} was refused ({1}); the bot runs without it", method, declined.description());
        } else if (!(answer instanceof Answer.Done)) {
            LOG.log(Level.WARNING, "{0} got no answer; the bot runs without it", method);
        }
    }
}
