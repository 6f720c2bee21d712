package stillhere.telegram;

/** Telegram knows no bot with this token. */
public final class WrongToken extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongToken() {
        super("Telegram knows no bot with this token; copy it again from @BotFather into " + TelegramSettings.TOKEN
                + " or the file that " + TelegramSettings.TOKEN_FILE + " names");
    }
}
