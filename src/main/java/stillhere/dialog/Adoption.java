package stillhere.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fits a session to the dialogs there are now, which may have been edited since: a renamed state is followed, a removed
 * one falls back to its dialog's {@code resume} state with the answers kept, a removed dialog to the one below.
 *
 * @param lost true where the question the person was answering is gone
 */
record Adoption(Session session, boolean lost) {
    static Adoption of(Session session, Library library, Instant now) {
        List<Frame> frames = new ArrayList<>();
        boolean lost = false;
        for (Frame frame : session.frames()) {
            Optional<Frame> fitted = fit(frame, library, now);
            lost = fitted.isEmpty() || !stillAsks(frame, library);
            fitted.ifPresent(frames::add);
        }
        Dialog home = library.home();
        if (frames.isEmpty() || !frames.get(0).dialog().equals(home.id())) {
            frames.add(0, new Frame(home.id(), home.start(), Map.of(), Map.of(), now));
        }
        return new Adoption(session.in(frames), lost);
    }

    static Optional<Frame> fit(Frame frame, Library library, Instant now) {
        return library.dialog(frame.dialog()).map(dialog -> {
            if (dialog.state(frame.state()).isPresent()) {
                return frame;
            }
            return frame.at(dialog.renamed(frame.state()).map(State::id).orElse(dialog.resume()), now);
        });
    }

    private static boolean stillAsks(Frame frame, Library library) {
        return library.dialog(frame.dialog())
                .filter(dialog -> dialog.state(frame.state()).isPresent()
                        || dialog.renamed(frame.state()).isPresent())
                .isPresent();
    }
}
