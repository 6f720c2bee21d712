package stillhere.dialog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What time does to a session: silence, promises to come back, a time of day. */
final class Clockwork {
    /** How late a daily word may come before it is let go until the next day. */
    static final Duration GRACE = Duration.ofHours(3);

    /** How far apart promises are kept that came due together, and how soon after an exercise one may speak. */
    static final Duration APART = Duration.ofHours(1);

    private static final Duration BREATHER = Duration.ofMinutes(2);
    private static final String NEXT = "next-";

    /** Whoever flies west has the same time of day twice; a daily word comes once then. */
    private static final Duration BETWEEN_DAILY = Duration.ofHours(12);

    private static final String RESTED = "rested-";

    /** How far ahead it is looked for a day on which a daily word may come: longer than any of them is paused. */
    private static final int DAYS_AHEAD = 100;

    private Clockwork() {}

    /** Handles a knock of the clock; returns the rule that fired. */
    static String wake(Moving moving) {
        new Countdowns(moving).tick();
        Optional<Rule> silence = moving.state().afterRule().filter(rule -> isDue(rule, moving));
        if (silence.isPresent()) {
            return Firing.of(silence.get(), moving.frames().top().state(), null, moving);
        }
        List<Reminder> due = moving.reminders().stream()
                .filter(reminder -> !speaksAt(reminder, moving.facts()).isAfter(moving.now()))
                .filter(reminder -> mayTalk(
                        reminder,
                        moving.frames().top().dialog(),
                        moving.frames().exerciseOpen(),
                        moving.library()))
                .sorted(Comparator.comparing(Reminder::due))
                .toList();
        if (!due.isEmpty()) {
            return deliver(due, moving);
        }
        return moving.frames().exerciseOpen() ? "-" : daily(moving);
    }

    /** Into an open exercise only on the minute; into a talk about danger never. */
    private static boolean mayTalk(Reminder reminder, String dialog, boolean exerciseOpen, Library library) {
        return !exerciseOpen || (reminder.onTheMinute() && !library.answersDanger(dialog));
    }

    /** When a promise may be kept: on the minute, or not before the quiet hours are over. */
    static Instant speaksAt(Reminder reminder, Map<String, Fact> facts) {
        return reminder.onTheMinute()
                ? reminder.due()
                : QuietHours.orNight(known(facts))
                        .map(quiet -> quiet.after(reminder.due()))
                        .orElse(reminder.due());
    }

    /** Whoever picked a time for the daily word meant it, at night as well; hours they chose to be quiet hold it back. */
    private static Instant speaksAt(Instant daily, Map<String, Fact> facts) {
        return QuietHours.chosen(known(facts)).map(quiet -> quiet.after(daily)).orElse(daily);
    }

    private static Function<String, Optional<String>> known(Map<String, Fact> facts) {
        return name -> Optional.ofNullable(facts.get(name)).map(Fact::value);
    }

    private static boolean isDue(Rule rule, Moving moving) {
        return rule.trigger() instanceof Trigger.After after
                && moving.mayFire(rule, moving.frames().top().state())
                && !moving.frames().top().since().plus(after.silence()).isAfter(moving.now());
    }

    /**
     * Keeps the promise that has been due longest; the others follow one by one. After a time away there may be many: the
     * last one is kept then, the others are only named, so that nothing piles up.
     */
    private static String deliver(List<Reminder> due, Moving moving) {
        Promises promises = new Promises(moving);
        List<Reminder> late =
                due.stream().filter(reminder -> isLate(reminder, moving)).toList();
        Reminder kept = due.stream()
                .filter(reminder -> !late.contains(reminder))
                .findFirst()
                .orElseGet(() -> late.stream()
                        .filter(promises::willBeKept)
                        .reduce((earlier, later) -> later)
                        .orElseGet(() -> due.get(due.size() - 1)));
        List<Reminder> missed =
                late.stream().filter(reminder -> !reminder.equals(kept)).toList();
        moving.reminders().removeIf(reminder -> reminder.equals(kept) || missed.contains(reminder));
        moving.reminders().replaceAll(other -> {
            boolean alsoDue = !other.onTheMinute() && !other.due().isAfter(moving.now());
            return alsoDue ? other.at(moving.now().plus(APART)) : other;
        });
        Firing.reopen(kept, late.contains(kept), missed, moving);
        return "reminder: " + kept.name();
    }

    private static boolean isLate(Reminder reminder, Moving moving) {
        return speaksAt(reminder, moving.facts()).plus(GRACE).isBefore(moving.now());
    }

    /** Of several rules for one time of day the first fires whose condition holds. */
    private static String daily(Moving moving) {
        List<Rule> due = new ArrayList<>();
        for (String fact : dailyTimes(moving.state()).toList()) {
            Optional<Instant> next = planned(fact, moving.facts()).map(at -> speaksAt(at, moving.facts()));
            if (next.isPresent() && !next.get().isAfter(moving.now())) {
                moving.facts().remove(NEXT + fact);
                if (!next.get().plus(GRACE).isBefore(moving.now())) {
                    due.addAll(rulesFor(fact, moving.state()));
                    Instant rested = moving.now().plus(BETWEEN_DAILY);
                    moving.facts().put(RESTED + fact, new Fact(rested.toString(), rested));
                }
            }
        }
        String state = moving.frames().top().state();
        return due.stream()
                .filter(rule -> moving.mayFire(rule, state))
                .findFirst()
                .map(rule -> {
                    moving.isDaily();
                    return Firing.of(rule, state, null, moving);
                })
                .orElse("-");
    }

