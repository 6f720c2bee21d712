package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zone of a place. */
class AtlasTest {
    private static final Path FILE = Path.of("dialogs/readings/zone/places.tab");
    private static final Atlas ATLAS = Atlas.read(FILE);
    private static final List<Instant> SEASONS =
            List.of(Instant.parse("2026-01-15T12:00:00Z"), Instant.parse("2026-07-15T12:00:00Z"));

    /** Towns that are not in the data, a third of them near where the hour changes: their clocks, in winter and in summer. */
    private static final Map<String, String> TOWNS = Map.ofEntries(
            Map.entry("Setúbal 38.52 -8.89", "Europe/Lisbon"),
            Map.entry("Chaves 41.74 -7.47", "Europe/Lisbon"),
            Map.entry("Pontevedra 42.43 -8.64", "Europe/Madrid"),
            Map.entry("Mérida 38.92 -6.34", "Europe/Madrid"),
            Map.entry("Bristol 51.45 -2.59", "Europe/London"),
            Map.entry("Stockport 53.41 -2.16", "Europe/London"),
            Map.entry("Newry 54.18 -6.34", "Europe/London"),
            Map.entry("Waterford 52.26 -7.11", "Europe/Dublin"),
            Map.entry("Toulon 43.12 5.93", "Europe/Paris"),
            Map.entry("Erfurt 50.98 11.03", "Europe/Berlin"),
            Map.entry("Verona 45.44 10.99", "Europe/Rome"),
            Map.entry("Tarnów 50.01 20.99", "Europe/Warsaw"),
            Map.entry("Hrodna village 53.5 23.9", "Europe/Minsk"),
            Map.entry("Ternopil 49.55 25.59", "Europe/Kyiv"),
            Map.entry("Sibiu 45.79 24.15", "Europe/Bucharest"),
            Map.entry("Gyula 46.65 21.28", "Europe/Budapest"),
            Map.entry("Volos 39.36 22.94", "Europe/Athens"),
            Map.entry("Bursa 40.19 29.06", "Europe/Istanbul"),
            Map.entry("Lahti 60.98 25.66", "Europe/Helsinki"),
            Map.entry("Övertorneå 66.39 23.65", "Europe/Stockholm"),
            Map.entry("Tver 56.86 35.9", "Europe/Moscow"),
            Map.entry("Zlatoust 55.17 59.65", "Asia/Yekaterinburg"),
            Map.entry("Tarrytown 41.08 -73.86", "America/New_York"),
            Map.entry("Gainesville 29.65 -82.32", "America/New_York"),
            Map.entry("Waco 31.55 -97.15", "America/Chicago"),
            Map.entry("Fort Walton Beach 30.41 -86.62", "America/Chicago"),
            Map.entry("Clarksville 36.53 -87.36", "America/Chicago"),
            Map.entry("Gary suburb Hammond 41.58 -87.5", "America/Chicago"),
            Map.entry("Boulder 40.01 -105.27", "America/Denver"),
            Map.entry("Elephant Butte 33.15 -107.19", "America/Denver"),
            Map.entry("Scottsdale 33.49 -111.92", "America/Phoenix"),
            Map.entry("San Jose 37.34 -121.89", "America/Los_Angeles"),
            Map.entry("Moscow Idaho 46.73 -117.0", "America/Los_Angeles"),
            Map.entry("Wasilla 61.58 -149.44", "America/Anchorage"),
            Map.entry("Kailua 21.4 -157.74", "Pacific/Honolulu"),
            Map.entry("Hamilton 43.26 -79.87", "America/Toronto"),
            Map.entry("Moose Jaw 50.39 -105.53", "America/Regina"),
            Map.entry("Nanaimo 49.17 -123.94", "America/Vancouver"),
            Map.entry("Cholula 19.06 -98.3", "America/Mexico_City"),
            Map.entry("Isla Mujeres 21.23 -86.73", "America/Cancun"),
            Map.entry("Manizales 5.07 -75.52", "America/Bogota"),
            Map.entry("Niterói -22.88 -43.1", "America/Sao_Paulo"),
            Map.entry("Várzea Grande -15.65 -56.13", "America/Cuiaba"),
            Map.entry("Olinda -8.01 -34.86", "America/Recife"),
            Map.entry("Ica -14.07 -75.73", "America/Lima"),
            Map.entry("Potosí -19.58 -65.75", "America/La_Paz"),
            Map.entry("Viña del Mar -33.02 -71.55", "America/Santiago"),
            Map.entry("Tandil -37.32 -59.13", "America/Argentina/Buenos_Aires"),
            Map.entry("Meknes 33.9 -5.55", "Africa/Casablanca"),
            Map.entry("Ilorin 8.5 4.55", "Africa/Lagos"),
            Map.entry("Nakuru -0.3 36.07", "Africa/Nairobi"),
            Map.entry("Stellenbosch -33.93 18.86", "Africa/Johannesburg"),
            Map.entry("Giza 30.01 31.21", "Africa/Cairo"),
            Map.entry("Haditha 34.13 42.38", "Asia/Baghdad"),
            Map.entry("Qom 34.64 50.88", "Asia/Tehran"),
            Map.entry("Gujranwala 32.16 74.19", "Asia/Karachi"),
            Map.entry("Pune 18.52 73.86", "Asia/Kolkata"),
            Map.entry("Lalitpur 27.66 85.32", "Asia/Kathmandu"),
            Map.entry("Narayanganj 23.62 90.5", "Asia/Dhaka"),
            Map.entry("Pattaya 12.93 100.88", "Asia/Bangkok"),
            Map.entry("Suzhou 31.3 120.59", "Asia/Shanghai"),
            Map.entry("Ubud -8.51 115.26", "Asia/Makassar"),
            Map.entry("Bogor -6.6 106.8", "Asia/Jakarta"),
            Map.entry("Kyoto 35.01 135.77", "Asia/Tokyo"),
            Map.entry("Maroochydore -26.65 153.09", "Australia/Brisbane"),
            Map.entry("Ballina -28.87 153.56", "Australia/Sydney"),
            Map.entry("Ballarat -37.56 143.85", "Australia/Melbourne"),
            Map.entry("Fremantle -32.05 115.75", "Australia/Perth"),
            Map.entry("Glenelg -34.98 138.52", "Australia/Adelaide"),
            Map.entry("Nelson -41.27 173.28", "Pacific/Auckland"));

