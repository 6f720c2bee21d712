package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final Map<String, Value> VALUES = Values.read(
            new Shelf(Path.of("dialogs")),
            Map.of("PT", List.of("portugal", "lisbon"), "GB", List.of("uk", "united kingdom", "london")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strength | like an 8, fear i think | 8",
                "strength | 7/10 | 7",
                "strength | about seven i guess | 7",
                "strength | between 4 and 5 | 4",
                "strength | 2 hours ago it was a 9 | 9",
                "strength | one of those nights | ?",
                "strength | a hundred | ?",
                "minutes | half an hour | 30",
                "minutes | an hour and 15 minutes | 75",
                "minutes | an hour and a half | 90",
                "minutes | twenty five | 25",
                "minutes | 10-15 min | 10",
                "minutes | a while | ?",
                "days | two weeks | 14",
                "days | tomorrow | 1",
                "days | in three days | 3",
                "days | 48 hours | 2",
                "days | someday | ?",
                "name | my sister | sister",
                "name | its about Mark | Mark",
                "name | her name is xiomara, she's my friend | Xiomara",
                "name | My wife Tilde | Tilde",
                "name | my ex husband | ex",
                "name | nobody really | ?",
                "name | asdfgh | ?",
                "strength | 8, no wait, 7 | 7",
                "strength | it was 9 earlier, but now 4 | 4",
                "strength | on a scale of 1 to 10 its a 6 | 6",
                "strength | ive had 3 coffees, 8 | 8",
                "strength | not a 10 but an 8 | 8",
                "strength | seven and a half | 7",
                "strength | 1\uFE0F\u20E30\uFE0F\u20E3 | 10",
                "minutes | three and a half hours | 210",
                "minutes | a couple of minutes | 2",
                "minutes | 10 minutes, actually 15 | 15",
                "minutes | till nine | ?",
                "minutes | 8 out of 10 | ?",
                "days | a couple of weeks | 14",
                "days | a few days | 3",
                "days | a fortnight | 14",
                "days | till 9pm | ?",
                "days | another week | 7",
                "time | 9pm | 21:00",
                "time | 9:30 p.m. is good | 21:30",
                "time | 18h45 | 18:45",
                "time | 9.30 | 09:30",
                "time | 0930 | 09:30",
                "time | half nine | 09:30",
                "time | quarter to seven in the evening | 18:45",
                "time | ten to eight | 07:50",
                "time | ten past noon | 12:10",
                "time | midnight | 00:00",
                "time | in the evening around 8 | 20:00",
                "time | between 8 and 9 pm | 20:00",
                "time | 2 at night | 02:00",
                "time | no earlier than 10 | 10:00",
                "time | 9ish | 09:00",
                "time | 8 | 08:00",
                "time | 9 oclok in the evning | 21:00",
                "time | i have 3 kids so after 8pm | 20:00",
                "time | after dinner | ?",
                "time | in 2 hours | ?",
                "time | the 8th | ?",
                "time | 7/10 | ?",
                "zone | i'm in Berlin | Europe/Berlin",
                "zone | Mumbai | Asia/Kolkata",
                "zone | M\u00fcnchen | Europe/Berlin",
                "zone | calcutta | Asia/Kolkata",
                "zone | buenos aires | America/Argentina/Buenos_Aires",
                "zone | tenerife, spain | Atlantic/Canary",
                "zone | canada | ?",
                "zone | i used to live in london, now in rome | Europe/Rome",
                "zone | amsterdm | Europe/Amsterdam",
                "zone | UTC+2 | Etc/GMT-2",
                "zone | utc-5 | Etc/GMT+5",
                "zone | gmt | Etc/GMT",
                "zone | in nice | Europe/Paris",
                "zone | that sounds nice | ?",
                "zone | in Porto till monday | Europe/Lisbon",
                "zone | moved to Austin last year | America/Chicago",
                "zone | flew in from New York, now in Athens | Europe/Athens",
                "zone | i fly to paris tomorrow, today i'm still in Dublin | Europe/Dublin",
                "zone | staying in Kyoto, then to Sydney | Asia/Tokyo",
                "zone | normally Berlin but in Hanoi for work | Asia/Ho_Chi_Minh",
                "zone | back home | ?",
                "half | 9:40 | ?",
                "half | its 20 to ten here | ?",
                "half | 21:40 | pm",
                "half | 09:40 | am",
                "half | 9.40 pm | pm",
                "half | twenty to ten in the evening | pm",
                "half | 2 at night | am",
                "half | noon | pm",
                "half | midnight | am",
                "half | evening | pm",
                "half | morning here | am",
                "half | at night | pm",
                "half | no idea | ?",
                "time | its 20 to ten here | 09:40",
                "time | my clock says 21:40 | 21:40",
                "quiet | from 23 to 7:30 | 23:00-07:30",
                "quiet | 11 at night until half past six | 23:00-06:30",
                "quiet | 20 to 11 to 7 | 22:40-07:00",
                "quiet | 10pm-8 | 22:00-08:00",
                "quiet | up at 5, in bed by 9 | 21:00-05:00",
                "quiet | 2 to 4 in the afternoon | 14:00-16:00",
                "quiet | not before 9 and not after 22:00 | 22:00-09:00",
                "quiet | noon till three pm | 12:00-15:00",
                "quiet | 10 to 8 or so | 22:00-08:00",
                "quiet | 10 to 8 on weekdays, 12 to 10 on weekends | 22:00-08:00",
                "quiet | kids are 7 and 9, so from 8 to 7 | 20:00-07:00",
                "quiet | from quarter to ten until seven | 21:45-07:00",
                "quiet | 2026-03-01 | ?",
                "quiet | all night | ?",
                "quiet | since 9 | ?",
                "quiet | 3 or 4 | ?",
                "name | about nkechi | Nkechi",
                "name | it's about everything | ?",
                "name | my sister left | sister",
                "name | my mum's boyfriend | boyfriend",
                "name | my sister, no wait, my mum | mum",
                "name | Tom and Anna | Tom",
                "name | i hope so | ?",
                "country | i live in lisbon | PT",
                "country | united kingdom | GB",
                "country | on the moon | ?",
            })
    void aValueIsFoundWhereTheTextNamesOne(String value, String text, String expected) {
        assertThat(Objects.requireNonNull(VALUES.get(value)).in(text).orElse("?"))
                .isEqualTo(expected);
    }

    @Test
    void everyZoneThatCanBeAnsweredIsOneThatJavaKnows() {
        DataFile data = DataFile.read(Path.of("dialogs/readings/zone/en.yaml"));
        assertThat(Stream.of("places", "countries", "clocks").flatMap(part -> data.mapping(part).keys().stream()))
                .isSubsetOf(ZoneId.getAvailableZoneIds());
    }
}
