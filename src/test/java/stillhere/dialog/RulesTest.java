package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rule fires, and what it keeps. */
class RulesTest {
    private static final String OPENS = """
            - label: {danger: harm}
              say: care
            - command: walk
              call: walk
            """;

    @TempDir
    private Path root;

    private Talk walk(String states) {
        String dialog = """
                dialog: walk
                goal: Go for a walk.
                start: where
                resume: where
                states:
                """;
        Library library = new SmallFolder(root)
                .always(OPENS)
                .dialog(dialog + states.indent(2))
                .read();
        Talk talk = new Talk(library);
        talk.commands("walk");
        return talk;
    }

    @Test
    void firesTheFirstThatFitsFromTheTop() {
        Talk talk = walk("""
                where:
                  say: where
                  on:
                    - label: {mood: glad}
                      say: first
                    - label: {mood: [glad, sad]}
                      say: second
                    - label: {mood: unsure}
                      say: third
                    - else:
                      say: fourth
                """);
        assertThat(talk.types("so glad")).containsExactly("walk.first");
        assertThat(talk.types("sad and glad")).containsExactly("walk.first");
        assertThat(talk.types("sad")).containsExactly("walk.second");
        assertThat(talk.types("hm")).containsExactly("walk.third");
        assertThat(talk.last().fired()).isEqualTo("walk/where: label mood=unsure");
    }

    @Test
    void hearsAlwaysBeforeTheStatesOwn() {
        Talk talk = walk("""
                where:
                  say: where
                  on:
                    - else:
                      say: own
                """);
        assertThat(talk.types("harm")).containsExactly("always.care");
        assertThat(talk.last().fired()).isEqualTo("always: label danger=harm");
        assertThat(talk.types("no")).containsExactly("walk.own");
    }

    @Test
    void leavesDangerToAStateThatReadsItForItself() {
        Talk talk = walk("""
                where:
                  say: where
                  on:
                    - label: {danger: harm}
                      say: own
                    - else:
                      say: own
                """);
        assertThat(talk.types("harm")).containsExactly("walk.own");
        assertThat(talk.last().fired()).isEqualTo("walk/where: label danger=harm");
    }

    @Test
    void passesOverARuleThatIsUsedUpUntilItsDialogRunsAnew() {
        Talk talk = walk("""
                where:
                  say: where
                  on:
                    - label: {mood: sad}
                      go: end
                    - else:
                      times: 2
                      say: more
                    - else:
                      say: enough
                """);
        assertThat(talk.types("hm")).containsExactly("walk.more");
        assertThat(talk.types("hm")).containsExactly("walk.more");
        assertThat(talk.types("hm")).containsExactly("walk.enough");
        talk.types("sad");
        talk.commands("walk");
        assertThat(talk.types("hm")).containsExactly("walk.more");
    }

    @Test
    void firesOnlyWhereItsConditionHolds() {
        Talk talk = walk("""
                where:
                  say: where
                  on:
                    - value: strength
                      keep: {strength: value}
                    - else:
                      given: {strength: [0, 1]}
                      say: faint
                    - else:
                      given: {strength: {not: [8, 9]}, place: walk, exercise: open}
                      say: not-strong
                    - else:
                      given: {strength: any}
                      say: strong
                """);
        assertThat(talk.types("hm")).as("empty is not 8").containsExactly("walk.not-strong");
        talk.types("1");
        assertThat(talk.types("hm")).containsExactly("walk.faint");
        talk.types("5");
        assertThat(talk.types("hm")).containsExactly("walk.not-strong");
        talk.types("9");
        assertThat(talk.types("hm")).containsExactly("walk.strong");
    }

    private static final String TWO_QUESTIONS = """
            where:
              say: where
              on:
                - value: strength
                  keep: {strength: value, mood: mood?, who: "name?", words: text}
                  go: mood
            mood:
              say: mood
              filled-by: [mood]
              next: who
              on:
                - label: {mood: any}
                  keep: {mood: label}
                  go: who
                - else:
            who:
              say: who
              filled-by: [who, mood]
              next: done
              on:
                - else:
                  keep: {who: text}
                  go: done
            done:
              say: done
              on:
                - else:
                  go: end
            """;

