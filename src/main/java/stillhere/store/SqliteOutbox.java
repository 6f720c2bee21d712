package stillhere.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stillhere.chat.Outbox;
import stillhere.chat.Parcel;

/** The rows of the outbox. */
final class SqliteOutbox implements Outbox {
    private static final int LOOKED_AT_ONCE = 10_000;
    private static final List<String> TABLES = List.of("entries", "outbox", "set_aside", "given_up");

    private final Statements sql;

    SqliteOutbox(Statements sql) {
        this.sql = sql;
    }

    /** What is for somebody who wants nothing is not even put in. */
    void post(long person, Parcel.Contents contents, Instant now) {
        if (contents instanceof Parcel.Contents.Edit edit) {
            dropOlder(person, edit);
        }
        sql.run(
                "insert into outbox (person, contents, posted_at) select ?, ?, ?"
                        + " where not exists (select 1 from people where person = ? and blocked = 1)",
                person,
                Json.of(contents),
                Millis.of(now),
                person);
    }

    /** Only the latest words of a message matter. */
    private void dropOlder(long person, Parcel.Contents.Edit edit) {
        sql.run(
                "delete from outbox where person = ?"
                        + " and contents ->> '$.what' = 'edit' and contents ->> '$.tag' = ?",
                person,
                edit.tag());
    }

    private record Posted(long number, long person) {}

    @Override
    public News since(long number) {
        List<Posted> posted = sql.list(
                "select number, person from outbox where number > ? order by number limit ?",
                row -> new Posted(row.getLong(1), row.getLong(2)),
                number,
                LOOKED_AT_ONCE);
        List<Long> people = posted.stream().map(Posted::person).distinct().toList();
        long upTo = posted.isEmpty() ? number : posted.get(posted.size() - 1).number();
        return new News(people, upTo, posted.size() < LOOKED_AT_ONCE);
    }

    private record Begun(long number, String contents, int tries, long postedAt, int unknowns, int cuts) {}

    @Override
    public Optional<Attempt> attempt(long person, Instant now) {
        Optional<Begun> begun = begin(person);
        while (begun.isPresent()) {
            try {
                return Optional.of(attempt(person, begun.get()));
            } catch (Json.Unreadable unreadable) {
                giveUp(begun.get().number(), "it can't be read", now);
                begun = begin(person);
            }
        }
        return Optional.empty();
    }

    private Optional<Begun> begin(long person) {
        return sql.one(
                "update outbox set tries = tries + 1, unknowns = unknowns + begun, begun = 1"
                        + " where number = (select number from outbox where person = ? order by number limit 1)"
                        + " returning number, contents, tries, posted_at, unknowns, cuts",
                row -> new Begun(
                        row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4), row.getInt(5), row.getInt(6)),
                person);
    }

    private static Attempt attempt(long person, Begun begun) {
        Parcel parcel = new Parcel(begun.number(), person, Json.contents(begun.contents()), begun.tries());
        return new Attempt(parcel, Millis.at(begun.postedAt()), begun.unknowns(), begun.cuts());
    }

    @Override
    public boolean delivered(long number) {
        return sql.run("delete from outbox where number = ?", number) == 1;
    }

    @Override
    public void unsent(long number) {
        sql.run("update outbox set begun = 0 where number = ?", number);
    }

    @Override
    public void giveUp(long number, String why, Instant now) {
        sql.run(
                "insert or ignore into given_up (number, person, why, at)"
                        + " select number, person, ?, ? from outbox where number = ?",
                why,
                Millis.of(now),
                number);
        sql.run("delete from outbox where number = ?", number);
    }

    @Override
    public List<GivenUp> givenUp(int most) {
        return sql.list(
                "select number, person, why, at from given_up order by number desc limit ?",
                row -> new GivenUp(row.getLong(1), row.getLong(2), row.getString(3), Millis.at(row.getLong(4))),
                most);
    }

    @Override
    public void drop(long person) {
        sql.run("delete from outbox where person = ?", person);
    }

    @Override
    public void block(long person) {
        drop(person);
        sql.run("insert into people (person, blocked) values (?, 1) on conflict do update set blocked = 1", person);
    }

    @Override
    public void unblock(long person) {
        sql.run("update people set blocked = 0 where person = ? and blocked = 1", person);
    }

    /** Message ids begin anew where somebody moves to, so those of the old place mean nothing there. */
    @Override
    public void renumber(long person, long other) {
        sql.run("update or ignore people set person = ? where person = ?", other, person);
        sql.run("delete from people where person = ?", person);
        sql.run("update or ignore steps set person = ? where person = ?", other, person);
        sql.run("delete from steps where person = ?", person);
        sql.run("delete from screen where person = ?", person);
        for (String table : TABLES) {
            sql.run("update " + table + " set person = ? where person = ?", other, person);
        }
    }
}
