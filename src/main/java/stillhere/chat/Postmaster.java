package stillhere.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillhere.dialog.Message;

/** Decides what becomes of a parcel after a try. */
final class Postmaster {
    /** A try and what came of it. */
    record Outcome(Outbox.Attempt attempt, Delivery delivery) {
        Parcel parcel() {
            return attempt.parcel();
        }

        long person() {
            return parcel().person();
        }
    }

    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    private static final Set<Message.Kind> MUST_NOT_COME_TWICE =
            Set.of(Message.Kind.UNASKED, Message.Kind.DAILY, Message.Kind.QUIET);
    /** As late as a daily word may come. Good evening is not to be said in the night. */
    private static final Duration DAILY_GIVEN_UP_AFTER = Duration.ofHours(3);
    /** More often than a program is ended by accident; a reply that ends it each time must not do so for ever. */
    private static final int CUTS_BORNE = 5;

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(250);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    /** The next try for a person, after giving up what is past trying. */
    Optional<Outbox.Attempt> next(long person, Ledger.Page page, Instant now) {
        Optional<Outbox.Attempt> attempt = page.outbox().attempt(person, now);
        while (attempt.isPresent()) {
            Optional<String> past = pastTrying(attempt.get(), now);
            Optional<Outbox.Attempt> possible = addressed(attempt.get(), page);
            if (past.isEmpty() && possible.isPresent()) {
                return possible;
            }
            long number = attempt.get().parcel().number();
            past.ifPresentOrElse(
                    why -> page.outbox().giveUp(number, why, now),
                    () -> page.outbox().delivered(number));
            attempt = page.outbox().attempt(person, now);
        }
        return Optional.empty();
    }

    /** The same, with the message that an edit is for; nothing where it isn't on the screen: then there is nothing to edit. */
    private static Optional<Outbox.Attempt> addressed(Outbox.Attempt attempt, Ledger.Page page) {
        Parcel parcel = attempt.parcel();
        return parcel.contents() instanceof Parcel.Contents.Edit edit
                ? page.tagged(parcel.person(), edit.tag())
                        .map(screenId -> attempt.with(new Parcel.Contents.Edit(edit.tag(), edit.text(), screenId)))
                : Optional.of(attempt);
    }

    private static Optional<String> pastTrying(Outbox.Attempt attempt, Instant now) {
        if (inDoubt(attempt)) {
            return Optional.of("nobody knows whether it arrived");
        }
        if (attempt.parcel().isDaily()
                && attempt.posted().plus(DAILY_GIVEN_UP_AFTER).isBefore(now)) {
            return Optional.of("too late, and nobody asked for it");
        }
        boolean tried = attempt.parcel().tries() > 1;
        return tried && attempt.posted().plus(GIVEN_UP_AFTER).isBefore(now)
                ? Optional.of("undelivered after " + GIVEN_UP_AFTER.toHours() + " h")
                : Optional.empty();
    }

    /** A reply twice is better than none; a word nobody asked for is not; to tidy the screen twice does no harm. */
    private static boolean inDoubt(Outbox.Attempt attempt) {
        if (!(attempt.parcel().contents() instanceof Parcel.Contents.Shown shown)) {
            return false;
        }
        return MUST_NOT_COME_TWICE.contains(shown.message().kind())
                ? attempt.unknowns() + attempt.cuts() > 0
                : attempt.unknowns() > 1 || attempt.cuts() > CUTS_BORNE;
    }

    /** Keeps what came of a try. */
    void note(Outcome outcome, Ledger.Page page, Instant now) {
        Delivery delivery = outcome.delivery();
        long number = outcome.parcel().number();
        if (delivery instanceof Delivery.Sent sent) {
            noteSent(outcome.parcel(), sent, page, now);
        } else if (delivery instanceof Delivery.Unsent) {
            page.outbox().unsent(number);
        } else if (delivery instanceof Delivery.Refused refused) {
            noteRefused(outcome.parcel(), refused, page, now);
        } else if (delivery instanceof Delivery.Blocked) {
            page.outbox().block(outcome.person());
        } else if (delivery instanceof Delivery.Moved moved) {
            page.outbox().unsent(number);
            page.outbox().renumber(outcome.person(), moved.person());
        }
        // An unknown outcome needs no note: it is what the outbox assumes of every try it hears nothing of.
    }

    /** That a message can't be changed is nobody's loss. */
    private static void noteRefused(Parcel parcel, Delivery.Refused refused, Ledger.Page page, Instant now) {
        if (parcel.contents() instanceof Parcel.Contents.Edit) {
            page.outbox().delivered(parcel.number());
        } else {
            page.outbox().giveUp(parcel.number(), refused.why(), now);
        }
    }

    private static void noteSent(Parcel parcel, Delivery.Sent sent, Ledger.Page page, Instant now) {
        boolean wanted = page.outbox().delivered(parcel.number());
        if (parcel.contents() instanceof Parcel.Contents.Shown shown
                && sent.screenId().isPresent()) {
            long screenId = sent.screenId().get();
            if (wanted) {
                page.onScreen(
                        parcel.person(), screenId, !shown.message().buttons().isEmpty(), now);
                if (shown instanceof Parcel.Contents.Say say && say.tag() != null) {
                    page.tag(parcel.person(), screenId, say.tag());
                }
            } else {
                // The screen was cleared while it was under way.
                page.post(parcel.person(), new Parcel.Contents.Delete(List.of(screenId)), now);
            }
        }
    }

    /** Says when the person's turn comes again. */
    void plan(Outcome outcome, Rota rota, Instant now) {
        rota.ended(outcome.person());
        int tries = outcome.parcel().tries();
        if (outcome.delivery() instanceof Delivery.Unsent unsent) {
            Duration backOff = backOff(tries);
            Duration pause = unsent.pause().compareTo(backOff) > 0 ? unsent.pause() : backOff;
            rota.rest(outcome.person(), now.plus(pause));
        } else if (outcome.delivery() instanceof Delivery.Unknown) {
            rota.rest(outcome.person(), now.plus(backOff(tries)));
        } else if (outcome.delivery() instanceof Delivery.Moved moved) {
            rota.ready(moved.person());
        } else {
            rota.ready(outcome.person());
        }
    }

    private static Duration backOff(int tries) {
        Duration doubled = FIRST_BACK_OFF.multipliedBy(1L << Math.min(tries, 20));
        return doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
    }
}
