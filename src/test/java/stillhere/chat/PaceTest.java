package stillhere.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");
    private static final Delivery SENT = new Delivery.Sent(Optional.empty());
    private static final Delivery TOO_MANY = new Delivery.Unsent(Duration.ofSeconds(7), "429");

    private final Pace pace = Pace.ofSecond(20);

    private static Instant after(double seconds) {
        return NOW.plusNanos((long) (seconds * 1e9));
    }

    @Test
    void hasRoomForASecondsWorthAndFillsAgainSteadily() {
        assertThat(pace.room(NOW)).isEqualTo(20);
        pace.take(20, NOW);
        assertThat(pace.room(NOW)).isZero();
        assertThat(pace.room(after(0.26))).isEqualTo(5);
        assertThat(pace.room(after(0.5))).isEqualTo(10);
        assertThat(pace.room(after(3600))).isEqualTo(20);
    }

    @Test
    void leavesTheClockWhatAnswersDoNotTake() {
        int words = 0;
        pace.take(20, NOW);
        for (int second = 1; second <= 60; second++) {
            pace.take(15, after(second));
            int room = pace.room(after(second));
            pace.take(room, after(second));
            words += room;
        }
        assertThat(words).isEqualTo(60 * 5);
    }

    @Test
    void givesAnswersCreditButNotWithoutEnd() {
        pace.take(10_000, NOW);
        assertThat(pace.room(after(1))).isZero();
        assertThat(pace.room(after(2))).isEqualTo(20);
    }

    @Test
    void restsAsLongAsTelegramWants() {
        pace.heard(TOO_MANY, true, NOW);
        pace.heard(SENT, true, after(1));
        assertThat(pace.room(after(6.9))).isZero();
        assertThat(pace.room(after(7))).isEqualTo(20);
    }

    @Test
    void restsOnWhileNothingArrives() {
        pace.heard(TOO_MANY, true, NOW);
        pace.heard(TOO_MANY, false, after(6));
        assertThat(pace.room(after(12))).isZero();
        pace.heard(new Delivery.Unknown("no answer"), false, after(12));
        assertThat(pace.room(after(41))).isZero();
        assertThat(pace.room(after(42))).isEqualTo(20);
    }

    @Test
    void isNotHeldUpByOneWhoCanNotBeReachedWhereOthersCan() {
        pace.heard(TOO_MANY, true, NOW);
        pace.heard(SENT, true, after(8));
        pace.heard(TOO_MANY, false, after(8));
        assertThat(pace.room(after(8))).isEqualTo(20);
    }

    @Test
    void waitsWhileManyAreUnderWay() {
        pace.underWay(Pace.CROWD);
        assertThat(pace.room(NOW)).isZero();
        pace.underWay(Pace.CROWD - 1);
        assertThat(pace.room(NOW)).isEqualTo(20);
    }

    @Test
    void standsStillWhereTheClockIsSetBack() {
        pace.take(20, NOW);
        assertThat(pace.room(NOW.minusSeconds(60))).isZero();
        assertThat(pace.room(NOW.minusSeconds(59))).isEqualTo(20);
    }

    @Test
    void hasNoBoundsWhereNobodyCounts() {
        Pace unbounded = Pace.unbounded();
        unbounded.take(1_000_000, NOW);
        assertThat(unbounded.room(NOW)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void refusesAPaceThatNeverMoves() {
        assertThatThrownBy(() -> Pace.ofSecond(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
