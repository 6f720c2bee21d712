package stillhere.store;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stillhere.dialog.Frame;
import stillhere.dialog.Session;

/**
 * The steps of a session as they are kept. They are most of it, and few inputs go back or on: a daily word to somebody at home
 * neither reads them nor writes them again.
 */
final class KeptSteps extends AbstractList<List<Frame>> implements Session.ReadLater {
    private final long person;
    private final byte[] json;
    private @Nullable List<List<Frame>> steps;

    KeptSteps(long person, byte[] json) {
        this.person = person;
        this.json = json;
    }

    /** Whether a history is what is kept of a person, so that it need not be written again. */
    static boolean of(long person, List<List<Frame>> history) {
        return history instanceof KeptSteps kept && kept.person == person;
    }

    /** @throws Json.Unreadable where they are none */
    private List<List<Frame>> steps() {
        List<List<Frame>> known = steps;
        if (known == null) {
            known = SessionJson.steps(json);
            steps = known;
        }
        return known;
    }

    @Override
    public List<Frame> get(int index) {
        return steps().get(index);
    }

    @Override
    public int size() {
        return steps().size();
    }
}
