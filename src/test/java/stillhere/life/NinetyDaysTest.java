package stillhere.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stillhere.dialog.Conversation;
import stillhere.dialog.Message;
import stillhere.reading.Progress;
import stillhere.reading.Readings;
import stillhere.script.DialogsFolder;

/**
 * Ninety days of one person: three faithful weeks, a bad one, three weeks away, and a way back at their own pace. It is
 * written to {@code target/life/ninety-days.txt}, to be read as a whole.
 */
class NinetyDaysTest {
    private static final Path BOOK = Path.of("target/life/ninety-days.txt");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    /** The clocks go forward on the way, on 28 March 2027. */
    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);

    /** A name that stands in all they write; it must never be what a lock screen shows. */
    private static final String PRIVATE = "Marisol";

    private static final LocalTime EVENING = LocalTime.of(21, 5);
    private static final int BAD_WEEK = 22;
    private static final int AWAY = 29;
    private static final int BACK = 50;
    private static final int END = 90;

    @SuppressWarnings("NullAway.Init")
    private static Life life;

    @BeforeAll
    static void livesThem() throws IOException {
        DialogsFolder folder = DialogsFolder.read(Path.of("dialogs"));
        try (Readings readings = Readings.open(
                folder.root(),
                Path.of("target/models"),
                folder.library().helplines().names(),
                Progress.SILENT)) {
            life = new Life(new Conversation(folder.library()), readings, LISBON, FIRST.atTime(20, 30));
            firstEvening();
            for (int day = 2; day <= END; day++) {
                life.until(FIRST.plusDays(day - 1L).atTime(EVENING));
                lives(day);
            }
        }
    }

    @AfterAll
    static void writesItDown() throws IOException {
        Files.createDirectories(BOOK.getParent());
        Files.writeString(BOOK, life.book());
    }

    private static void firstEvening() {
        life.commands("start");
        life.commands("checkin");
        for (String tap : List.of("4", "7", "stayed", "breath")) {
            assertThat(life.taps(tap)).as(tap).isTrue();
        }
        life.types(PRIVATE + " asked where this is going and i nearly left");
        life.types("nine in the evening");
        life.types("Lisbon");
        life.answers(List.of(), List.of("good-so"));
        life.commands("plan");
        life.answers(List.of(), List.of("lets-go", "every-day", "with-checkin", "tomorrow"));
    }

    private static void lives(int day) {
        if (day >= AWAY && day < BACK) {
            return;
        }
        if (day == BACK) {
            life.types("i'm back. " + PRIVATE + " and i had a long silence");
        }
        if (day == BACK || (!life.inAnExercise() && day < BACK)) {
            life.commands("checkin");
        }
        boolean bad = day >= BAD_WEEK && day < AWAY;
        if (day > BACK && day % 2 == 1) {
            return;
        }
        if (bad && day == BAD_WEEK + 2) {
            life.answers(List.of(), List.of("not-today"));
            life.types("i left again. i walked out on " + PRIVATE + " in the middle of dinner");
            life.taps("not-now");
            return;
        }
        life.answers(numbers(day, bad), wishes(day, bad));
    }

    /** How close it was, and how strong the pull. */
    private static List<Integer> numbers(int day, boolean bad) {
        return bad ? List.of(day % 3, 8 + day % 2, 6, 5, 4) : List.of(3 + (day * 7) % 6, (day * 5) % 8, 5, 4, 3);
    }

    /** What they tap, the likeliest first. */
    private static List<String> wishes(int day, boolean bad) {
        List<String> wishes = new ArrayList<>(bad ? List.of("ran", "nothing") : List.of("stayed"));
        wishes.add(List.of("breath", "talking", "moving", "time").get(day % 4));
        wishes.addAll(
                List.of("still-good", "keep-asking", day % 3 == 0 ? "done-already" : "not-today", "good", "went-well"));
        wishes.addAll(List.of(
                "be-kinder", "go-on", "that-is-it", "my-week", "nothing-to-add", "enough", "not-now", "no-thanks"));
        return wishes;
    }

    @Test
    void oneWordADayIsSaidUnaskedAtMost() {
        Map<LocalDate, Integer> days = new HashMap<>();
        life.unasked().stream()
                .filter(word -> !word.isReminder())
                .forEach(word -> days.merge(word.day(), 1, Integer::sum));
        assertThat(days)
                .isNotEmpty()
                .allSatisfy((day, words) -> assertThat(words).as(day.toString()).isEqualTo(1));
    }

    @Test
    void theDailyWordComesAtTheTimePickedThroughTheChangeOfTheClocks() {
        assertThat(life.unasked().stream().filter(Life.Unasked::isDaily))
                .hasSizeGreaterThan(40)
                .allSatisfy(word ->
                        assertThat(word.at().toLocalTime()).isBetween(LocalTime.of(20, 45), LocalTime.of(21, 20)));
    }

    @Test
    void whoIsAwayIsAskedOnceWhetherToPauseAndThenLeftInPeace() {
        List<LocalDate> heard = life.unasked().stream()
                .map(Life.Unasked::day)
                .filter(day -> !day.isBefore(FIRST.plusDays(AWAY - 1)) && day.isBefore(FIRST.plusDays(BACK - 1)))
                .toList();
        assertThat(heard)
                .containsExactlyElementsOf(IntStream.range(0, 4)
                        .mapToObj(day -> FIRST.plusDays(AWAY - 1 + day))
                        .toList());
    }

    @Test
    void nothingPrivateStandsInTheFirstLineOfWhatComesUnasked() {
        assertThat(life.unasked())
                .allSatisfy(word -> assertThat(word.firstLine())
                        .isNotBlank()
                        .doesNotContain(PRIVATE)
                        .doesNotContainIgnoringCase("close")
                        .doesNotContainIgnoringCase("urge"));
    }

    @Test
    void nobodyIsShamedOrCounted() {
        assertThat(life.said())
                .extracting(Message::text)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase("streak")
                        .doesNotContainIgnoringCase("you missed")
                        .doesNotContainIgnoringCase("you failed")
                        .doesNotContainIgnoringCase("days in a row"));
    }

    @Test
    void noTwoDaysInARowBeginWithTheSameWords() {
        List<String> greetings = life.unasked().stream()
                .filter(Life.Unasked::isDaily)
                .map(Life.Unasked::firstLine)
                .toList();
        for (int word = 1; word < greetings.size(); word++) {
            assertThat(greetings.get(word)).isNotEqualTo(greetings.get(word - 1));
        }
    }

    @Test
    void everyMessageCanBeReadAtAGlance() {
        List<String> walls = life.said().stream()
                .map(Message::text)
                .filter(text -> text.length() > 700)
                .collect(Collectors.toList());
        assertThat(walls).isEmpty();
    }

    @Test
    void whatWasSaidIsKept() {
        assertThat(life.entries().newest(Set.of("day"), 200)).hasSizeGreaterThan(35);
    }
}
