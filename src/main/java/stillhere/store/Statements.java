package stillhere.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import stillhere.chat.Ledger.LedgerFailed;

/** Runs SQL on one connection; each statement is prepared once. */
final class Statements implements AutoCloseable {
    /** Makes something of the row a result stands at. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final String file;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection, String file) {
        this.connection = connection;
        this.file = file;
    }

    /** Returns how many rows it changed. */
    int run(String sql, @Nullable Object... values) {
        try {
            return with(sql, values).executeUpdate();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        try (ResultSet result = with(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    private PreparedStatement with(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A row that breaks a rule is the fault of who wrote it; all else is the ledger's. */
    private RuntimeException failure(SQLException failed) {
        SQLiteErrorCode code = failed instanceof SQLiteException known ? known.getResultCode() : null;
        int primary = code == null ? 0 : code.code & 0xff;
        if (primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code || primary == SQLiteErrorCode.SQLITE_TOOBIG.code) {
            return new IllegalStateException("a row that the database doesn't take: " + code);
        }
        String what =
                "the database " + file + " could not be used (" + (code == null ? "no code" : code.name()) + "): ";
        return new LedgerFailed(what + advice(primary), failed);
    }

    private static String advice(int primary) {
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return "make room on the disk";
        }
        if (isDamage(primary)) {
            return "it is damaged; stop, and put a backup in its place";
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code) {
            return "give the user who runs this the right to write it";
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code) {
            return "another program has locked it; stop that program";
        }
        return "see that its disk is there and sound";
    }

    static boolean isDamage(int primary) {
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
