package stillhere.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who the bot is and where Telegram is.
 *
 * @param token as BotFather gave it; never shown, not even by {@link #toString()}
 * @param api scheme, host and port of the Bot API
 */
public record TelegramSettings(String token, URI api) {
    public static final String TOKEN = "TELEGRAM_TOKEN";
    public static final String TOKEN_FILE = "TELEGRAM_TOKEN_FILE";
    public static final String API = "TELEGRAM_API";

    private static final URI REAL_API = URI.create("https://api.telegram.org");
    private static final Pattern FORM = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,200}");
    private static final int LONGEST_FILE = 4096;

    /** Something in the environment is wrong; the message is one line that says what to do and never holds the token. */
    public abstract static sealed class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Mistake(String whatToDo) {
            super(whatToDo);
        }
    }

    /** The token is given in two ways. */
    public static final class TokenGivenTwice extends Mistake {
        private static final long serialVersionUID = 1;

        private TokenGivenTwice() {
            super(TOKEN + " and " + TOKEN_FILE + " are both set; unset one of them");
        }
    }

    /** The token's file can't be read. */
    public static final class TokenFileUnreadable extends Mistake {
        private static final long serialVersionUID = 1;

        private TokenFileUnreadable() {
            super(TOKEN_FILE + " names a file that can't be read; check that it exists and that this user may read it");
        }
    }

    /** What is given isn't a token. */
    public static final class TokenMalformed extends Mistake {
        private static final long serialVersionUID = 1;

        private TokenMalformed(String where) {
            super(where + " doesn't hold a bot token; it looks like 123456:ABC-def, copy it again from @BotFather");
        }
    }

    /** The Bot API's address can't be used. */
    public static final class ApiAddressWrong extends Mistake {
        private static final long serialVersionUID = 1;

        private ApiAddressWrong() {
            super(API + " is not an address such as https://api.telegram.org or http://localhost:8081 (no path);"
                    + " correct or unset it");
        }
    }

    /**
     * Reads the environment.
     *
     * @return nothing where no token is set
     * @throws Mistake where something in it is wrong
     */
    public static Optional<TelegramSettings> from(Map<String, String> environment) {
        Optional<String> direct = value(environment, TOKEN);
        Optional<String> file = value(environment, TOKEN_FILE);
        if (direct.isPresent() && file.isPresent()) {
            throw new TokenGivenTwice();
        }
        URI api = value(environment, API).map(TelegramSettings::address).orElse(REAL_API);
        return direct.map(token -> checked(token, TOKEN))
                .or(() -> file.map(name -> checked(contents(name), TOKEN_FILE)))
                .map(token -> new TelegramSettings(token, api));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String checked(String token, String where) {
        if (!FORM.matcher(token).matches()) {
            throw new TokenMalformed(where);
        }
        return token;
    }

    private static String contents(String name) {
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            return new String(file.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new TokenFileUnreadable();
        }
    }

    private static URI address(String text) {
        try {
            URI given = new URI(text);
            String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = given.getRawUserInfo() == null
                    && given.getRawQuery() == null
                    && given.getRawFragment() == null
                    && (given.getRawPath() == null || given.getRawPath().matches("/?"));
            if (!scheme.matches("https?") || given.getHost() == null || given.getPort() > 65535 || !bare) {
                throw new ApiAddressWrong();
            }
            return new URI(scheme, null, given.getHost(), given.getPort(), null, null, null);
        } catch (URISyntaxException wrong) {
            throw new ApiAddressWrong();
        }
    }

    /** The port, also where the address leaves it to its scheme. */
    int port() {
        if (api.getPort() >= 0) {
            return api.getPort();
        }
        return api.getScheme().equals("https") ? 443 : 80;
    }

    @Override
    public String toString() {
        return "TelegramSettings[token=hidden, api=" + api + "]";
    }
}
