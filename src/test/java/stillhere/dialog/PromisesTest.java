package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was promised can be looked at, moved, and taken back. */
class PromisesTest {
    private static final String ALWAYS = """
            - command: look
              call: look
            - command: walk
              call: walk
            - command: tea
              remind: {name: tea, in: 2h}
            - command: bread
              remind: {name: bread, in: 3d}
            - command: clock
              remind: {name: clock, in: 20m, on-the-minute: true}
            - command: bell
              remind: {name: bell, in: 20m, on-the-minute: true}
            """;
    private static final String LOOK = """
            dialog: look
            goal: Look at what is planned.
            start: look
            resume: look
            states:
              look:
                open: true
                say: [all-reminders, {phrase: none-there, given: {reminders: none}}]
                on:
                  - label: {mood: glad}
                    pick: {reminder: first}
                    say: picked
                  - label: {mood: sad}
                    pick: {reminder: next}
                    say: picked
                  - label: {act: skip}
                    unremind: slot reminder
                    say: taken
                  - value: time
                    move-reminder: {name: slot reminder, in: "time?"}
                    say: [{phrase: moved, given: {when: any}}, {phrase: too-late, given: {when: none}}]
                  - value: minutes
                    move-reminder: {name: slot reminder, in: "minutes?"}
                    say: [{phrase: moved, given: {when: any}}, {phrase: too-late, given: {when: none}}]
                  - value: days
                    move-reminder: {name: slot reminder, in: "days?"}
                    say: [{phrase: moved, given: {when: any}}, {phrase: too-late, given: {when: none}}]
                  - else:
                    go: repeat
            """;
    private static final String WALK = """
            dialog: walk
            goal: Go for a walk.
            start: where
            resume: where
            closed: {given: {shut: any}, instead: look/look}
            states:
              where:
                say: where
                on:
                  - else:
                    remind: {name: walk, at: later, in: 1d}
                    go: end
              later:
                say: later
                on:
                  - else:
                    go: end
            """;
    private static final String WORDS = """
            picked: picked
            taken: taken
            moved: "moved: {when}"
            too-late: too late
            none-there: none
            """;
    private static final String SHARED = """
            reminder.tea: the tea
            reminder.bread: the bread
            reminder.clock: the clock
            reminder.bell: the bell
            reminder.something: something
            each-reminder: "{what} ({when})"
            when-soon: soon
            when-today: "today {clock}"
            when-tomorrow: "tomorrow {clock}"
            when-weekday: "{weekday} {clock}"
            when-date: "{day} {month} {clock}"
            when-in: "in {span}"
            span-minute: "{count} minute"
            span-minutes: "{count} minutes"
            span-hour: "{count} hour"
            span-hours: "{count} hours"
            span-day: "{count} day"
            span-days: "{count} days"
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(folder().read());
    }

    private SmallFolder folder() {
        return new SmallFolder(root)
                .always(ALWAYS)
                .sharedWords(SHARED)
                .dialog(LOOK, WORDS)
                .dialog(WALK, "reminder.walk: the walk\n");
    }

    private void plans(String... commands) {
        for (String command : commands) {
            talk.commands(command);
        }
    }

    private String looks() {
        talk.commands("look");
        return talk.words();
    }

    private String slot(String name) {
        return talk.slots().getOrDefault(name, "");
    }

    @Test
    void areListedTheNextOneFirst() {
        plans("bread", "tea", "clock");
        assertThat(looks()).isEqualTo("the clock (in 20 minutes)\nthe tea (in 2 hours)\nthe bread (in 3 days)");
    }

    @Test
    void areTwentyAtMostInOneMessage() {
        StringBuilder many = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            many.append("- command: many%d\n  remind: {name: r%d, in: %dh}\n".formatted(i, i, i));
            words.append("reminder.r%d: what number %d was about\n".formatted(i, i));
        }
        talk.goesOnWith(
                folder().always(many.toString()).sharedWords(words.toString()).read());
        for (int i = 10; i < 40; i++) {
            talk.commands("many" + i);
        }
        assertThat(looks().lines()).hasSize(Session.REMINDERS);
        assertThat(talk.last().messages()).hasSize(1);
    }

    @Test
    void nothingIsListedWhereNothingIsPlanned() {
        assertThat(looks()).isEqualTo("none");
        talk.types("glad");
        assertThat(talk.slots()).isEmpty();
    }

    @Test
    void areWalkedThroughOneByOne() {
        plans("bread", "tea");
        looks();
        talk.types("glad");
        assertThat(talk.slots())
                .containsEntry("reminder", "tea")
                .containsEntry("what", "the tea")
                .containsEntry("when", "in 2 hours")
                .containsKey("more");
        talk.types("sad");
        assertThat(talk.slots()).containsEntry("what", "the bread").doesNotContainKey("more");
        talk.types("sad");
        assertThat(talk.slots()).isEmpty();
        talk.types("glad");
        assertThat(slot("reminder")).as("and from the beginning").isEqualTo("tea");
    }

    @Test
    void oneThatWasMovedBehindTheOthersIsNotMetAgain() {
        plans("bread", "tea", "clock");
        looks();
        List<String> met = new ArrayList<>();
        talk.types("glad");
        while (!slot("reminder").isEmpty()) {
            met.add(slot("reminder"));
            talk.types("9d");
            talk.types("sad");
        }
        assertThat(met).containsExactly("clock", "tea", "bread");
    }

    @Test
    void theWalkGoesOnWhereOneIsTakenBack() {
        plans("bread", "tea", "clock");
        looks();
        talk.types("glad");
        talk.types("skip");
        talk.types("sad");
        assertThat(slot("reminder")).isEqualTo("tea");
        assertThat(talk.session().reminders()).extracting(Reminder::name).containsExactly("bread", "tea");
        assertThat(talk.types("skip")).contains("look.taken");
    }

    @Test
    void areMovedFromNowOnAndToldWhenTheyCome() {
        plans("tea");
        looks();
        talk.types("glad");
        talk.types("40m");
        assertThat(talk.words()).isEqualTo("moved: in 40 minutes");
        assertThat(talk.session().reminders().get(0).due()).isEqualTo(talk.now().plus(Duration.ofMinutes(40)));
    }

    @Test
    void areNotMovedByAClockThatIsNotKnown() {
        plans("tea");
        looks();
        talk.types("glad");
        Instant due = talk.session().reminders().get(0).due();
        talk.types("0900");
        assertThat(talk.session().reminders().get(0).due()).isEqualTo(due);
    }

    @Test
    void oneThatCameMeanwhileIsNotMoved() {
        plans("clock");
        looks();
        talk.types("glad");
        talk.waits(Duration.ofMinutes(20));
        looks();
        talk.types("9d");
        assertThat(talk.words()).isEqualTo("too late");
        assertThat(talk.session().reminders()).isEmpty();
    }

    /** It is 20:00 in UTC when each begins, a Monday. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, 2100, today 21:00",
        "Europe/Lisbon, 0900, tomorrow 9:00",
        "Europe/Lisbon, 1d 0900, tomorrow 9:00",
        "Europe/Lisbon, 1d 2100, tomorrow 21:00",
        "Europe/Lisbon, 4d 0900, Friday 9:00",
        "Europe/Lisbon, 10d 0900, 12 March 9:00",
        "Asia/Tokyo, 0900, today 9:00",
        "America/New_York, 1d 0900, tomorrow 9:00",
        "America/New_York, 6d 0900, Sunday 9:00",
        "Europe/Lisbon, 0200, tomorrow 8:00",
        "Europe/Lisbon, 3d, Thursday 20:01",
    })
    void areMovedToATimeOfTheirOwnClock(String zone, String said, String when) {
        talk.knows("zone", zone);
        plans("tea");
        looks();
        talk.types("glad");
        talk.types(said);
        assertThat(talk.words()).isEqualTo("moved: " + when);
    }

    @Test
    void theTimeOfDayIsKeptAcrossAChangeOfTheClocks() {
        talk.knows("zone", "America/New_York");
        plans("tea");
        looks();
        talk.types("glad");
        talk.types("7d 0900");
        assertThat(talk.session().reminders().get(0).due().atZone(ZoneId.of("America/New_York")))
                .hasToString("2026-03-09T09:00-04:00[America/New_York]");
    }

    @Test
    void oneHeldBackByQuietHoursTellsWhenItReallyComes() {
        talk.knows("zone", "UTC");
        plans("tea");
        assertThat(looks()).isEqualTo("the tea (tomorrow 8:00)");
        talk.types("glad");
        assertThat(slot("held")).isEqualTo("yes");
    }

    @Test
    void whatTellsOfOneIsAsItIsByNow() {
        plans("tea");
        looks();
        talk.types("glad");
        talk.waits(Duration.ofMinutes(60));
        talk.types("hm");
        assertThat(slot("when")).isEqualTo("in 59 minutes");
    }

    @Test
    void oneThatIsDueWhileItIsLookedAtComesSoon() {
        plans("tea");
        looks();
        talk.waits(Duration.ofHours(3));
        talk.types("hm");
        assertThat(talk.words()).isEqualTo("the tea (soon)");
    }

    @Test
    void twoOfTheSameMinuteAreBothThereAndBothCome() {
        plans("clock", "bell");
        talk.isAt(talk.now().minusSeconds(20));
        assertThat(looks()).isEqualTo("the clock (in 20 minutes)\nthe bell (in 20 minutes)");
        talk.types("glad");
        assertThat(slot("reminder")).isEqualTo("clock");
        talk.types("sad");
        assertThat(slot("reminder")).isEqualTo("bell");
        List<String> said = talk.waits(Duration.ofMinutes(21));
        assertThat(said).filteredOn("always.reminder"::equals).hasSize(2);
        assertThat(talk.session().reminders()).isEmpty();
    }

    @Test
    void oneWhosePlaceWasRenamedOrIsGoneIsStillThere() {
        talk.commands("walk");
        talk.types("to the sea");
        talk.goesOnWith(folder().dialog(
                        WALK.replace("at: later", "at: then").replace("  later:\n", "  then:\n    was: [later]\n"),
                        "reminder.walk: the walk\n")
                .read());
        assertThat(looks()).isEqualTo("the walk (in 24 hours)");
        talk.goesOnWith(folder().dialog(
                        WALK.substring(0, WALK.indexOf("  later:")).replace("at: later, ", ""),
                        "reminder.walk: a stroll\n")
                .read());
        assertThat(looks()).as("in the words of today").isEqualTo("a stroll (in 24 hours)");
    }

    @Test
    void oneThatLostItsWordsIsCalledSomething() {
        talk.commands("walk");
        talk.types("to the sea");
        talk.goesOnWith(folder().dialog(WALK).read());
        assertThat(looks()).isEqualTo("something (in 24 hours)");
    }

    @Test
    void oneWhoseDialogIsGoneOrClosedWillNotComeAndIsNotListed() {
        talk.commands("walk");
        talk.types("to the sea");
        Session open = talk.session();
        talk.knows("shut", "yes");
        assertThat(looks()).isEqualTo("none");
        assertThat(open.reminders()).hasSize(1);
        talk.goesOnWith(folder().without("walk").read());
        assertThat(looks()).isEqualTo("none");
    }

    @Test
    void aCountdownGoesOnInTheSameMessageWhereItIsMoved() {
        String still = "remind: {name: walk, at: later, in: 10m, countdown: still}";
        talk.goesOnWith(folder().dialog(
                        WALK.replace("remind: {name: walk, at: later, in: 1d}", still),
                        "reminder.walk: the walk\nstill: \"still {left}\"\n")
                .read());
        talk.commands("walk");
        talk.types("to the sea");
        String tag = tag();
        looks();
        talk.types("glad");
        talk.types("5m");
        assertThat(talk.last().effects()).noneMatch(Effect.Edit.class::isInstance);
        talk.waits(Duration.ofMinutes(1));
        assertThat(talk.last().effects()).containsExactly(new Effect.Edit(tag, "still 4 minutes"));
    }

    private String tag() {
        return Objects.requireNonNull(talk.session().reminders().get(0).countdown())
                .tag();
    }

    @Test
    void noOneElseIsTouched() {
        plans("bread", "tea");
        Map<String, String> before = Map.of("bread", dueOf("bread"));
        looks();
        talk.types("glad");
        talk.types("40m");
        assertThat(dueOf("bread")).isEqualTo(before.get("bread"));
    }

    private String dueOf(String name) {
        return talk.session().reminders().stream()
                .filter(reminder -> reminder.name().equals(name))
                .map(reminder -> reminder.due().toString())
                .findFirst()
                .orElseThrow();
    }
}
