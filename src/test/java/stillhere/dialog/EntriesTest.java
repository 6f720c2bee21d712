package stillhere.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept can be leafed through, changed, deleted, and counted. */
class EntriesTest {
    private static final String BOOK = """
            dialog: book
            goal: Keep notes and look at them.
            start: note
            resume: note
            states:
              note:
                hears: words
                open: true
                say: note
                on:
                  - command: read
                    look-up: {which: newest, kinds: [note]}
                    go: page
                  - command: tell
                    tell: {of: [note], within: 30d, least: 3, few: few, none: none, repeats: [topic], shares: {mood: [good]}, counts: [note], moments: true}
                  - value: strength
                    keep: {words: text, topic: =chores, mood: =good, count: one-more count}
                    leave: {note: [words, topic, mood, count]}
                  - else:
                    keep: {words: text, topic: =money, mood: =bad}
                    leave: {note: [words, topic, mood]}
              page:
                hears: words
                open: true
                say: [{phrase: empty, given: {entry: none}}, entry]
                choices: [older, newer, slot part-1]
                on:
                  - choice: older
                    look-up: older
                    go: page
                  - choice: newer
                    look-up: newer
                    go: page
                  - choice: any
                    keep: {part: choice}
                    go: change
                  - command: burn
                    discard: true
                    look-up: same
                    go: page
                  - else:
                    go: note
              change:
                hears: words
                say: change
                on:
                  - else:
                    keep: {new-words: text}
                    amend: new-words
                    look-up: same
                    go: page
            """;
    private static final String WORDS = """
            entry.note: "On {when}: {words as whole}"
            choice.its-words: "The words"
            choice.older: "Older"
            choice.newer: "Newer"
            few: "{count} of {least}"
            repeat.topic: "{value}: {count} of {of}."
            named.chores: "the dishes"
            share.mood: "Good on {count} of {of}."
            share-before.mood: "Before that {count} of {of}."
            count.note: "{count} notes."
            repeat-weekday: "Often on {value}: {count} of {of}."
            repeat-hours: "{value}: {count} of {of}."
            named.weekday-1: "a Monday"
            """;

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    @BeforeEach
    void opens() {
        talk = new Talk(new SmallFolder(root)
                .always("- command: book\n  call: book")
                .dialog(BOOK, WORDS)
                .read());
        talk.commands("book");
    }

    private void notes(String... words) {
        for (String note : words) {
            talk.types(note);
        }
    }

    @Test
    void theNewestEntryIsShownFirstAndTheOlderOnesBehindIt() {
        notes("one thing", "another");
        assertThat(talk.commands("read")).containsExactly("book.entry.note");
        assertThat(talk.words()).contains("another");
        talk.presses("older");
        assertThat(talk.words()).contains("one thing");
        talk.presses("older");
        assertThat(talk.words()).contains("one thing");
        talk.presses("newer");
        assertThat(talk.words()).contains("another");
    }

    @Test
    void whereNothingWasKeptNothingIsTurnedTo() {
        assertThat(talk.commands("read")).containsExactly("book.empty");
        assertThat(talk.slots()).doesNotContainKeys("entry", "older");
    }

    @Test
    void aPartWithAButtonCanBeChangedAndTheRestStays() {
        notes("teh one");
        talk.commands("read");
        talk.presses("its-words");
        talk.types("the one");
        assertThat(talk.words()).contains("the one");
        assertThat(talk.last().effects())
                .contains(new Effect.Amend(1, java.util.Map.of("words", "the one", "topic", "money", "mood", "bad")));
        talk.types("enough");
        talk.commands("read");
        assertThat(talk.words()).contains("the one");
    }

    @Test
    void whatIsDeletedIsGoneAndTheOneBeforeStandsInItsPlace() {
        notes("keep this", "burn this");
        talk.commands("read");
        talk.commands("burn");
        assertThat(talk.words()).contains("keep this");
        talk.commands("burn");
        assertThat(talk.words()).isEqualTo("empty");
    }

    @Test
    void countsGoOnFromWhatASlotHolds() {
        notes("7", "8", "9");
        assertThat(talk.slots()).containsEntry("count", "3");
    }

    @Test
    void fewerEntriesThanAskedForAreOnlyCounted() {
        notes("one", "two");
        talk.commands("tell");
        assertThat(talk.words()).isEqualTo("2 of 3");
    }

    @Test
    void whatCameThreeTimesIsToldWithItsNumbers() {
        notes("7", "8", "9", "words");
        talk.commands("tell");
        assertThat(talk.words())
                .contains("4 notes.", "the dishes: 3 of 4.", "Good on 3 of 4.", "Often on a Monday: 4 of 4.")
                .contains("hours-evening: 4 of 4.")
                .doesNotContain("Before that");
    }

    @Test
    void whatCameTwiceStaysUnsaid() {
        notes("7", "8", "words", "more words", "words again");
        talk.commands("tell");
        assertThat(talk.words()).contains("money: 3 of 5.").doesNotContain("dishes");
    }

    @Test
    void theTimeBeforeIsToldBesideWhereItIsKnown() {
        notes("7", "8", "9");
        talk.waits(Duration.ofDays(40));
        notes("7", "8", "words");
        talk.commands("tell");
        assertThat(talk.words()).contains("Good on 2 of 3.", "Before that 3 of 3.");
    }
}