    @Test
    void keepsSeveralAnswersOfOneMessageAndPassesOverWhatTheyFill() {
        Talk talk = walk(TWO_QUESTIONS);
        assertThat(talk.types("an 8, sad i think")).containsExactly("walk.who");
        assertThat(talk.slots()).isEqualTo(Map.of("strength", "8", "mood", "sad", "words", "an 8, sad i think"));
        assertThat(talk.types("Bea")).containsExactly("walk.done");
        assertThat(talk.slots()).containsEntry("who", "Bea");
    }

    @Test
    void passesOverAllThatIsFilled() {
        assertThat(walk(TWO_QUESTIONS).types("8 and sad about Ana")).containsExactly("walk.done");
    }

    @Test
    void asksWhatIsOnlyHalfFilled() {
        Talk talk = walk(TWO_QUESTIONS);
        assertThat(talk.types("8 about Ana")).containsExactly("walk.mood");
        assertThat(talk.types("glad")).containsExactly("walk.done");
    }

    @Test
    void keepsNothingUnderAnAnswerThatIsNotThere() {
        Talk talk = walk(TWO_QUESTIONS);
        talk.types("8");
        assertThat(talk.slots()).containsOnlyKeys("strength", "words");
    }

    @Test
    void asksAgainWhereNoRuleFits() {
        Talk talk = walk("""
                where:
                  say: where
                  choices: [park, sea]
                  on:
                    - choice: any
                      go: end
                """);
        Session before = talk.session();
        assertThat(talk.types("hm")).containsExactly("walk.where");
        assertThat(talk.last().fired()).isEqualTo("-");
        assertThat(talk.session().top().slots()).isEqualTo(before.top().slots());
    }

    @Test
    void givesBackToTheCallerWithItsQuestionAndItsAnswers() {
        Library library = new SmallFolder(root)
                .always("- command: walk\n  call: walk")
                .dialog("""
                        dialog: walk
                        goal: Go for a walk.
                        start: where
                        resume: where
                        states:
                          where:
                            say: where
                            on:
                              - else:
                                keep: {where: text}
                                call: rest
                                with: {place-named: slot where, tone: =kind}
                                go: then
                          then:
                            say: then
                            again: then-again
                            on:
                              - else:
                                go: end
                        """)
                .dialog("""
                        dialog: rest
                        goal: Have a rest.
                        start: rest
                        resume: rest
                        states:
                          rest:
                            say: rest
                            on:
                              - else:
                                keep: {ended: text}
                                go: end
                        """)
                .read();
        Talk talk = new Talk(library);
        talk.commands("walk");
        assertThat(talk.types("sea")).containsExactly("rest.rest");
        assertThat(talk.slots()).isEqualTo(Map.of("place-named", "sea", "tone", "kind"));
        assertThat(talk.types("done")).containsExactly("walk.then-again");
        assertThat(talk.slots()).isEqualTo(Map.of("where", "sea"));
        assertThat(talk.types("bye")).containsExactly("home.hello");
        assertThat(talk.place()).isEqualTo("home/start");
    }

    @Test
    void goesBackIntoADialogThatIsOpenAlreadyInsteadOfOpeningItTwice() {
        Talk talk = walk(TWO_QUESTIONS);
        talk.types("8");
        assertThat(talk.commands("walk")).containsExactly("walk.where");
        assertThat(talk.session().frames()).hasSize(2);
        assertThat(talk.slots()).containsEntry("strength", "8");
    }

    @Test
    void keepsAtMostSixDialogsOpen() {
        SmallFolder folder = new SmallFolder(root);
        StringBuilder commands = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            String name = "deep" + (char) ('a' + i);
            commands.append("- command: ")
                    .append(name)
                    .append("\n  call: ")
                    .append(name)
                    .append('\n');
            folder.dialog("""
                    dialog: NAME
                    goal: Go deep.
                    start: here
                    resume: here
                    states:
                      here:
                        say: here
                        on:
                          - else:
                            go: end
                    """.replace("NAME", name));
        }
        Talk talk = new Talk(folder.always(commands.toString()).read());
        for (int i = 0; i < 9; i++) {
            talk.commands("deep" + (char) ('a' + i));
        }
        assertThat(talk.session().frames())
                .extracting(Frame::dialog)
                .containsExactly("home", "deepe", "deepf", "deepg", "deeph", "deepi");
    }
}
