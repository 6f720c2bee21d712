package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The daily word, at the time of day a person chose, in their own zone. */
class DailyTest {
    private static final String HOME = """
            dialog: home
            goal: The bottom.
            start: start
            resume: start
            states:
              start:
                say: hello
                open: true
                on:
                  - daily: at
                    say: daily
                  - else:
                    say: listening
            """;
    private static final String REST = """
            dialog: rest
            goal: Have a rest.
            start: rest
            resume: rest
            states:
              rest:
                say: rest
                on:
                  - else:
                    go: end
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(new SmallFolder(root)
                .always("- command: rest\n  call: rest")
                .dialog(HOME)
                .dialog(REST)
                .read());
    }

    private void chooses(String time, String zone, LocalDate day) {
        talk.isAt(day.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant());
        talk.knows("at", time);
        talk.knows("zone", zone);
        talk.types("hm");
    }

    /** Local times at which the daily word came within so many days. */
    private List<LocalDateTime> words(int days, String zone) {
        List<LocalDateTime> heard = new ArrayList<>();
        Instant end = talk.now().plus(Duration.ofDays(days));
        for (Instant at = talk.session().wakeAt();
                at != null && !at.isAfter(end);
                at = talk.session().wakeAt()) {
            List<String> said = talk.waitsUntil(at);
            assertThat(said).containsExactly("home.daily");
            heard.add(LocalDateTime.ofInstant(at, ZoneId.of(zone)));
        }
        return heard;
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, 2026-03-28",
        "Europe/Lisbon, 2026-10-24",
        "America/New_York, 2026-03-07",
        "America/New_York, 2026-10-31",
        "Australia/Lord_Howe, 2026-10-03",
        "Australia/Lord_Howe, 2026-04-04",
    })
    void comesAtTheSameTimeOfDayAcrossAChangeOfTheClocks(String zone, LocalDate before) {
        assertThat(ZoneId.of(zone).getRules().nextTransition(noon(before, zone)).getInstant())
                .isBefore(noon(before.plusDays(1), zone));
        chooses("09:00", zone, before);
        assertThat(words(4, zone))
                .containsExactly(
                        before.plusDays(1).atTime(9, 0),
                        before.plusDays(2).atTime(9, 0),
                        before.plusDays(3).atTime(9, 0),
                        before.plusDays(4).atTime(9, 0));
    }

    private static Instant noon(LocalDate day, String zone) {
        return day.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, 2026-03-28, 01:30, 02:30",
        "America/New_York, 2026-03-07, 02:30, 03:30",
        "Australia/Lord_Howe, 2026-10-03, 02:15, 02:45",
    })
    void comesALittleLaterWhereItsTimeOfDayIsLeftOut(String zone, LocalDate before, String chosen, LocalTime instead) {
        chooses(chosen, zone, before);
        assertThat(words(2, zone))
                .containsExactly(
                        before.plusDays(1).atTime(instead), before.plusDays(2).atTime(LocalTime.parse(chosen)));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, 2026-10-24, 01:30",
        "America/New_York, 2026-10-31, 01:30",
        "Australia/Lord_Howe, 2026-04-04, 01:45",
    })
    void comesOnceWhereItsTimeOfDayComesTwice(String zone, LocalDate before, String chosen) {
        chooses(chosen, zone, before);
        LocalTime time = LocalTime.parse(chosen);
        assertThat(talk.session().wakeAt())
                .as("the first of the two")
                .isEqualTo(before.plusDays(1)
                        .atTime(time)
                        .atZone(ZoneId.of(zone))
                        .withEarlierOffsetAtOverlap()
                        .toInstant());
        assertThat(words(3, zone))
                .containsExactly(
                        before.plusDays(1).atTime(time),
                        before.plusDays(2).atTime(time),
                        before.plusDays(3).atTime(time));
    }

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static Instant at(int day, String time) {
        return DAY.plusDays(day)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("UTC"))
                .toInstant();
    }

    @Test
    void comesLateWithinItsGraceAndIsLetGoAfter() {
        chooses("09:00", "UTC", DAY);
        assertThat(talk.isWokenAt(at(1, "12:00"))).containsExactly("home.daily");
        assertThat(talk.isWokenAt(at(2, "12:01"))).isEmpty();
        assertThat(talk.session().wakeAt()).isEqualTo(at(3, "09:00"));
    }

    @Test
    void isNotPiledUpAfterDaysAway() {
        chooses("09:00", "UTC", DAY);
        assertThat(talk.isWokenAt(at(5, "10:00"))).isEmpty();
        assertThat(talk.waitsUntil(at(6, "08:59"))).isEmpty();
        assertThat(talk.waitsUntil(at(6, "09:00"))).containsExactly("home.daily");
    }

    @Test
    void keepsOutOfAnOpenExercise() {
        chooses("09:00", "UTC", DAY);
        talk.isAt(at(1, "08:50"));
        talk.commands("rest");
        assertThat(talk.waitsUntil(at(1, "09:30"))).isEmpty();
        talk.types("done");
        assertThat(talk.waitsUntil(at(1, "09:31"))).isEmpty();
        assertThat(talk.waitsUntil(at(1, "09:40"))).containsExactly("home.daily");
        assertThat(talk.waitsUntil(at(2, "08:59"))).isEmpty();
    }

    @Test
    void comesOnceADayThoughThePersonIsThereAtThatTime() {
        chooses("09:00", "UTC", DAY);
        talk.waitsUntil(at(1, "09:00"));
        for (int i = 0; i < 20; i++) {
            talk.types("hm");
        }
        assertThat(talk.waitsUntil(at(2, "08:59"))).isEmpty();
    }

    @Test
    void followsANewTimeAndANewZoneAtOnce() {
        chooses("09:00", "UTC", DAY);
        talk.knows("at", "20:00");
        talk.types("hm");
        assertThat(talk.session().wakeAt()).isEqualTo(at(0, "20:00"));
        talk.knows("zone", "America/New_York");
        talk.types("hm");
        assertThat(talk.session().wakeAt()).isEqualTo(at(1, "00:00"));
    }

    @ParameterizedTest
    @CsvSource({"25:99, UTC", "soon, UTC", "'', UTC"})
    void staysAwayWhereTheTimeIsNoTime(String time, String zone) {
        talk.knows("at", time);
        talk.knows("zone", zone);
        talk.types("hm");
        assertThat(talk.session().wakeAt()).isNull();
    }

    @Test
    void takesUtcWhereTheZoneIsNoZone() {
        talk.isAt(at(0, "12:00"));
        talk.knows("at", "09:00");
        talk.knows("zone", "Middle/Earth");
        talk.types("hm");
        assertThat(talk.session().wakeAt()).isEqualTo(at(1, "09:00"));
    }

    @Test
    void quietHoursHoldItBackUntilTheyAreOver() {
        talk.knows("quiet", "21:00-07:00");
        chooses("22:30", "Europe/Lisbon", LocalDate.of(2026, 5, 4));
        assertThat(words(2, "Europe/Lisbon"))
                .containsExactly(LocalDateTime.of(2026, 5, 5, 7, 0), LocalDateTime.of(2026, 5, 6, 7, 0));
    }

    @Test
    void aTimePickedInTheNightIsMeantWhereNoQuietHoursWereChosen() {
        chooses("23:30", "Europe/Lisbon", LocalDate.of(2026, 5, 4));
        assertThat(words(1, "Europe/Lisbon")).containsExactly(LocalDateTime.of(2026, 5, 4, 23, 30));
    }

    @Test
    void ofSeveralDailyRulesTheFirstFiresWhoseConditionHolds(@TempDir Path other) {
        String counting = HOME.replace("      - daily: at\n        say: daily\n", """
                      - daily: at
                        given: {ignored: none}
                        know: {ignored: one-more ignored}
                        say: daily
                      - daily: at
                        given: {ignored: [1, 2]}
                        know: {ignored: one-more ignored}
                        say: daily
                      - daily: at
                        given: {ignored: 3}
                        know: {ignored: one-more ignored}
                        say: pause-it
                """.indent(0));
        talk = new Talk(new SmallFolder(other).dialog(counting).read());
        chooses("21:00", "UTC", LocalDate.of(2026, 5, 4));
        assertThat(talk.waits(Duration.ofDays(7)))
                .containsExactly("home.daily", "home.daily", "home.daily", "home.pause-it");
    }

    @Test
    void comesOnALeapDayAndOnTheDaysAroundIt() {
        chooses("09:00", "Europe/Lisbon", LocalDate.of(2028, 2, 27));
        assertThat(words(3, "Europe/Lisbon"))
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"America/New_York", "Asia/Tokyo", "Pacific/Auckland"})
    void comesOnceADayByTheClockOfThePlaceSomebodyTravelsTo(String there) {
        chooses("21:00", "Europe/Lisbon", LocalDate.of(2026, 5, 4));
        assertThat(words(1, "Europe/Lisbon")).containsExactly(LocalDateTime.of(2026, 5, 4, 21, 0));
        talk.isAt(LocalDateTime.of(2026, 5, 4, 21, 5)
                .atZone(ZoneId.of("Europe/Lisbon"))
                .toInstant());
        talk.knows("zone", there);
        talk.types("hm");
        assertThat(words(3, there))
                .allSatisfy(word -> assertThat(word.toLocalTime()).isEqualTo(LocalTime.of(21, 0)))
                .extracting(LocalDateTime::toLocalDate)
                .doesNotHaveDuplicates()
                .hasSizeBetween(2, 3);
    }
}
