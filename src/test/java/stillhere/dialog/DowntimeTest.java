package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came due while the program was away is merged or let go, never piled up. */
class DowntimeTest {
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
    private static final String VISITS = """
            dialog: visits
            goal: Come back later.
            start: set
            resume: set
            states:
              set:
                say: set
                on:
                  - value: strength
                    keep: {a: =1}
                    remind: {name: first, at: one, in: 1h}
                    go: more
                  - else:
                    go: end
              more:
                say: more
                on:
                  - value: strength
                    remind: {name: second, at: two, in: 2h}
                    go: last
                  - else:
                    go: end
              last:
                say: last
                on:
                  - value: strength
                    remind: {name: third, at: three, in: 150m}
                    go: end
                  - else:
                    go: end
              one:
                say: one
                on:
                  - else:
                    go: end
                  - after: 1h
                    go: end
              two:
                say: two
                on:
                  - else:
                    go: end
                  - after: 1h
                    go: end
              three:
                say: three
                on:
                  - else:
                    go: end
                  - after: 1h
                    go: end
            """;
    private static final String WORDS = """
            reminder.first: "the first"
            reminder.second: the second
            reminder.third: the third
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @SuppressWarnings("NullAway.Init")
    private Instant left;

    @BeforeEach
    void setsThree() {
        talk = new Talk(new SmallFolder(root)
                .always("- command: visits\n  call: visits")
                .dialog(HOME)
                .dialog(VISITS, WORDS)
                .sharedWords("reminders-missed: \"{what}\"\n")
                .read());
        talk.knows("at", "12:00");
        talk.commands("visits");
        List.of("1", "2", "3").forEach(talk::types);
        left = talk.now();
    }

    private List<String> after(Duration away) {
        return talk.isWokenAt(left.plus(away));
    }

    @Test
    void threeHoursLaterTheyComeOneByOne() {
        assertThat(after(Duration.ofHours(3))).containsExactly("always.reminder", "visits.one");
        assertThat(talk.session().reminders()).extracting(Reminder::name).containsExactlyInAnyOrder("second", "third");
        talk.types("ok");
        assertThat(talk.waits(Duration.ofMinutes(50))).isEmpty();
        assertThat(talk.waits(Duration.ofMinutes(11))).containsExactly("always.reminder", "visits.two");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 21})
    void daysLaterTheLastOneIsKeptAndTheOthersAreNamedWithAWordOfRegret(int days) {
        assertThat(after(Duration.ofDays(days)))
                .containsExactly("always.reminder-late", "always.reminders-missed", "visits.three");
        assertThat(talk.words()).contains("the first, the second");
        assertThat(talk.session().reminders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 21})
    void daysLaterNoDailyWordIsMadeUpFor(int days) {
        after(Duration.ofDays(days));
        talk.types("ok");
        Instant next = Instant.parse("2026-03-03T12:00:00Z").plus(Duration.ofDays(days));
        assertThat(talk.waitsUntil(next.minusSeconds(1))).isEmpty();
        assertThat(talk.waitsUntil(next)).containsExactly("home.daily");
    }
}