    private static Optional<Instant> planned(String fact, Map<String, Fact> facts) {
        return Optional.ofNullable(facts.get(NEXT + fact))
                .flatMap(planned -> instant(planned.value().split(" ", 2)[0]));
    }

    /** A dialog may know facts of its own by such a name. */
    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static List<Rule> rulesFor(String fact, State state) {
        return state.on().stream()
                .filter(rule -> rule.trigger() instanceof Trigger.Daily daily
                        && daily.fact().equals(fact))
                .toList();
    }

    /** Whether a daily word is planned for this very moment. */
    static boolean isForTheDay(Map<String, Fact> facts, Instant at) {
        return facts.keySet().stream()
                .filter(fact -> fact.startsWith(NEXT))
                .flatMap(fact -> planned(fact.substring(NEXT.length()), facts).stream())
                .anyMatch(planned -> speaksAt(planned, facts).equals(at));
    }

    /** Milliseconds, less than a minute: more would only make all late, as docs/load.md shows. */
    static long spread(long seed, Instant at) {
        long day = Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
        // Knuth's multiplicative hash: its upper bits differ much where its input differs little.
        long mixed = ((seed + day) * 0x9E3779B97F4A7C15L) >>> 32;
        return mixed % Duration.ofMinutes(1).toMillis();
    }

    /** The session with its clock set to the next moment at which something may be due. */
    static Session wound(Session session, Library library, Instant now) {
        State state = library.state(session.top().place()).orElseThrow();
        Map<String, Fact> facts = new HashMap<>(session.facts());
        List<Instant> knocks = new ArrayList<>();
        state.afterRule()
                .map(rule -> ((Trigger.After) rule.trigger()).silence())
                .ifPresent(silence -> knocks.add(session.top().since().plus(silence)));
        Instant soon = now.plus(BREATHER);
        for (Reminder reminder : session.reminders()) {
            if (mayTalk(reminder, session.top().dialog(), session.exerciseOpen(), library)) {
                knocks.add(
                        later(speaksAt(reminder, session.facts()), reminder.onTheMinute() ? now.plusSeconds(1) : soon));
            }
        }
        Countdowns.ticks(session, library, now).forEach(knocks::add);
        dailyTimes(state)
                .forEach(fact -> nextDaily(fact, state, facts, now)
                        .ifPresent(next -> knocks.add(later(speaksAt(next, facts), soon))));
        Instant wakeAt = knocks.stream()
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return session.knowing(facts).wakingAt(wakeAt);
    }

    private static Stream<String> dailyTimes(State state) {
        return state.on().stream()
                .filter(rule -> rule.trigger() instanceof Trigger.Daily)
                .map(rule -> ((Trigger.Daily) rule.trigger()).fact())
                .distinct();
    }

    /**
     * The next time at which a daily rule would speak, as things are; a day without 02:30 has it at 03:30, a day with two
     * of them counts the first. Whom no rule would speak to any more isn't woken.
     */
    private static Optional<Instant> nextDaily(String name, State state, Map<String, Fact> facts, Instant now) {
        Fact time = facts.get(name);
        Optional<LocalTime> clock = Optional.ofNullable(time).flatMap(fact -> timeOfDay(fact.value()));
        String zone = Optional.ofNullable(facts.get("zone")).map(Fact::value).orElse("UTC");
        String wanted = (time == null ? "" : time.value()) + " " + zone;
        Fact before = facts.remove(NEXT + name);
        Optional<Instant> waiting = Optional.ofNullable(before)
                .filter(planned -> planned.value().endsWith(" " + wanted))
                .map(planned -> Instant.parse(planned.value().split(" ", 2)[0]))
                .filter(at -> !at.isAfter(now));
        Optional<Instant> next =
                waiting.or(() -> clock.flatMap(at -> firstThatSpeaks(at, zoneOf(zone), name, state, facts, now)));
        next.ifPresent(at -> facts.put(NEXT + name, new Fact(at + " " + wanted, null)));
        return next;
    }

    private static Optional<Instant> firstThatSpeaks(
            LocalTime clock, ZoneId zone, String name, State state, Map<String, Fact> facts, Instant now) {
        Instant rested = Optional.ofNullable(facts.get(RESTED + name))
                .map(fact -> Instant.parse(fact.value()))
                .orElse(now);
        Instant from = later(now, rested);
        List<Rule> rules = rulesFor(name, state);
        return from.atZone(zone)
                .toLocalDate()
                .datesUntil(from.atZone(zone).toLocalDate().plusDays(DAYS_AHEAD))
                .map(day -> ZonedDateTime.of(day, clock, zone).toInstant())
                .filter(at -> at.isAfter(from))
                .filter(at -> rules.stream().anyMatch(rule -> rule.given().holds(knownAt(at, facts))))
                .findFirst();
    }

    private static Function<String, Optional<String>> knownAt(Instant at, Map<String, Fact> facts) {
        return name -> Optional.ofNullable(facts.get(name))
                .filter(fact -> fact.holds(at))
                .map(Fact::value);
    }

    private static Optional<LocalTime> timeOfDay(String time) {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException notAZone) {
            return ZoneOffset.UTC;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
