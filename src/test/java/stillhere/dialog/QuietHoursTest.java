package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours in which nobody is spoken to unasked. */
class QuietHoursTest {
    private static final String ZONE = "Europe/Lisbon";

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(ZONE)).toInstant();
    }

    private static Optional<QuietHours> chosen(Map<String, String> facts) {
        return QuietHours.chosen(name -> Optional.ofNullable(facts.get(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-08:00, 2026-03-02T21:59, 2026-03-02T21:59",
        "22:00-08:00, 2026-03-02T22:00, 2026-03-03T08:00",
        "22:00-08:00, 2026-03-03T03:00, 2026-03-03T08:00",
        "22:00-08:00, 2026-03-03T08:00, 2026-03-03T08:00",
        "13:00-15:00, 2026-03-02T14:30, 2026-03-02T15:00",
        "13:00-15:00, 2026-03-02T15:00, 2026-03-02T15:00",
        // The night in which the clocks go forward is an hour shorter, the hour it ends at is the same.
        "22:00-08:00, 2026-03-28T23:30, 2026-03-29T08:00",
        "09:00-09:00, 2026-03-02T09:00, 2026-03-02T09:00",
    })
    void aTimeWithinThemWaitsForTheirEnd(String hours, String time, String speaks) {
        QuietHours quiet = chosen(Map.of("quiet", hours, "zone", ZONE)).orElseThrow();
        assertThat(quiet.after(at(time))).isEqualTo(at(speaks));
    }

    @Test
    void whoChoseNoneIsLeftToSleepWhereTheirZoneIsKnown() {
        Map<String, String> facts = Map.of("zone", ZONE);
        assertThat(chosen(facts)).isEmpty();
        assertThat(QuietHours.orNight(name -> Optional.ofNullable(facts.get(name)))
                        .orElseThrow()
                        .after(at("2026-03-03T02:00")))
                .isEqualTo(at("2026-03-03T08:00"));
        assertThat(QuietHours.orNight(name -> Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonsense, Europe/Lisbon", "22:00-08:00, Nowhere/At-All", "25:00-08:00, Europe/Lisbon"})
    void whatCantBeReadHoldsNothingBack(String hours, String zone) {
        assertThat(chosen(Map.of("quiet", hours, "zone", zone))).isEmpty();
    }
}
