package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The moves all dialogs share: stop, back, skip, repeat, help, later, and a wiped screen. */
class SharedMovesTest {
    private static final String MOVES = """
            - command: walk
              call: walk
            - command: exit
              wipe: true
              say: neutral
              go: home
            - label: {act: stop}
              given: {exercise: open}
              say: stopped
              go: home/stopped
            - label: {act: back}
              go: back
            - label: {act: skip}
              go: skip
            - label: {act: repeat}
              go: repeat
            - label: {act: help}
              say: help
            - label: {act: later}
              remind: {name: come-back, in: ["minutes?", "days?", 1d]}
              say: later-then
              go: home
            """;
    private static final String WALK = """
            dialog: walk
            goal: Go for a walk.
            start: where
            resume: where
            states:
              where:
                say: where
                skip: mood
                help: where-help
                on:
                  - else:
                    keep: {where: text}
                    go: mood
              mood:
                say: mood
                again: mood-again
                on:
                  - else:
                    keep: {mood: text}
                    go: where
            """;
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
                  - else:
                    say: listening
              stopped:
                say: stopped-here
                choices: [go-on]
                on:
                  - choice: go-on
                    go: back
                  - else:
                    go: start
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(
                new SmallFolder(root).always(MOVES).dialog(HOME).dialog(WALK).read());
        talk.commands("walk");
    }

    @Test
    void stopEndsKindlyAndOneTapGoesOnWithAllAnswers() {
        talk.types("sea");
        assertThat(talk.types("stop")).containsExactly("always.stopped", "home.stopped-here");
        assertThat(talk.session().frames()).hasSize(1);
        assertThat(talk.presses("go-on")).containsExactly("walk.mood-again");
        assertThat(talk.slots()).containsEntry("where", "sea");
    }

    @Test
    void backTakesOneStepBackEachTime() {
        talk.types("sea");
        talk.types("fine");
        assertThat(talk.types("back")).containsExactly("walk.mood-again");
        assertThat(talk.slots()).containsOnlyKeys("where");
        assertThat(talk.types("back")).containsExactly("walk.where");
        assertThat(talk.slots()).isEmpty();
        assertThat(talk.types("back")).containsExactly("home.hello");
        assertThat(talk.types("back")).containsExactly("always.nothing-back", "home.hello");
    }

    @Test
    void backForgetsWhatLiesMoreThanEightStepsBack() {
        for (int i = 0; i < 20; i++) {
            talk.types("step");
            assertThat(talk.session().history()).hasSizeLessThanOrEqualTo(Session.HISTORY);
        }
        assertThat(talk.session().history()).hasSize(8);
        for (int i = 0; i < 8; i++) {
            assertThat(talk.types("back")).doesNotContain("always.nothing-back");
        }
        assertThat(talk.types("back")).contains("always.nothing-back");
    }

    @Test
    void backLandsWhereAnEditMovedTheStep() {
        talk.types("sea");
        talk.types("fine");
        String edited = WALK.replace("go: mood", "go: temper")
                .replace("  mood:\n", "  temper:\n    was: [mood]\n")
                .replace("skip: mood", "skip: temper");
        talk.goesOnWith(
                new SmallFolder(root).always(MOVES).dialog(HOME).dialog(edited).read());
        assertThat(talk.types("back")).containsExactly("walk.mood-again");
        assertThat(talk.place()).isEqualTo("walk/temper");
    }

    @Test
    void skipPassesAQuestionOverWhereItMayBe() {
        assertThat(talk.types("skip")).containsExactly("walk.mood");
        assertThat(talk.slots()).isEmpty();
        assertThat(talk.types("skip")).containsExactly("always.cannot-skip", "walk.mood-again");
        assertThat(talk.place()).isEqualTo("walk/mood");
    }

    @Test
    void repeatAsksAgainAndMovesNothing() {
        talk.types("sea");
        Frame before = talk.session().top();
        assertThat(talk.types("repeat")).containsExactly("walk.mood-again");
        assertThat(talk.place()).isEqualTo(before.place().toString());
        assertThat(talk.slots()).isEqualTo(before.slots());
    }

    @Test
    void helpIsTheStatesOwnWhereItHasOne() {
        assertThat(talk.types("help")).containsExactly("walk.where-help");
        talk.types("sea");
        assertThat(talk.types("help")).containsExactly("always.help");
    }

    @Test
    void laterComesBackWhereItWasWithTheAnswers() {
        talk.types("sea");
        assertThat(talk.types("later")).containsExactly("always.later-then");
        assertThat(talk.place()).isEqualTo("home/start");
        assertThat(talk.waits(Duration.ofHours(23))).isEmpty();
        assertThat(talk.waits(Duration.ofHours(2))).containsExactly("always.reminder", "walk.mood");
        assertThat(talk.slots()).containsEntry("where", "sea");
    }

    @Test
    void laterTakesTheTimeThatWasNamed() {
        talk.types("later, in 25m");
        assertThat(talk.waits(Duration.ofMinutes(24))).isEmpty();
        assertThat(talk.waits(Duration.ofMinutes(2))).containsExactly("always.reminder", "walk.where");
    }

    @Test
    void laterTakesTheDaysThatWereNamed() {
        talk.types("later, in 3d");
        assertThat(talk.waits(Duration.ofDays(2))).isEmpty();
        assertThat(talk.waits(Duration.ofDays(2))).containsExactly("always.reminder", "walk.where");
    }

    @Test
    void aWipedScreenLeavesNothingToGoBackTo() {
        talk.types("sea");
        talk.commands("exit");
        assertThat(talk.last().effects()).contains(new Effect.Wipe());
        assertThat(talk.session().history()).isEmpty();
        assertThat(talk.types("back")).containsExactly("always.nothing-back", "home.hello");
    }
}
