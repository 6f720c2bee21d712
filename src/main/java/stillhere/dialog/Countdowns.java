package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Shows how long it is until what was promised, each in a message of its own that is changed a few times. That is no turn
 * of the conversation: no rule fires, nothing is asked. While danger is talked about nothing is shown.
 */
final class Countdowns {
    /** How late a tick may be; a later one is let go, for the next one says it better. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Moving moving;

    Countdowns(Moving moving) {
        this.moving = moving;
    }

    /** Changes what is shown where a tick has come. */
    void tick() {
        moving.reminders().replaceAll(reminder -> {
            Countdown countdown = reminder.countdown();
            if (countdown == null) {
                return reminder;
            }
            countdown
                    .latest(reminder.due(), moving.now())
                    .filter(tick -> !isSilent() && !tick.plus(LATE).isBefore(moving.now()))
                    .flatMap(tick -> words(reminder, countdown, tick))
                    .ifPresent(text -> moving.effects().add(new Effect.Edit(countdown.tag(), text)));
            return reminder.showing(countdown.toldUntil(moving.now()));
        });
    }

    /** When the clock should knock for what is shown. */
    static Stream<Instant> ticks(Session session, Library library, Instant now) {
        return library.answersDanger(session.top().dialog())
                ? Stream.empty()
                : session.reminders().stream()
                        .filter(reminder -> reminder.countdown() != null)
                        .flatMap(reminder ->
                                Objects.requireNonNull(reminder.countdown()).next(reminder.due(), now).stream());
    }

    /** Says of those that aren't there any more that they are over; they came, or were taken back. */
    void end(List<Reminder> before) {
        if (!isSilent()) {
            missing(before, moving.reminders())
                    .forEach(ended -> moving.speech()
                            .steady(ended.place().dialog(), Countdown.OVER, moving.seed(), slot -> Optional.empty())
                            .ifPresent(text -> moving.effects()
                                    .add(new Effect.Edit(tag(ended).orElseThrow(), text))));
        }
    }

    /** Shows those that are new. */
    void begin(List<Reminder> before) {
        if (!isSilent()) {
            missing(moving.reminders(), before).forEach(this::show);
        }
    }

    private void show(Reminder fresh) {
        Optional.ofNullable(fresh.countdown())
                .ifPresent(countdown -> words(fresh, countdown, moving.now()).ifPresent(text -> {
                    String phrase = moving.speech()
                            .named(fresh.place().dialog(), countdown.phrase())
                            .orElseThrow();
                    Message message = new Message(
                            text, List.of(phrase), List.of(), fresh.place(), moving.turn(), Message.Kind.QUIET);
                    moving.effects().add(new Effect.Say(message, countdown.tag()));
                }));
    }

    private static Stream<Reminder> missing(List<Reminder> some, List<Reminder> others) {
        List<String> there =
                others.stream().flatMap(reminder -> tag(reminder).stream()).toList();
        return some.stream()
                .filter(reminder ->
                        tag(reminder).filter(tag -> !there.contains(tag)).isPresent());
    }

    private static Optional<String> tag(Reminder reminder) {
        return Optional.ofNullable(reminder.countdown()).map(Countdown::tag);
    }

    /** What is shown at a moment, in the same one of the phrase's variants each time; nothing where an edit removed it. */
    private Optional<String> words(Reminder reminder, Countdown countdown, Instant at) {
        String left = Spans.words(Duration.between(at, reminder.due()), moving.speech());
        Function<String, Optional<String>> known = name -> Optional.ofNullable(
                name.equals(Countdown.LEFT) ? left : reminder.slots().get(name));
        int which = countdown.tag().hashCode();
        return moving.speech().steady(reminder.place().dialog(), countdown.phrase(), which, known);
    }

    /** Nothing is shown into a talk about danger, nor on a screen that is being cleared. */
    private boolean isSilent() {
        return moving.library().answersDanger(moving.frames().top().dialog())
                || moving.effects().contains(new Effect.Wipe());
    }
}
