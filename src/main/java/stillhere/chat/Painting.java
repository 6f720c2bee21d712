package stillhere.chat;

import java.util.Optional;
import stillhere.dialog.Picture;

/** Draws pictures. Asked when one is delivered, outside of any transaction and from any thread. */
public interface Painting {
    /** Draws nothing: words alone. */
    Painting NONE = picture -> Optional.empty();

    /**
     * The picture as the bytes of a PNG, empty where it can't be drawn on this machine; then its words say all there is.
     * Takes up to some hundred milliseconds, and never throws.
     */
    Optional<byte[]> png(Picture picture);
}
