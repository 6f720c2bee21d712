package stillhere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import stillhere.chat.Ledger;
import stillhere.dialog.Entry;
import stillhere.telegram.FakeChat;

/** A person who does once what was rehearsed; the words that come back are other variants, their buttons the same. */
final class Follower implements Person {
    private final FakeChat chat;
    private final Heard heard;
    private final Rehearsal rehearsal;

    Follower(FakeChat chat, Rehearsal rehearsal) {
        this.chat = chat;
        this.heard = new Heard(chat);
        this.rehearsal = rehearsal;
    }

    @Override
    public void talks() {
        int replies = 0;
        for (Rehearsal.Act act : rehearsal.acts()) {
            if (Rehearsal.isPress(act.does())) {
                chat.presses(Rehearsal.label(act.does()));
            } else {
                chat.types(act.does());
            }
            replies += act.replies().size();
            awaitsReplies(replies, act.does());
        }
    }

    private void awaitsReplies(int atLeast, String act) {
        chat.awaitsScreen(
                "reply " + atLeast + ", to \"" + act + "\"",
                screen -> Heard.once(screen.stream()
                                        .filter(FakeChat.Shown::fromBot)
                                        .toList())
                                .size()
                        >= atLeast);
    }

    @Override
    public void comesToAnEnd() {
        // There is only the one conversation.
    }

    @Override
    public Heard heard() {
        return heard;
    }

    @Override
    public void assertNothingLost(Ledger.Page page) {
        List<List<String>> rehearsed =
                rehearsal.acts().stream().flatMap(act -> act.replies().stream()).toList();
        // Answered buttons are taken away from the screen, not from what was heard.
        assertThat(heard.once()).extracting(Follower::labels).isEqualTo(rehearsed);
        assertThat(page.entries(chat.id())
                        .newest(Set.of("draft"), rehearsal.drafts().size() + 1))
                .extracting(Entry::values)
                .isEqualTo(rehearsal.drafts());
    }

    /** But for those that only copy, which are Telegram's own. */
    private static List<String> labels(FakeChat.Shown shown) {
        return shown.buttons().stream()
                .filter(button -> button.data().isPresent())
                .map(FakeChat.Button::label)
                .toList();
    }
}
