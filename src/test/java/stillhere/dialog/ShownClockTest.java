package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clock shows tells the zone. */
class ShownClockTest {
    private static final Instant WINTER = Instant.parse("2026-01-15T20:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-15T20:00:00Z");

    private static String zone(String shown, Instant now, String... likely) {
        return zone(List.of(LocalTime.parse(shown)), now, likely);
    }

    private static String zone(List<LocalTime> shown, Instant now, String... likely) {
        return new ShownClock(shown, now)
                .zone(Stream.of(likely).map(ZoneId::of).toList())
                .orElse("?");
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, UTC",
        "21:00, UTC+01:00",
        "20:55, UTC+01:00",
        "21:07, UTC+01:00",
        "15:00, UTC-05:00",
        "01:30, UTC+05:30",
        "01:43, UTC+05:45",
        "10:00, UTC-10:00",
        "07:00, UTC+11:00",
        "08:00, UTC+12:00",
        "10:30, UTC-09:30"
    })
    void isAnOffsetInUseSomewhereWhereNothingElseIsKnown(String shown, String offset) {
        assertThat(zone(shown, WINTER)).isEqualTo(offset);
    }

    @Test
    void countsClocksThatAreSomeMinutesWrong() {
        assertThat(zone("21:10", WINTER)).isEqualTo("UTC+01:00");
        assertThat(zone("20:52", WINTER)).isEqualTo("UTC+01:00");
        assertThat(zone("01:38", WINTER)).isEqualTo("UTC+05:45");
        assertThat(zone("01:38", WINTER, "Asia/Kolkata")).isEqualTo("Asia/Kolkata");
        assertThat(zone("01:45", WINTER, "Asia/Kolkata")).isEqualTo("UTC+05:45");
    }

    @Test
    void ofTwoOffsetsADayApartTakesThatOfMoreZonesUnlessALikelyOneIsThere() {
        assertThat(zone("10:00", WINTER, "Pacific/Kiritimati")).isEqualTo("Pacific/Kiritimati");
        assertThat(zone("10:00", WINTER, "Pacific/Honolulu")).isEqualTo("Pacific/Honolulu");
        assertThat(zone("09:00", WINTER)).as("New Zealand in summer").isEqualTo("UTC+13:00");
        assertThat(zone("09:00", WINTER, "Pacific/Auckland")).isEqualTo("Pacific/Auckland");
    }

    @Test
    void isALikelyZoneWhereItsClocksShowThisNowSoThatSummerTimeIsRight() {
        assertThat(zone("20:00", WINTER, "Europe/Lisbon")).isEqualTo("Europe/Lisbon");
        assertThat(zone("21:00", SUMMER, "Europe/Lisbon")).isEqualTo("Europe/Lisbon");
        assertThat(zone("21:00", WINTER, "Europe/Lisbon")).isEqualTo("UTC+01:00");
        assertThat(zone("13:00", WINTER, "America/New_York", "America/Denver")).isEqualTo("America/Denver");
        assertThat(zone("21:00", WINTER, "UTC+01:00", "Europe/Berlin"))
                .as("a real zone rather than an offset kept before")
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void whereNobodySaidMorningOrEveningTakesTheOneNearerToALikelyZone() {
        List<LocalTime> either = List.of(LocalTime.of(9, 0), LocalTime.of(21, 0));
        assertThat(zone(either, WINTER, "Europe/Berlin")).isEqualTo("Europe/Berlin");
        assertThat(zone(either, WINTER, "Europe/Athens")).isEqualTo("UTC+01:00");
        assertThat(zone(either, WINTER, "Pacific/Honolulu")).isEqualTo("UTC+13:00");
        assertThat(zone(either, WINTER)).isEqualTo("?");
    }

    @Test
    void findsItsOffsetWhateverTheTime() {
        for (int minute = 0; minute < 24 * 60; minute++) {
            LocalTime shown = LocalTime.MIDNIGHT.plusMinutes(minute);
            ZoneId found = ZoneId.of(zone(List.of(shown), WINTER));
            int away = Math.abs(shown.toSecondOfDay()
                            - WINTER.atZone(found).toLocalTime().toSecondOfDay())
                    / 60;
            assertThat(Math.min(away, 24 * 60 - away)).as(shown.toString()).isLessThanOrEqualTo(30);
        }
    }
}
