package stillhere.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillhere.dialog.Effect;
import stillhere.dialog.Entry;
import stillhere.dialog.Fact;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Place;
import stillhere.dialog.Session;
import stillhere.dialog.Turn;

/** Does what a turn wants done: keeps, shows, posts, wipes. */
final class Aftermath {
    private static final String NOT_TAKEN = "could-not-take-it";
    /** How old a message can be that a bot may still delete. */
    private static final Duration DELETABLE = Duration.ofDays(2);
    /** How many messages one parcel deletes. */
    private static final int DELETED_AT_ONCE = 100;

    private final Library library;

    Aftermath(Library library) {
        this.library = library;
    }

    void of(Turn turn, Ledger.Page page, long person, Instant now) {
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.Say say) {
                page.post(person, new Parcel.Contents.Say(say.message(), say.tag()), now);
            } else if (effect instanceof Effect.Edit edit) {
                page.post(person, new Parcel.Contents.Edit(edit.tag(), edit.text()), now);
            } else if (effect instanceof Effect.Draw draw) {
                page.post(person, new Parcel.Contents.Draw(draw.picture(), draw.message()), now);
            } else if (effect instanceof Effect.Leave leave) {
                page.leave(person, leave.kind(), leave.values(), now);
            } else if (effect instanceof Effect.Amend amend) {
                page.amend(person, amend.number(), amend.values());
            } else if (effect instanceof Effect.Discard discard) {
                page.discard(person, discard.number());
            } else if (effect instanceof Effect.Show show) {
                show(show, turn.session(), page, person, now);
            } else if (effect instanceof Effect.Wipe) {
                wipe(page, person, now);
            }
        }
    }

    private void show(Effect.Show show, Session session, Ledger.Page page, long person, Instant now) {
        List<Entry> kept = new ArrayList<>(page.entries(person).newest(Set.of(show.kind()), show.most()));
        Collections.reverse(kept);
        Wording wording = new Wording(library, language(session));
        List<Parcel.Contents> shown = kept.isEmpty()
                ? said(wording.say(show.none(), 0, Map.of(), show.place(), show.turn(), Message.Kind.REPLY))
                : kept.stream()
                        .flatMap(entry -> shown(entry, show, wording).stream())
                        .toList();
        shown.forEach(contents -> page.post(person, contents, now));
    }

    private static List<Parcel.Contents> shown(Entry entry, Effect.Show show, Wording wording) {
        String photo = entry.values().get(Effect.PHOTO);
        List<Message> messages = wording.say(
                show.each(),
                entry.number(),
                entry.values(),
                photo == null ? Message.LONGEST : Message.LONGEST_CAPTION,
                show.place(),
                show.turn(),
                Message.Kind.TO_SEND);
        if (photo == null || messages.isEmpty()) {
            return said(messages);
        }
        List<Parcel.Contents> shown = new ArrayList<>();
        shown.add(new Parcel.Contents.ShowPhoto(photo, messages.get(0)));
        shown.addAll(said(messages.subList(1, messages.size())));
        return shown;
    }

    private static List<Parcel.Contents> said(List<Message> messages) {
        return messages.stream().<Parcel.Contents>map(Parcel.Contents.Say::new).toList();
    }

    /** What still waits is dropped: it was meant for a screen that is being cleared. */
    private static void wipe(Ledger.Page page, long person, Instant now) {
        page.outbox().drop(person);
        List<Long> screen = page.takeScreen(person, now.minus(DELETABLE));
        for (int from = 0; from < screen.size(); from += DELETED_AT_ONCE) {
            List<Long> some = screen.subList(from, Math.min(screen.size(), from + DELETED_AT_ONCE));
            page.post(person, new Parcel.Contents.Delete(some), now);
        }
    }

    /** Tells a person that what they did just now could not be taken, wherever they are. */
    void sayNotTaken(Ledger.Page page, long person, Instant now) {
        Optional<Session> session = readable(page, person);
        Place place = session.map(known -> known.top().place())
                .orElse(new Place(library.home().id(), library.home().start()));
        new Wording(library, session.map(Aftermath::language).orElse("en"))
                .say(NOT_TAKEN, 0, Map.of(), place, session.map(Session::turn).orElse(0), Message.Kind.REPLY)
                .forEach(message -> page.post(person, new Parcel.Contents.Say(message), now));
    }

    /** A session that can't be read may be the very reason why the input could not be taken. */
    private static Optional<Session> readable(Ledger.Page page, long person) {
        try {
            return page.session(person);
        } catch (Ledger.LedgerFailed failed) {
            throw failed;
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String language(Session session) {
        return Optional.ofNullable(session.facts().get("language"))
                .map(Fact::value)
                .orElse("en");
    }
}
