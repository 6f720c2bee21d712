package stillhere.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stillhere.Sleepers;
import stillhere.Ticking;
import stillhere.dialog.Conversation;
import stillhere.dialog.Fact;
import stillhere.dialog.Input;
import stillhere.dialog.Library;
import stillhere.dialog.Place;
import stillhere.dialog.Reminder;
import stillhere.dialog.Session;
import stillhere.store.SqliteLedger;

/** Many who asked for a word at the same time of day. */
class WaveTest {
    private static final int A_SECOND = 20;
    private static final String EVENING = "Good evening. How was your day?";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Library library = Sleepers.library();
    private final Ticking clock = new Ticking();
    private final ScriptedCarrier carrier = new ScriptedCarrier();
    private final Ledger ledger = SqliteLedger.inMemory();
    private final Pace pace = Pace.ofSecond(A_SECOND);
    private final Courier courier = new Courier(ledger, carrier, clock, pace);
    private final Turns turns =
            new Turns(new Conversation(library), Sleepers.READER, texts -> {}, ledger, clock, courier::knock);
    private final Waker waker = new Waker(turns, ledger, clock, pace);
    private final Instant due = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(30));

    @AfterEach
    void ends() {
        waker.close();
        courier.close();
        ledger.close();
    }

    private void isDue(long from, long to, Instant at) {
        Sleepers.keep(ledger, library, from, to, at);
    }

    /** The time at which all who are due then have been knocked for, if there was room. */
    private void isAt(Instant time) {
        clock.tick(Duration.between(clock.instant(), time.plusSeconds(60)));
    }

    /** One look for sleepers, and the people who heard something after it, in order. */
    private List<Long> heard() {
        waker.wakeDue();
        courier.deliverAll();
        List<Parcel> said = new ArrayList<>(carrier.all());
        said.forEach(parcel -> carrier.taken(parcel.person()));
        return said.stream().map(Parcel::person).toList();
    }

    private static List<Long> people(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void putsOutNoMoreThanItsPaceAndEachOnce() {
        isDue(1, 70, due);
        isAt(due);
        List<Long> all = new ArrayList<>(heard());
        assertThat(all).hasSize(A_SECOND);
        assertThat(heard()).isEmpty();
        for (int second = 1; second <= 10; second++) {
            clock.tick(SECOND);
            List<Long> some = heard();
            assertThat(some).hasSizeLessThanOrEqualTo(A_SECOND);
            all.addAll(some);
        }
        assertThat(all).containsExactlyElementsOf(people(1, 70));
    }

    @Test
    void goesByWhoWaitsLongest() {
        isDue(1, 15, due.plusSeconds(120));
        isDue(16, 30, due);
        isDue(31, 45, due.plusSeconds(60));
        isAt(due.plusSeconds(180));
        List<Long> all = new ArrayList<>(heard());
        clock.tick(SECOND);
        all.addAll(heard());
        clock.tick(SECOND);
        all.addAll(heard());
        List<Long> fair = new ArrayList<>(people(16, 45));
        fair.addAll(people(1, 15));
        assertThat(all).isEqualTo(fair);
    }

    @Test
    void answersWhoWritesInTheMidstOfItAtOnceWhereTheyWere() {
        isDue(1, 1000, due);
        isAt(due);
        assertThat(heard()).hasSize(A_SECOND);
        turns.take(List.of(World.arrival("now", 777, new Input.Text("we had a row"))));
        courier.deliverAll();
        assertThat(carrier.taken(777).stream().flatMap(World::text)).containsExactly("I heard we had a row. Go on.");
    }

    @Test
    void comesSoonToWhoWroteInTheMidstOfIt() {
        isDue(1, 1000, due);
        isAt(due);
        assertThat(heard()).doesNotContain(777L);
        turns.take(List.of(World.arrival("now", 777, new Input.Text("we had a row"))));
        courier.deliverAll();
        carrier.taken(777);
        clock.tick(Duration.ofSeconds(119));
        assertThat(heard()).doesNotContain(777L);
        clock.tick(SECOND);
        assertThat(heard()).startsWith(777L);
    }

    @Test
    void letsAnswersHaveTheRoomTheyNeed() {
        isDue(1, 1000, due);
        isAt(due);
        assertThat(heard()).hasSize(A_SECOND);
        clock.tick(SECOND);
        turns.take(LongStream.rangeClosed(5001, 5015)
                .mapToObj(person -> World.arrival("in-" + person, person, new Input.Text("hi")))
                .toList());
        courier.deliverAll();
        assertThat(carrier.all()).hasSize(15);
        people(5001, 5015).forEach(carrier::taken);
        assertThat(heard()).hasSize(A_SECOND - 15);
    }

    @Test
    void letsPromisesGoFirst() {
        isDue(1, 1000, due);
        isAt(due);
        assertThat(heard()).hasSize(A_SECOND);
        Instant later = due.plusSeconds(10);
        ledger.transact(page -> {
            page.save(5000, promised(page.session(999).orElseThrow(), later));
            return true;
        });
        isAt(later);
        assertThat(heard()).hasSize(A_SECOND).startsWith(5000L);
    }

    /** Somebody who is to be come back to at a time, though they are due for the day before. */
    private Session promised(Session session, Instant at) {
        Reminder reminder = new Reminder("more", new Place("tale", "who"), Map.of(), at, false);
        return new Session(
                session.frames(),
                Map.of(),
                List.of(reminder),
                session.history(),
                session.said(),
                session.seed(),
                session.turn(),
                session.asked(),
                at);
    }

    @Test
    void restsForAllWhereTelegramWantsAPause() {
        isDue(1, 1000, due);
        isAt(due);
        carrier.answer(1, new Delivery.Unsent(Duration.ofSeconds(30), "429 too many requests"));
        assertThat(heard()).hasSize(A_SECOND);
        clock.tick(Duration.ofSeconds(29));
        assertThat(heard()).isEmpty();
        clock.tick(SECOND);
        assertThat(new HashSet<>(heard())).contains(1L).hasSize(A_SECOND + 1);
    }

    @Test
    void saysNothingThatIsTooLateAndWakesThoseWhoAreNot() {
        isDue(1, 1000, due);
        isDue(1001, 1010, due.plus(Duration.ofHours(4)));
        isAt(due.plus(Duration.ofHours(4)));
        assertThat(heard()).containsExactlyElementsOf(people(1001, 1010));
        assertThat(waker.nextDue())
                .hasValueSatisfying(next ->
                        assertThat(next).isBetween(due.plus(Duration.ofDays(1)), due.plus(Duration.ofHours(25))));
    }

    @Test
    void dropsWhatGotTooOldInTheOutbox() {
        isDue(1, 1, due);
        isAt(due);
        carrier.answer(1, new Delivery.Unsent(Duration.ofHours(3), "no network"));
        assertThat(heard()).containsExactly(1L);
        clock.tick(Duration.ofHours(3).plusSeconds(1));
        assertThat(heard()).isEmpty();
        List<Outbox.GivenUp> given = ledger.transact(page -> page.outbox().givenUp(2));
        assertThat(given).extracting(Outbox.GivenUp::why).containsExactly("too late, and nobody asked for it");
    }

    @Test
    void comesWithinTheMinuteThatWasChosenToOneSoonerThanToAnotherAndInAnotherOrderEachDay() {
        Session session = Sleepers.due(library, due);
        List<List<Long>> orders = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            Instant wakeAt = due.plus(Duration.ofDays(day));
            Map<Long, Instant> knocks = new HashMap<>();
            for (long seed = 1; seed <= 20; seed++) {
                knocks.put(seed, knock(session, seed, wakeAt));
            }
            assertThat(knocks.values())
                    .allSatisfy(at -> assertThat(at).isBetween(wakeAt, wakeAt.plusMillis(59_999)))
                    .doesNotHaveDuplicates();
            orders.add(knocks.keySet().stream()
                    .sorted(Comparator.comparing(knocks::get))
                    .toList());
        }
        assertThat(orders).doesNotHaveDuplicates();
    }

    private static Instant knock(Session session, long seed, Instant wakeAt) {
        Fact planned = new Fact(wakeAt + " 20:45 UTC", null);
        return new Session(
                        session.frames(),
                        Map.of("next-at", planned),
                        List.of(),
                        List.of(),
                        Map.of(),
                        seed,
                        1,
                        1,
                        wakeAt)
                .knockAt()
                .orElseThrow();
    }

    @Test
    void saysTheDailyWord() {
        isDue(1, 1, due);
        isAt(due);
        waker.wakeDue();
        courier.deliverAll();
        assertThat(carrier.taken(1).stream().flatMap(World::text)).containsExactly(EVENING);
    }
}
