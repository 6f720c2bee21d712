package stillhere.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables, and how those of an older program become those of this one: the n-th script leads from version n-1 to n,
 * in one transaction. A script that was released is never changed again.
 */
final class Schema {
    private static final int LATEST = 1;

    private final List<String> scripts;

    Schema(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    static Schema latest() {
        return new Schema(
                IntStream.rangeClosed(1, LATEST).mapToObj(Schema::script).toList());
    }

    /** The schema as it was in an older version. */
    Schema upTo(int version) {
        return new Schema(scripts.subList(0, version));
    }

    int version() {
        return scripts.size();
    }

    /**
     * Brings a database up to date.
     *
     * @throws StoreUnusable.TooNew where a newer program has written it
     */
    void bringUpToDate(Connection connection, String file) throws SQLException {
        int found = found(connection, file);
        for (int next = found + 1; next <= version(); next++) {
            migrate(connection, file, next);
        }
    }

    /**
     * Does nothing where the database is as this program has it.
     *
     * @throws StoreUnusable.TooNew where a newer program has written it
     * @throws StoreUnusable.TooOld where no program of this version has worked on it yet
     */
    void requireUpToDate(Connection connection, String file) throws SQLException {
        if (found(connection, file) < version()) {
            throw new StoreUnusable.TooOld(file);
        }
    }

    private int found(Connection connection, String file) throws SQLException {
        int found = number(connection, "pragma user_version");
        if (found > version()) {
            throw new StoreUnusable.TooNew("the database " + file, found, version());
        }
        return found;
    }

    private void migrate(Connection connection, String file, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("begin immediate");
            try {
                statement.executeUpdate(scripts.get(to - 1));
                statement.executeUpdate("pragma user_version = " + to);
                check(connection, file);
                statement.executeUpdate("commit");
            } catch (SQLException | RuntimeException failed) {
                statement.executeUpdate("rollback");
                throw failed;
            }
        }
    }

    /** Reads the whole file. */
    static void check(Connection connection, String file) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
            if (!result.next() || !result.getString(1).equals("ok")) {
                throw new StoreUnusable.Damaged(file);
            }
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.getInt(1);
        }
    }

    private static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
