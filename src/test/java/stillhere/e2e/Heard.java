package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import stillhere.telegram.FakeChat;

/** All that somebody heard, and after which of it the program was killed. */
final class Heard {
    private final FakeChat chat;
    private final List<Integer> kills = new ArrayList<>();

    Heard(FakeChat chat) {
        this.chat = chat;
    }

    /** The program was killed just now. */
    void killed() {
        kills.add(chat.heard().size());
    }

    /** What was heard, in order, a message that came once more only once. */
    List<FakeChat.Shown> once() {
        return once(chat.heard());
    }

    static List<FakeChat.Shown> once(List<FakeChat.Shown> heard) {
        List<FakeChat.Shown> once = new ArrayList<>();
        for (int at = 0; at < heard.size(); at++) {
            if (!repeats(heard, at)) {
                once.add(heard.get(at));
            }
        }
        return once;
    }

    private static boolean repeats(List<FakeChat.Shown> heard, int at) {
        return at > 0 && heard.get(at).text().equals(heard.get(at - 1).text());
    }

    /** A person has at most one message under way at any moment, so each kill leaves at most one in doubt. */
    void assertAtMostOneRepeatAfterEachKill() {
        List<FakeChat.Shown> heard = chat.heard();
        int from = 0;
        int allowed = 0;
        List<Integer> ends = new ArrayList<>(kills);
        ends.add(heard.size());
        for (int end : ends) {
            int repeats = 0;
            for (int at = from; at < end; at++) {
                repeats += repeats(heard, at) ? 1 : 0;
            }
            assertThat(repeats)
                    .as("repeats among messages %d to %d of person %d", from, end, chat.id())
                    .isLessThanOrEqualTo(allowed);
            from = end;
            allowed = 1;
        }
    }
}
