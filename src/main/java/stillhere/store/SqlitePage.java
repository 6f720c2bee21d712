package stillhere.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stillhere.chat.Ledger;
import stillhere.chat.Outbox;
import stillhere.chat.Parcel;
import stillhere.dialog.Entries;
import stillhere.dialog.Entry;
import stillhere.dialog.Frame;
import stillhere.dialog.Session;

/** The rows of one transaction. */
final class SqlitePage implements Ledger.Page {
    /** How many rows are forgotten at once, so that nobody waits long for it. */
    private static final int FORGOTTEN_AT_ONCE = 5000;

    private static final String ENTRIES = "select number, kind, fields, at from entries where person = ?";

    private final Statements sql;
    private final SqliteOutbox outbox;

    SqlitePage(Statements sql) {
        this.sql = sql;
        this.outbox = new SqliteOutbox(sql);
    }

    @Override
    public Optional<RuntimeException> apart(Consumer<Ledger.Page> work) {
        sql.run("savepoint apart");
        try {
            work.accept(this);
            sql.run("release apart");
            return Optional.empty();
        } catch (Ledger.LedgerFailed failed) {
            throw failed;
        } catch (RuntimeException failed) {
            sql.run("rollback to apart");
            sql.run("release apart");
            return Optional.of(failed);
        }
    }

    @Override
    public boolean firstSight(String inputId, Instant now) {
        return sql.run("insert or ignore into inputs (id, at) values (?, ?)", inputId, Millis.of(now)) == 1;
    }

    @Override
    public Optional<Instant> latestInput() {
        return sql.one("select at from inputs order by at desc limit 1", row -> Millis.at(row.getLong(1)));
    }

    @Override
    public int failedAgain(String inputId, Instant now) {
        return sql.one(
                        "insert into failures (input, times, at) values (?, 1, ?)"
                                + " on conflict do update set times = times + 1, at = excluded.at returning times",
                        row -> row.getInt(1),
                        inputId,
                        Millis.of(now))
                .orElseThrow();
    }

    @Override
    public void setAside(String inputId, long person, String failure, Instant now) {
        sql.run("delete from failures where input = ?", inputId);
        sql.run(
                "insert into set_aside (input, person, failure, at) values (?, ?, ?, ?)",
                inputId,
                person,
                failure,
                Millis.of(now));
    }

    @Override
    public List<Ledger.SetAside> setAside(int most) {
        return sql.list(
                "select input, person, failure, at from set_aside order by number desc limit ?",
                row -> new Ledger.SetAside(
                        row.getString(1), row.getLong(2), row.getString(3), Millis.at(row.getLong(4))),
                most);
    }

    @Override
    public Optional<Session> session(long person) {
        return sql.one(
                "select session, steps from people left join steps using (person)"
                        + " where person = ? and session is not null",
                row -> SessionJson.read(row.getBytes(1)).remembering(steps(person, row.getBytes(2))),
                person);
    }

    private static List<List<Frame>> steps(long person, byte @Nullable [] json) {
        return json == null ? List.of() : new KeptSteps(person, json);
    }

    @Override
    public void save(long person, Session session) {
        sql.run(
                "insert into people (person, session, wake_at, may_wait) values (?, cast(? as text), ?, ?)"
                        + " on conflict do update set session = excluded.session, wake_at = excluded.wake_at,"
                        + " may_wait = excluded.may_wait",
                person,
                SessionJson.bytes(session.remembering(List.of())),
                session.knockAt().map(Millis::notBefore).orElse(null),
                session.mayWait() ? 1 : 0);
        if (!KeptSteps.of(person, session.history())) {
            sql.run(
                    "insert into steps (person, steps) values (?, cast(? as text))"
                            + " on conflict do update set steps = excluded.steps",
                    person,
                    SessionJson.steps(session.history()));
        }
    }

    @Override
    public void wakeAt(long person, Instant at) {
        sql.run("update people set wake_at = ? where person = ?", Millis.notBefore(at), person);
    }

