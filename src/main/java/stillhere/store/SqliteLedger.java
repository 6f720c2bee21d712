package stillhere.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import stillhere.chat.Ledger;

/** Keeps everything in one SQLite file, through one connection. What is committed survives a power cut. */
public final class SqliteLedger implements Ledger {
    /** A larger file is not read as a whole at each start; damage shows when the place is touched. */
    private static final long CHECKED_UP_TO = 64L << 20;

    private static final Duration PATIENCE_AT_START = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReentrantLock one = new ReentrantLock(true);
    private final Connection connection;
    private final Statements sql;
    private final SqlitePage page;
    private final Runnable release;

    private SqliteLedger(Connection connection, String file, Runnable release) {
        this.connection = connection;
        this.sql = new Statements(connection, file);
        this.page = new SqlitePage(sql);
        this.release = release;
    }

    /**
     * Opens the database in a folder, and brings it up to date; both are made where they aren't there yet.
     *
     * @throws StoreUnusable where that can't be; the message is one line that says what to do
     */
    public static SqliteLedger open(Path folder) {
        return open(folder, Schema.latest());
    }

    static SqliteLedger open(Path folder, Schema schema) {
        DataFolder data = DataFolder.hold(folder);
        try {
            return open(data, schema);
        } catch (SQLException failed) {
            data.close();
            throw unusable(folder, failed);
        } catch (RuntimeException failed) {
            data.close();
            throw failed;
        }
    }

    /**
     * Looks at what is kept in a folder, also while another program works on it.
     *
     * @param work must change nothing
     * @throws StoreUnusable where there is nothing that this program can read; the message says what to do
     */
    public static <T> T look(Path folder, Function<Page, T> work) {
        String file = DataFolder.database(folder).toString();
        if (!Files.exists(DataFolder.database(folder))) {
            throw new StoreUnusable.Nothing(folder);
        }
        SQLiteConfig reading = config();
        reading.setReadOnly(true);
        try (Connection connection = reading.createConnection("jdbc:sqlite:" + file);
                Statements sql = new Statements(connection, file)) {
            Schema.latest().requireUpToDate(connection, file);
            return work.apply(new SqlitePage(sql));
        } catch (SQLException failed) {
            throw unusable(folder, failed);
        }
    }

    /** A ledger that is gone when it is closed. */
    public static SqliteLedger inMemory() {
        try {
            Connection connection = config().createConnection("jdbc:sqlite::memory:");
            Schema.latest().bringUpToDate(connection, "in memory");
            return new SqliteLedger(connection, "in memory", () -> {});
        } catch (SQLException impossible) {
            throw new LedgerFailed("there is no room for a database in memory", impossible);
        }
    }

    private static SqliteLedger open(DataFolder data, Schema schema) throws SQLException {
        String file = data.database().toString();
        Connection connection = config().createConnection("jdbc:sqlite:" + file);
        try {
            if (data.database().toFile().length() <= CHECKED_UP_TO) {
                Schema.check(connection, file);
            }
            schema.bringUpToDate(connection, file);
            noteTriesCutShort(connection);
            return new SqliteLedger(connection, file, data::close);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** A try that has begun can't be one of this program's. Also finds out a file that can only be read. */
    private static void noteTriesCutShort(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("update outbox set begun = 0, cuts = cuts + 1 where begun = 1");
            statement.execute("commit");
            statement.execute("pragma busy_timeout = " + PATIENCE.toMillis());
        }
    }

    private static StoreUnusable unusable(Path folder, SQLException failed) {
        int primary = failed instanceof SQLiteException known ? known.getResultCode().code & 0xff : 0;
        if (Statements.isDamage(primary)) {
            return new StoreUnusable.Damaged(DataFolder.database(folder).toString(), failed);
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new StoreUnusable.InUse(folder, failed);
        }
        return new StoreUnusable.FolderNotWritable(folder, failed);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) PATIENCE_AT_START.toMillis());
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        // Nobody asks for them, and each insert would prepare one more statement to find them.
        config.setGetGeneratedKeys(false);
        return config;
    }

    @Override
    public <T> T transact(Function<Page, T> work) {
        if (one.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        one.lock();
        try {
            return committed(work);
        } finally {
            one.unlock();
        }
    }

    private <T> T committed(Function<Page, T> work) {
        boolean done = false;
        sql.run("begin immediate");
        try {
            T result = work.apply(page);
            sql.run("commit");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /** SQLite may have rolled back by itself; that it then refuses to must not hide why. */
    private void rollBack() {
        try {
            sql.run("rollback");
        } catch (RuntimeException rolledBackAlready) {
            return;
        }
    }

    @Override
    public void close() {
        one.lock();
        try {
            sql.close();
            connection.close();
        } catch (SQLException failed) {
            throw new LedgerFailed("the database could not be closed; what was committed is safe", failed);
        } finally {
            release.run();
            one.unlock();
        }
    }
}
