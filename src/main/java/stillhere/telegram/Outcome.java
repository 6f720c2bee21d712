package stillhere.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stillhere.chat.Delivery;

/** Tells from Telegram's answer what became of a parcel. */
final class Outcome {
    private static final Duration OPERATOR_MUST_ACT = Duration.ofMinutes(10);
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private Outcome() {}

    /**
     * What an answer means.
     *
     * @param sent what it means where Telegram did it
     * @param tries how often it was tried, which makes pauses longer
     */
    static Delivery of(Answer<?> answer, Delivery.Sent sent, int tries) {
        if (answer instanceof Answer.Done<?>) {
            return sent;
        }
        if (answer instanceof Answer.Declined<?> declined) {
            return declined(declined, tries);
        }
        return answer instanceof Answer.NotSent<?> notSent
                ? new Delivery.Unsent(pause(tries), "not reached: " + notSent.why())
                : new Delivery.Unknown("no answer");
    }

    private static Delivery declined(Answer.Declined<?> answer, int tries) {
        String why = answer.code() + " " + answer.description();
        if (answer.movedTo().isPresent()) {
            return new Delivery.Moved(answer.movedTo().get());
        }
        if (answer.wrongToken()) {
            return new Delivery.Unsent(OPERATOR_MUST_ACT, why);
        }
        if (answer.code() == 429 || answer.code() >= 500) {
            return new Delivery.Unsent(answer.retryAfter().orElseGet(() -> pause(tries)), why);
        }
        boolean gone = answer.code() == 403 || says(answer, "chat not found", "deactivated");
        return gone ? new Delivery.Blocked() : new Delivery.Refused(why);
    }

    /** Whether Telegram refused to change a message because it is as we want it, or is no more. */
    static boolean nothingToChange(Answer<?> answer) {
        return answer instanceof Answer.Declined<?> declined
                && declined.code() == 400
                && says(declined, "message is not modified", "message to edit not found", "message can't be edited");
    }

    /** Whether Telegram won't delete a message: it is gone, or too old. */
    static boolean nothingToDelete(Answer<?> answer) {
        return answer instanceof Answer.Declined<?> declined
                && declined.code() == 400
                && says(declined, "message to delete not found", "message can't be deleted");
    }

    static Delivery.Sent done(Optional<Long> screenId) {
        return new Delivery.Sent(screenId);
    }

    private static boolean says(Answer.Declined<?> answer, String... reasons) {
        String description = answer.description().toLowerCase(Locale.ROOT);
        return Stream.of(reasons).anyMatch(description::contains);
    }

    private static Duration pause(int tries) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.max(0, Math.min(tries, 6))));
    }
}
