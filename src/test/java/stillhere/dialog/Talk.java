package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person's conversation with a library, and the clock it lives by. What they do returns the phrases said to it. */
final class Talk {
    static final Instant BEGIN = Instant.parse("2026-03-02T20:00:00Z");
    private static final int WAKES_AT_MOST = 100;

    private final Reader reader;
    private final EntryList entries = new EntryList();
    private Conversation conversation;
    private Session session;
    private Instant now = BEGIN;
    private @Nullable Turn last;

    Talk(Library library) {
        this(library, new KeywordReader());
    }

    Talk(Library library, Reader reader) {
        this.conversation = new Conversation(library);
        this.reader = reader;
        this.session = Session.first(library, 7, BEGIN);
    }

    List<String> types(String text) {
        return hears(new Input.Text(text));
    }

    List<String> commands(String name) {
        return hears(new Input.Command(name, ""));
    }

    /** Presses a button that is on the screen now, or would be. */
    List<String> presses(String choice) {
        return hears(new Input.Press(session.top().place(), session.asked(), choice));
    }

    List<String> hears(Input input) {
        now = now.plusSeconds(20);
        return step(input);
    }

    /** Lets time pass; the clock knocks whenever the session asked for it. */
    List<String> waits(Duration length) {
        return waitsUntil(now.plus(length));
    }

    List<String> waitsUntil(Instant until) {
        List<String> said = new ArrayList<>();
        for (int wakes = 0; wakes < WAKES_AT_MOST; wakes++) {
            Instant at = session.wakeAt();
            if (at == null || at.isAfter(until)) {
                break;
            }
            now = at;
            said.addAll(step(new Input.Woke()));
        }
        now = until;
        return said;
    }

    /** The clock knocks late, once. */
    List<String> isWokenAt(Instant late) {
        now = late;
        return step(new Input.Woke());
    }

    private List<String> step(Input input) {
        Turn turn = conversation.step(session, input, reader, entries, now);
        entries.take(turn, now);
        last = turn;
        session = turn.session();
        return turn.messages().stream()
                .flatMap(message -> message.phrases().stream())
                .toList();
    }

    /** The dialogs are edited under the running conversation. */
    void goesOnWith(Library edited) {
        conversation = new Conversation(edited);
    }

    void knows(String fact, String value) {
        Map<String, Fact> facts = new HashMap<>(session.facts());
        facts.put(fact, new Fact(value, null));
        session = new Session(
                session.frames(),
                facts,
                session.reminders(),
                session.history(),
                session.said(),
                session.seed(),
                session.turn(),
                session.asked(),
                session.wakeAt());
    }

    Session session() {
        return session;
    }

    Instant now() {
        return now;
    }

    void isAt(Instant time) {
        now = time;
    }

    Turn last() {
        return Objects.requireNonNull(last);
    }

    /** All that was said in the last turn. */
    String words() {
        return String.join("\n", last().messages().stream().map(Message::text).toList());
    }

    String place() {
        return session.top().place().toString();
    }

    Map<String, String> slots() {
        return session.top().slots();
    }
}
