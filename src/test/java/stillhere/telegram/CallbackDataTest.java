package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import stillhere.dialog.Place;

class CallbackDataTest {
    @Test
    void comes_back_as_it_was_written() {
        for (int turn : new int[] {0, 1, 35, 36, 123_456, Integer.MAX_VALUE}) {
            var data = new CallbackData(turn, new Place("pause", "how-strong"), "not|sure/ü");

            assertThat(CallbackData.decode(data.encode())).isEqualTo(data);
        }
    }

    @Test
    void fits_64_bytes_or_is_refused_by_name() {
        var place = new Place("apologize", "what-it-did-to-them");
        String rest = "x".repeat(64 - "zz|apologize/what-it-did-to-them|".length());
        int turn = 36 * 36 - 1;

        assertThat(new CallbackData(turn, place, rest).encode().getBytes(StandardCharsets.UTF_8))
                .hasSize(64);
        assertThatThrownBy(() -> new CallbackData(turn, place, rest + "x").encode())
                .isInstanceOf(CallbackData.TooLong.class)
                .hasMessageContaining("apologize/what-it-did-to-them");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "x",
                "1|pause|yes",
                "1|pause/a",
                "-1|pause/a|yes",
                "zzzzzz|pause/a|yes",
                "1|/a|yes",
                "1|a/b/c|yes",
                "||"
            })
    void what_cant_be_read_counts_as_an_old_button(String data) {
        assertThat(CallbackData.decode(data)).isEqualTo(CallbackData.OLD);
        assertThat(CallbackData.OLD.press().turn()).isNegative();
    }
}