    @Override
    public List<Long> due(Instant now, int most) {
        List<Long> due = new ArrayList<>(due(0, now, most));
        due.addAll(due(1, now, most - due.size()));
        return due;
    }

    private List<Long> due(int mayWait, Instant now, int most) {
        return sql.list(
                "select person from people where may_wait = ? and wake_at <= ? and blocked = 0 order by wake_at limit ?",
                row -> row.getLong(1),
                mayWait,
                Millis.of(now),
                most);
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(0, 1).flatMap(mayWait -> nextDue(mayWait).stream()).min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextDue(int mayWait) {
        return sql.one(
                "select wake_at from people where may_wait = ? and wake_at is not null and blocked = 0"
                        + " order by wake_at limit 1",
                row -> Millis.at(row.getLong(1)),
                mayWait);
    }

    @Override
    public void leave(long person, String kind, Map<String, String> values, Instant now) {
        sql.run(
                "insert into entries (person, kind, fields, at) values (?, ?, ?, ?)",
                person,
                kind,
                Json.of(values),
                Millis.of(now));
    }

    @Override
    public Entries entries(long person) {
        return (kinds, most) -> kinds.contains(Entries.ANY_KIND)
                ? sql.list(ENTRIES + " order by number desc limit ?", SqlitePage::entry, person, most)
                : sql.list(
                        ENTRIES + " and kind in (select value from json_each(?)) order by number desc limit ?",
                        SqlitePage::entry,
                        person,
                        Json.of(kinds),
                        most);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), row.getString(2), Json.fields(row.getString(3)), Millis.at(row.getLong(4)));
    }

    @Override
    public void amend(long person, long number, Map<String, String> values) {
        sql.run("update entries set fields = ? where person = ? and number = ?", Json.of(values), person, number);
    }

    @Override
    public void discard(long person, long number) {
        sql.run("delete from entries where person = ? and number = ?", person, number);
    }

    @Override
    public void post(long person, Parcel.Contents contents, Instant now) {
        outbox.post(person, contents, now);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void onScreen(long person, long screenId, boolean hasButtons, Instant now) {
        sql.run(
                "insert or replace into screen (person, screen_id, live_buttons, at) values (?, ?, ?, ?)",
                person,
                screenId,
                hasButtons ? 1 : 0,
                Millis.of(now));
    }

    @Override
    public void tag(long person, long screenId, String tag) {
        sql.run("update screen set tag = ? where person = ? and screen_id = ?", tag, person, screenId);
    }

    @Override
    public Optional<Long> tagged(long person, String tag) {
        return sql.one("select screen_id from screen where person = ? and tag = ?", row -> row.getLong(1), person, tag);
    }

    @Override
    public List<Long> takeButtons(long person) {
        List<Long> live = sql.list(
                "select screen_id from screen where person = ? and live_buttons = 1 order by screen_id",
                row -> row.getLong(1),
                person);
        if (!live.isEmpty()) {
            sql.run("update screen set live_buttons = 0 where person = ? and live_buttons = 1", person);
        }
        return live;
    }

    @Override
    public List<Long> takeScreen(long person, Instant since) {
        List<Long> deletable = sql.list(
                "select screen_id from screen where person = ? and at > ? order by screen_id desc",
                row -> row.getLong(1),
                person,
                Millis.of(since));
        sql.run("delete from screen where person = ?", person);
        return deletable;
    }

    @Override
    public void forgetBefore(Instant time) {
        sql.run(
                "delete from inputs where id in (select id from inputs where at < ? order by at limit ?)",
                Millis.of(time),
                FORGOTTEN_AT_ONCE);
        sql.run("delete from failures where at < ?", Millis.of(time));
        sql.run(
                "delete from screen where (person, screen_id) in"
                        + " (select person, screen_id from screen where at < ? order by at limit ?)",
                Millis.of(time),
                FORGOTTEN_AT_ONCE);
    }
}
