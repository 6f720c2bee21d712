package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import stillhere.telegram.FakeChat;

/** A person who tells one tale after the other, no word of which is like another. */
final class Teller {
    private static final List<String> PLACES = List.of("park", "sea", "town");

    private final FakeChat chat;
    private final List<String> expected = new ArrayList<>();
    private int told;

    Teller(FakeChat chat) {
        this.chat = chat;
    }

    /** Tells a whole tale, waiting for each question. */
    void tellsATale() {
        told++;
        String mark = "-" + chat.id() + "-" + told;
        String place = PLACES.get(told % PLACES.size());
        chat.types("/tale");
        hears("Who is it about?");
        chat.types("aunt" + mark);
        hears("Where did aunt" + mark + " go?");
        chat.presses("The " + place);
        hears("What did aunt" + mark + " do there?");
        chat.types("sing" + mark);
        hears("Did they sing" + mark + " again?");
        chat.presses("Yes");
        hears("How did it end?");
        chat.types("well" + mark);
        hears("So: aunt" + mark + ", " + place + ", sing" + mark + ", yes, well" + mark + ".");
    }

    private void hears(String words) {
        expected.add(words);
        FakeChat.Shown unused = chat.awaitsMessage(words, shown -> shown.text().equals(words));
    }

    int told() {
        return told;
    }

    /**
     * Checks that all was said, in order, and nothing else.
     *
     * @return how many messages came once more
     */
    int repeats() {
        List<String> heard = chat.heard().stream().map(FakeChat.Shown::text).toList();
        List<String> once = new ArrayList<>();
        for (String each : heard) {
            if (once.isEmpty() || !once.get(once.size() - 1).equals(each)) {
                once.add(each);
            }
        }
        assertThat(once).isEqualTo(expected);
        return heard.size() - once.size();
    }
}