    private static String zone(String town) {
        String[] words = town.split(" ", -1);
        return ATLAS.zoneAt(Double.parseDouble(words[words.length - 2]), Double.parseDouble(words[words.length - 1]))
                .orElse("?");
    }

    private static boolean sameClock(String one, String other) {
        return SEASONS.stream()
                .allMatch(at -> ZoneId.of(one)
                        .getRules()
                        .getOffset(at)
                        .equals(ZoneId.of(other).getRules().getOffset(at)));
    }

    @Test
    void clocksAreRightInNearlyAllTowns() {
        List<String> wrong = TOWNS.keySet().stream()
                .filter(town -> !sameClock(zone(town), Objects.requireNonNull(TOWNS.get(town))))
                .toList();
        assertThat(wrong).as("of " + TOWNS.size()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "38.7, -9.1, Europe/Lisbon",
        "90, 0, Etc/GMT",
        "-48.9, -123.4, Etc/GMT+8",
        "0, -180, Pacific/Tarawa",
        "52.5, 13.4, Europe/Berlin",
    })
    void isThatOfTheNearestPlaceOrOfTheHighSeas(double latitude, double longitude, String zone) {
        String found = ATLAS.zoneAt(latitude, longitude).orElse("?");
        assertThat(ZoneId.of(found)).isNotNull();
        assertThat(found).isEqualTo(zone);
    }

    @Test
    void everywhereIsAZoneThatJavaKnows() {
        for (int latitude = -90; latitude <= 90; latitude += 5) {
            for (int longitude = -180; longitude <= 180; longitude += 5) {
                assertThat(ZoneId.getAvailableZoneIds())
                        .contains(ATLAS.zoneAt(latitude, longitude).orElse("?"));
            }
        }
    }

    @Test
    void aCountryHasItsZonesThoseOfMostPeopleFirst() {
        assertThat(ATLAS.zones("PT")).containsExactly("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores");
        assertThat(ATLAS.zones("US")).startsWith("America/New_York", "America/Chicago", "America/Los_Angeles");
        assertThat(ATLAS.zones("NO")).containsExactly("Europe/Oslo");
        assertThat(ATLAS.zones("XX")).isEmpty();
        assertThat(Stream.of("US", "RU", "AU", "BR", "CA", "MX", "ID").map(ATLAS::zones))
                .allMatch(zones -> zones.size() > 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT\tEurope/Lisbon\there\tthere\tLisbon",
                "PT\tEurope/Lisbon\t38.7\t-9.1",
                "Europe/Lisbon\t38.7\t-9.1\tLisbon",
                "nonsense"
            })
    void refusesALineThatIsNoPlace(String line, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("places.tab"), line);
        assertThatThrownBy(() -> Atlas.read(file))
                .isInstanceOf(ReadingDataBroken.class)
                .hasMessageContaining(line);
    }

    @Test
    void leavesOutAZoneYoungerThanThisJava(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("places.tab"),
                "PT\tEurope/Lisbon\t38.7\t-9.1\tLisbon\nPT\tEurope/Atlantis\t36\t-20\tAtlantis\n");
        Atlas atlas = Atlas.read(file);
        assertThat(atlas.zones("PT")).containsExactly("Europe/Lisbon");
        assertThat(atlas.zoneAt(36, -19)).contains("Europe/Lisbon");
    }
}
