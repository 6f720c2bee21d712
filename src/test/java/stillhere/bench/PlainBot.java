package stillhere.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.longpolling.util.LongPollingSingleThreadUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** A bot as the library's own example has it: each update is committed, and its text said back. */
// Deprecated of late, but what its examples and most bots still use.
@SuppressWarnings({"deprecation", "try"})
public final class PlainBot implements LongPollingSingleThreadUpdateConsumer {
    private final TelegramClient client;
    private final PreparedStatement keep;

    private PlainBot(TelegramClient client, Connection connection) throws SQLException {
        this.client = client;
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("create table updates (id integer primary key, text text)");
        }
        this.keep = connection.prepareStatement("insert into updates values (?, ?)");
    }

    @Override
    public void consume(Update update) {
        try {
            keep.setInt(1, update.getUpdateId());
            keep.setString(2, update.getMessage().getText());
            keep.executeUpdate();
            client.execute(SendMessage.builder()
                    .chatId(update.getMessage().getChatId())
                    .text(update.getMessage().getText())
                    .build());
        } catch (SQLException | TelegramApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs until it is ended: token, port of the Bot API on this machine, database file. */
    @SuppressWarnings("resource") // They live as long as the process.
    public static void main(String[] arguments) throws Exception {
        String token = arguments[0];
        TelegramUrl url = new TelegramUrl("http", "127.0.0.1", Integer.parseInt(arguments[1]), false);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[2]);
        PlainBot bot = new PlainBot(new OkHttpTelegramClient(new OkHttpClient(), token, url), connection);
        new TelegramBotsLongPollingApplication().registerBot(token, () -> url, new DefaultGetUpdatesGenerator(), bot);
        Thread.currentThread().join();
    }
}
