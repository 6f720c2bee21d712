package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where and when somebody is, as rules and phrases know it. */
class WhereaboutsTest {
    private static final String HOME = """
            dialog: home
            goal: The bottom.
            start: start
            resume: start
            states:
              start:
                hears: words
                open: true
                say: hello
                on:
                  - value: zone
                    know: {zone: value}
                    say: there
                  - value: time
                    given: {place: home}
                    keep: {found: clock, early: clock am, late: clock pm}
                    say: [{phrase: found, given: {found: any}}, {phrase: which, given: {found: none}}]
                  - else:
                    say: [{phrase: now, given: {clock: any}}, {phrase: lost, given: {clock: none}}]
            """;
    private static final String WORDS = """
            there: "In {zone as place, nowhere}."
            found: "{found, none}"
            which: "{early, none} or {late, none}"
            now: "{clock, none} is {clock as clock, none} on {day, none} by {clock-style, none}"
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        Library library = new SmallFolder(root)
                .always("- sent: any\n  say: only")
                .dialog(HOME, WORDS)
                .read();
        talk = new Talk(library, new WhereReader());
        talk.isAt(Instant.parse("2026-01-15T20:39:40Z"));
    }

    private String says(String text) {
        talk.types(text);
        return talk.words();
    }

    @Test
    void aSharedPlaceIsAnswerToAQuestionForTheZoneThoughThingsSentAreHeardEverywhere() {
        assertThat(talk.hears(new Input.Location(38.7, -9.1))).containsExactly("home.there");
        assertThat(talk.words()).isEqualTo("In Lisbon.");
        assertThat(talk.session().facts().get("zone")).isEqualTo(new Fact("Europe/Lisbon", null));
        assertThat(talk.hears(new Input.Media("location", ""))).containsExactly("always.only");
        assertThat(talk.hears(new Input.Location(-1, 0))).as("no zone there").containsExactly("always.only");
    }

    @Test
    void aSharedPlaceIsKeptNowhere() {
        talk.hears(new Input.Location(38.7, -9.1));
        assertThat(talk.last().toString()).doesNotContain("38.7", "9.1");
        assertThat(new Input.Location(38.7, -9.1)).hasToString("Location[]");
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "0, -180.1", "NaN, 0", "0, NaN"})
    void aPlaceIsOnEarth(double latitude, double longitude) {
        assertThatThrownBy(() -> new Input.Location(latitude, longitude)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Input.Location.of(latitude, longitude)).isEqualTo(new Input.Media("location", ""));
    }

    @Test
    void aPlaceCanBeTyped() {
        assertThat(Input.Location.written("(location 38.7 -9.1)")).contains(new Input.Location(38.7, -9.1));
        assertThat(Input.Location.written("(location -41 174.7787)")).contains(new Input.Location(-41, 174.7787));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(location)", "(location 38.7)", "(location 91 0)", "(location 1e1 2)", "location 1 2", ""})
    void otherWordsAreNoPlace(String words) {
        assertThat(Input.Location.written(words)).isEmpty();
    }

    @Test
    void theTimeAndTheDayAreKnownWhereTheZoneIs() {
        assertThat(says("hm")).isEqualTo("lost");
        talk.knows("zone", "Pacific/Auckland");
        assertThat(says("hm")).isEqualTo("09:40 is 9:40 am on 2026-01-16 by 12");
        talk.knows("zone", "Europe/Lisbon");
        assertThat(says("hm")).isEqualTo("20:40 is 20:40 on 2026-01-15 by 24");
        talk.knows("zone", "UTC-03:00");
        assertThat(says("hm")).isEqualTo("17:41 is 17:41 on 2026-01-15 by 24");
        talk.knows("zone", "Middle/Earth");
        assertThat(says("hm")).isEqualTo("lost");
    }

    @Test
    void clocksAreReadAsInThePersonsCountryUnlessTheyWantItOtherwise() {
        talk.knows("zone", "Europe/Lisbon");
        talk.knows("country", "US");
        assertThat(says("hm")).contains("8:40 pm", "by 12");
        talk.knows("country", "GB");
        assertThat(says("hm")).contains("is 20:40");
        talk.knows("clock-style", "12");
        assertThat(says("hm")).contains("8:40 pm");
    }

    @Test
    void aClockTellsTheZone() {
        assertThat(says("21:40")).isEqualTo("UTC+01:00");
        assertThat(says("8:41 pm")).isEqualTo("UTC");
        talk.knows("country", "PT");
        assertThat(says("8:41 pm")).isEqualTo("Europe/Lisbon");
        assertThat(says("8:41")).as("near Lisbon, so in the evening").isEqualTo("Europe/Lisbon");
        assertThat(says("7:42")).isEqualTo("Atlantic/Azores");
        assertThat(says("9:42 am")).isEqualTo("UTC+13:00");
    }

    @Test
    void anEarlierZoneTellsMorningFromEvening() {
        talk.knows("zone", "Asia/Kolkata");
        assertThat(says("2:10")).isEqualTo("Asia/Kolkata");
        assertThat(says("3:10")).isEqualTo("UTC+06:30");
        assertThat(says("3:41 pm")).isEqualTo("UTC-05:00");
    }

    @Test
    void whereNothingTellsBothReadingsAreAtHand() {
        assertThat(says("9:40")).isEqualTo("UTC+13:00 or UTC+01:00");
    }
}
