package stillhere.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The dialogs under way while a turn is in the making, the innermost on top; home is always at the bottom. */
final class Frames {
    private static final int AT_MOST = 6;

    private final List<Frame> frames;
    private final Instant now;

    Frames(List<Frame> frames, Instant now) {
        this.frames = new ArrayList<>(frames);
        this.now = now;
    }

    Frame top() {
        return frames.get(frames.size() - 1);
    }

    List<Frame> all() {
        return List.copyOf(frames);
    }

    /** True while something more than home is open. */
    boolean exerciseOpen() {
        return frames.size() > 1;
    }

    boolean isOpen(String dialog) {
        return indexOf(dialog) >= 0;
    }

    void move(String state) {
        replaceTop(top().at(state, now));
    }

    /** Notes that the person was here just now. */
    void touch() {
        replaceTop(top().at(top().state(), now));
    }

    void fill(Map<String, String> answers) {
        Map<String, String> slots = new HashMap<>(top().slots());
        slots.putAll(answers);
        replaceTop(top().with(slots));
    }

    void empty(List<String> names) {
        Map<String, String> slots = new HashMap<>(top().slots());
        names.forEach(slots::remove);
        replaceTop(top().with(slots));
    }

    void count(String use) {
        Map<String, Integer> uses = new HashMap<>(top().uses());
        uses.merge(use, 1, Integer::sum);
        replaceTop(new Frame(top().dialog(), top().state(), top().slots(), uses, top().since()));
    }

    /** Puts a dialog on top; one that is open already is gone back to instead, with what it knows. */
    void open(Place place, Map<String, String> handed) {
        Map<String, String> slots = new HashMap<>();
        Map<String, Integer> uses = Map.of();
        int open = indexOf(place.dialog());
        if (open > 0) {
            slots.putAll(frames.get(open).slots());
            uses = frames.get(open).uses();
            frames.subList(open, frames.size()).clear();
        }
        slots.putAll(handed);
        if (frames.size() >= AT_MOST) {
            frames.remove(1);
        }
        frames.add(new Frame(place.dialog(), place.state(), slots, uses, now));
    }

    void close() {
        if (exerciseOpen()) {
            frames.remove(frames.size() - 1);
        }
    }

    /** Leaves nothing but home, as fresh as on the first day. */
    void clear(Dialog home) {
        frames.clear();
        frames.add(new Frame(home.id(), home.start(), Map.of(), Map.of(), now));
    }

    /** Leaves what somebody must not be in any more; true where something was left. */
    boolean leave(Predicate<Frame> closed) {
        return frames.removeIf(closed);
    }

    void restore(List<Frame> earlier, Library library) {
        frames.clear();
        earlier.forEach(frame -> Adoption.fit(frame, library, now).ifPresent(frames::add));
        if (frames.isEmpty()) {
            clear(library.home());
        }
        touch();
    }

    private int indexOf(String dialog) {
        return frames.stream().map(Frame::dialog).toList().indexOf(dialog);
    }

    private void replaceTop(Frame frame) {
        frames.set(frames.size() - 1, frame);
    }
}
