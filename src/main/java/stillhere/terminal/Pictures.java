package stillhere.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import stillhere.chat.Painting;
import stillhere.dialog.Picture;

/**
 * Where the pictures of a terminal go, which can't show them.
 *
 * @param folder where they are saved; empty: nowhere, and their words are all there is
 */
public record Pictures(Painting painting, Optional<Path> folder) {
    /** No pictures are drawn; their words are all there is. */
    public static final Pictures NONE = new Pictures(Painting.NONE, Optional.empty());

    /** Saves a picture where that is wanted and possible, and says in a few words what became of it. */
    String kept(Picture picture, long number) {
        return folder.map(there -> saved(picture, there.resolve("picture-" + number + ".png")))
                .orElse("a picture");
    }

    private String saved(Picture picture, Path file) {
        Optional<byte[]> png = painting.png(picture);
        if (png.isEmpty()) {
            return "a picture, which can't be drawn on this machine";
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, png.get());
            return "a picture, in " + file;
        } catch (IOException unwritable) {
            return "a picture, which can't be saved in " + file;
        }
    }
}
