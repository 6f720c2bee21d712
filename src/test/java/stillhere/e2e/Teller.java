package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stillhere.chat.Ledger;
import stillhere.telegram.FakeChat;

/** A person who tells one tale after the other, no word of which is like another. */
final class Teller implements Person {
    private static final List<String> PLACES = List.of("park", "sea", "town");

    private final FakeChat chat;
    private final Heard heard;
    private final List<String> expected = new ArrayList<>();
    private volatile boolean enough;
    private int told;

    Teller(FakeChat chat) {
        this.chat = chat;
        this.heard = new Heard(chat);
    }

    @Override
    public void talks() {
        do {
            tellsATale();
        } while (!enough);
    }

    /** Waits for each question. */
    private void tellsATale() {
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

    @Override
    public void comesToAnEnd() {
        enough = true;
    }

    @Override
    public Heard heard() {
        return heard;
    }

    @Override
    public void assertNothingLost(Ledger.Page page) {
        assertThat(heard.once()).extracting(FakeChat.Shown::text).isEqualTo(expected);
        assertThat(page.entries(chat.id()).newest(Set.of("tale"), told + 1)).hasSize(told);
    }
}
