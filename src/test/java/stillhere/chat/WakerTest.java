package stillhere.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stillhere.dialog.Frame;
import stillhere.dialog.Input;
import stillhere.dialog.Place;
import stillhere.dialog.Reminder;
import stillhere.dialog.Session;

class WakerTest {
    private static final long ANNA = 7;

    @Test
    void wakesWhoIsDueAndNobodyElse() {
        try (World world = new World()) {
            world.text(ANNA, "hi");
            world.press(ANNA, "nap");
            world.said(ANNA);
            world.clock.tick(Duration.ofMinutes(19));
            assertThat(world.waker.wakeDue()).isZero();
            world.clock.tick(Duration.ofMinutes(1));
            assertThat(world.waker.wakeDue()).isOne();
            assertThat(world.waker.wakeDue()).isZero();
            assertThat(world.said(ANNA)).containsExactly("Wake up.\n\nDid you sleep well?");
        }
    }

    @Test
    void wakesMoreThanOneBatch() {
        try (World world = new World()) {
            Instant now = world.clock.instant();
            Session due = session(world, List.of(), now);
            world.ledger.transact(page -> {
                for (long person = 1; person <= 250; person++) {
                    page.save(person, due);
                }
                return true;
            });
            world.clock.tick(Duration.ofMinutes(20));
            assertThat(world.waker.wakeDue()).isEqualTo(250);
            assertThat(world.waker.wakeDue()).isZero();
        }
    }

    @Test
    void wakesOnlyOnceForAReminderWhoseDialogIsGone() {
        try (World world = new World()) {
            Reminder gone = new Reminder("gone", new Place("gone", "gone"), Map.of(), world.clock.instant(), true);
            keep(world, session(world, List.of(gone), world.clock.instant()));
            world.clock.tick(Duration.ofMinutes(1));
            assertThat(world.waker.wakeDue()).isOne();
            assertThat(world.waker.nextDue()).isEmpty();
        }
    }

    @Test
    void setsAClockRightThatWasSetWithoutNeed() {
        try (World world = new World()) {
            keep(world, session(world, List.of(), null));
            world.ledger.transact(page -> {
                page.wakeAt(ANNA, world.clock.instant());
                return true;
            });
            world.clock.tick(Duration.ofMinutes(1));
            assertThat(world.waker.wakeDue()).isOne();
            assertThat(world.waker.nextDue()).isEmpty();
        }
    }

    private static Session session(World world, List<Reminder> reminders, @Nullable Instant wakeAt) {
        Frame bottom = new Frame("home", "quiet", Map.of(), Map.of(), world.clock.instant());
        return new Session(List.of(bottom), Map.of(), reminders, List.of(), Map.of(), 1, 1, 1, wakeAt);
    }

    private static void keep(World world, Session session) {
        world.ledger.transact(page -> {
            page.save(ANNA, session);
            return true;
        });
    }

    @Test
    void doesNotWakeWhoHasMovedOnMeanwhile() {
        try (World world = new World()) {
            world.text(ANNA, "hi");
            world.press(ANNA, "nap");
            world.said(ANNA);
            world.clock.tick(Duration.ofMinutes(20));
            world.press(ANNA, "up");
            world.take(new Arrival("woke", ANNA, new Input.Woke(), Optional.empty(), Optional.empty()));
            assertThat(world.said(ANNA)).containsExactly("Good morning.");
        }
    }

    @Test
    void forgetsInputsAfterTwoDays() {
        try (World world = new World()) {
            Arrival once = World.arrival("same", ANNA, new Input.Text("one"));
            world.take(once);
            world.clock.tick(Duration.ofHours(47));
            world.waker.wakeDue();
            world.take(once);
            assertThat(world.said(ANNA)).hasSize(1);
            world.clock.tick(Duration.ofHours(2));
            world.waker.wakeDue();
            world.take(once);
            assertThat(world.said(ANNA)).hasSize(1);
        }
    }
}
