package stillhere;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import stillhere.chat.Ledger;
import stillhere.dialog.Conversation;
import stillhere.dialog.Entries;
import stillhere.dialog.Fact;
import stillhere.dialog.Input;
import stillhere.dialog.Label;
import stillhere.dialog.Library;
import stillhere.dialog.Session;
import stillhere.dialog.Turn;
import stillhere.script.DialogsFolder;

/** People at home in the small dialogs who all asked for a word at the same time of day. */
public final class Sleepers {
    /** Hears nothing but content. */
    public static final LabelReader READER = (question, text) -> Label.certain("none");

    private static final int KEPT_AT_ONCE = 1000;
    private static final List<Input> TALK = List.of(
            new Input.Text("my sister, and what she said at dinner about the house"),
            new Input.Text("to the sea and then all the way home again in the rain"),
            new Input.Text("she said nothing at all, and i left before the others did"),
            new Input.Text("yes, as she always does when we talk about the house"),
            new Input.Text("well enough; she called in the morning"));

    private Sleepers() {}

    /** The small dialogs of the end-to-end tests; their home says a daily word. */
    public static Library library() {
        return DialogsFolder.read(Resources.path("e2e/dialogs")).library();
    }

    /** Keeps people with such numbers, who told tales before and are all due at a time, on the minute. */
    public static void keep(Ledger ledger, Library library, long from, long to, Instant due) {
        Session told = due(library, due);
        for (long next = from; next <= to; next += KEPT_AT_ONCE) {
            LongStream some = LongStream.rangeClosed(next, Math.min(next + KEPT_AT_ONCE - 1, to));
            ledger.transact(page -> {
                some.forEach(person -> page.save(person, told));
                return true;
            });
        }
    }

    /** Somebody who told tales before and is due at a time, on the minute. */
    public static Session due(Library library, Instant due) {
        Session told = told(new Conversation(library), due.minus(Duration.ofHours(12)));
        if (!due.equals(told.wakeAt())) {
            throw new IllegalStateException("due at " + told.wakeAt() + " instead of " + due);
        }
        return told;
    }

    /** What a session holds after two tales: steps to go back, variants said, facts. */
    private static Session told(Conversation conversation, Instant now) {
        String time = LocalTime.ofInstant(now.plus(Duration.ofHours(12)), ZoneOffset.UTC)
                .toString();
        Session session = Session.first(conversation.library(), 7, now)
                .knowing(Map.of(
                        "at", new Fact(time, null), "zone", new Fact("UTC", null), "locale", new Fact("pt-br", null)));
        for (int tale = 0; tale < 2; tale++) {
            session = step(conversation, session, new Input.Command("tale", ""), now);
            for (Input input : TALK) {
                session = step(conversation, session, input, now);
            }
        }
        return session;
    }

    private static Session step(Conversation conversation, Session session, Input input, Instant now) {
        Turn turn = conversation.step(session, input, READER, Entries.NONE, now);
        return turn.session();
    }
}
