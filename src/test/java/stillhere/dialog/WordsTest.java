package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said: variants, messages and their limits. */
class WordsTest {
    private static final String WALK = """
            dialog: walk
            goal: Go for a walk.
            start: where
            resume: where
            states:
              where:
                say: where
                on:
                  - label: {mood: glad}
                    keep: {said: text}
                    say: varied
                  - label: {mood: sad}
                    say: [one, {phrase: two, apart: true}, three, {phrase: draft, to-send: true}, {phrase: only, given: {said: any}}]
                  - else:
                    keep: {said: text}
                    say: [echo, {phrase: draft, to-send: true}]
            """;
    private static final String WORDS = """
            varied: [a, b, c]
            where: [x, y]
            one: "One."
            two: "Two."
            three: "Three."
            echo: "You said {said}"
            draft: "{said, nothing}"
            only: "Only {said}"
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(library());
        talk.commands("walk");
    }

    private Library library() {
        return new SmallFolder(root)
                .always("- command: walk\n  call: walk")
                .dialog(WALK, WORDS)
                .read();
    }

    @Test
    void aVariantIsNeverSaidTwiceInARow() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            talk.types("glad");
            said.add(talk.words());
            assertThat(i == 0 || !said.get(i).equals(said.get(i - 1)))
                    .as("turn %d", i)
                    .isTrue();
        }
        assertThat(Set.copyOf(said)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void everySeedSaysAllVariants() {
        for (long seed = 0; seed < 20; seed++) {
            Set<String> said = new HashSet<>();
            Session session = Session.first(library(), seed, Talk.BEGIN);
            Conversation conversation = new Conversation(library());
            for (String text : List.of("/walk", "glad", "glad", "glad")) {
                Input input = text.startsWith("/") ? new Input.Command("walk", "") : new Input.Text(text);
                Turn turn = conversation.step(session, input, new KeywordReader(), Entries.NONE, Talk.BEGIN);
                session = turn.session();
                said.add(turn.messages().get(0).text());
            }
            assertThat(said).contains("a", "b", "c");
        }
    }

    @Test
    void notEverybodyHearsTheSameVariantFirst() {
        Set<String> first = new HashSet<>();
        Conversation conversation = new Conversation(library());
        for (long seed = 0; seed < 20; seed++) {
            Session session = Session.first(conversation.library(), seed, Talk.BEGIN);
            Turn turn = conversation.step(
                    session, new Input.Command("walk", ""), new KeywordReader(), Entries.NONE, Talk.BEGIN);
            first.add(turn.messages().get(0).text());
        }
        assertThat(first).containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void linesAreJoinedUnlessTheyStandApartOrAreToBeSent() {
        talk.types("hello");
        talk.types("sad");
        assertThat(talk.last().messages())
                .extracting(Message::text, Message::kind)
                .containsExactly(
                        tuple("One.", Message.Kind.REPLY),
                        tuple("Two.\n\nThree.", Message.Kind.REPLY),
                        tuple("hello", Message.Kind.TO_SEND),
                        tuple("Only hello", Message.Kind.REPLY));
    }

    @Test
    void aLineIsSaidOnlyWhereItsConditionHolds() {
        assertThat(talk.types("sad")).containsExactly("walk.one", "walk.two", "walk.three", "walk.draft");
    }

    @Test
    void ownWordsAreEchoedInShortAndShownInFullToBeSent() {
        String words = "w".repeat(1000);
        talk.types(words);
        List<Message> messages = talk.last().messages();
        assertThat(messages.get(0).text()).isEqualTo("You said " + "w".repeat(Shape.ECHO - 1) + "…");
        assertThat(messages.get(1).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "a\uD83D\uDE00", "ab\uD83D\uDE00", "w", "some words and. ", "line\n"})
    void theLongestInputComesBackWholeInPiecesThatFit(String repeated) {
        String words = repeated.repeat(4096).strip();
        talk.types(words);
        StringBuilder sent = new StringBuilder();
        for (Message message : talk.last().messages()) {
            assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(Message.LONGEST);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(message.text()))
                    .as("no half characters")
                    .isTrue();
            if (message.kind() == Message.Kind.TO_SEND) {
                sent.append(message.text());
            }
        }
        assertThat(sent.toString().replaceAll("\\s", "")).isEqualTo(words.replaceAll("\\s", ""));
    }

    @Test
    void bracesInOwnWordsAreWords() {
        talk.types("{said} {lines for crisis} $1 \\");
        assertThat(talk.words()).contains("You said {said} {lines for crisis} $1 \\");
    }

    @Test
    void theSameGivesTheSameTurn() {
        List<Input> inputs = List.of(
                new Input.Command("walk", ""),
                new Input.Text("glad"),
                new Input.Text("hm"),
                new Input.Media("photo", "look, sad"),
                new Input.Press(new Place("walk", "where"), 3, "old"),
                new Input.Woke());
        assertThat(played(inputs)).isEqualTo(played(inputs));
    }

    private List<Turn> played(List<Input> inputs) {
        Conversation conversation = new Conversation(library());
        Session session = Session.first(conversation.library(), 3, Talk.BEGIN);
        List<Turn> turns = new ArrayList<>();
        for (Input input : inputs) {
            Turn turn = conversation.step(session, input, new KeywordReader(), Entries.NONE, Talk.BEGIN);
            turns.add(turn);
            session = turn.session();
        }
        return turns;
    }

    @Test
    void aStepLeavesItsSessionAsItWas() {
        Session before = talk.session();
        Map<String, Integer> said = new HashMap<>(before.said());
        talk.types("glad");
        assertThat(before.said()).isEqualTo(said);
        assertThat(before).isNotEqualTo(talk.session());
    }
}
