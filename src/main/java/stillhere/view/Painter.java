package stillhere.view;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import stillhere.chat.Painting;
import stillhere.dialog.Picture;

/**
 * Draws pictures with the logical fonts of the JDK. Where there are none, as in a JRE on a bare machine without
 * fontconfig, or none with the letters that are wanted, nothing is drawn, and the picture's words are all there is.
 */
public final class Painter implements Painting {
    private static final System.Logger LOG = System.getLogger(Painter.class.getName());

    static {
        // Before anything is drawn: no window will ever be opened.
        System.setProperty("java.awt.headless", "true");
    }

    @Override
    public Optional<byte[]> png(Picture picture) {
        try {
            return Optional.of(sheet(picture).png());
        } catch (Lettering.LettersMissing | IOException undrawable) {
            return without(undrawable);
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            // What a JRE throws that lacks fonts, or the library that draws them, differs from one to the next.
            return without(noFonts);
        }
    }

    private static Sheet sheet(Picture picture) {
        return picture instanceof Picture.Chart chart ? ChartSheet.of(chart) : CardSheet.of((Picture.Card) picture);
    }

    /** By its type alone: a message may quote what was to be drawn. */
    private static Optional<byte[]> without(Throwable failure) {
        LOG.log(
                Level.WARNING,
                "a picture can''t be drawn here, its words go out alone: {0}",
                failure.getClass().getSimpleName());
        return Optional.empty();
    }
}
