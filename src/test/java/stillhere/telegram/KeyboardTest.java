package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stillhere.dialog.Message;
import stillhere.dialog.Place;

class KeyboardTest {
    @Test
    void eleven_numbers_make_two_rows() {
        var labels = IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();

        assertThat(rows(labels)).extracting(List::size).containsExactly(6, 5);
        assertThat(rows(labels)).flatMap(row -> row).containsExactlyElementsOf(labels);
    }

    @Test
    void short_words_stand_side_by_side_and_long_ones_alone() {
        assertThat(rows(List.of("yes", "no", "later"))).containsExactly(List.of("yes", "no", "later"));
        assertThat(rows(List.of("afraid", "hurt", "angry", "ashamed", "overwhelmed", "not sure")))
                .containsExactly(
                        List.of("afraid", "hurt", "angry"), List.of("ashamed", "overwhelmed"), List.of("not sure"));
        assertThat(rows(List.of("I walked out without a word", "I stopped answering them")))
                .containsExactly(List.of("I walked out without a word"), List.of("I stopped answering them"));
    }

    @Test
    void numbers_and_words_dont_share_a_row() {
        assertThat(rows(List.of("1", "2", "skip", "3")))
                .containsExactly(List.of("1", "2"), List.of("skip"), List.of("3"));
    }

    @Test
    void no_row_is_longer_than_telegram_allows() {
        var labels = IntStream.range(0, 60).mapToObj(Integer::toString);
        var words = Stream.generate(() -> "a").limit(40);

        assertThat(rows(Stream.concat(labels, words).toList()))
                .allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void a_message_without_buttons_has_no_keyboard() {
        assertThat(Keyboard.of(message("hello", List.of(), Message.Kind.REPLY), "Copy"))
                .isEmpty();
    }

    @Test
    void what_is_to_be_sent_has_a_copy_button_as_long_as_it_fits() {
        var fits = message("x".repeat(256), List.of(), Message.Kind.TO_SEND);
        var tooLong = message("x".repeat(257), List.of(), Message.Kind.TO_SEND);

        assertThat(Keyboard.of(fits, "Copy")
                        .orElseThrow()
                        .getKeyboard()
                        .get(0)
                        .get(0)
                        .getCopyText()
                        .getText())
                .isEqualTo(fits.text());
        assertThat(Keyboard.of(tooLong, "Copy")).isEmpty();
    }

    static Message message(String text, List<String> labels, Message.Kind kind) {
        var buttons =
                labels.stream().map(label -> new Message.Button(label, label)).toList();
        return new Message(text, List.of("pause.how-strong"), buttons, new Place("pause", "how-strong"), 7, kind);
    }

    private static List<List<String>> rows(List<String> labels) {
        var buttons =
                labels.stream().map(label -> new Message.Button(label, label)).toList();
        return Keyboard.rows(buttons).stream()
                .map(row -> row.stream().map(Message.Button::label).toList())
                .toList();
    }
}
