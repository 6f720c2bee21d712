package stillhere.terminal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import stillhere.chat.Carrier;
import stillhere.chat.Delivery;
import stillhere.chat.Parcel;

/** Brings parcels to the screen. */
final class ScreenCarrier implements Carrier {
    private final Screen screen;
    private final Pressable buttons;
    private final Pictures pictures;

    ScreenCarrier(Screen screen, Pressable buttons, Pictures pictures) {
        this.screen = screen;
        this.buttons = buttons;
        this.pictures = pictures;
    }

    /** The number of a parcel serves as the id of its message: it grows, and no two are the same. */
    @Override
    public CompletionStage<Delivery> deliver(Parcel parcel) {
        if (parcel.contents() instanceof Parcel.Contents.Draw draw) {
            screen.remark(pictures.kept(draw.picture(), parcel.number()));
        } else if (parcel.contents() instanceof Parcel.Contents.ShowPhoto) {
            screen.remark("your photo");
        }
        if (parcel.contents() instanceof Parcel.Contents.Shown shown) {
            buttons.add(shown.message());
            screen.show(shown.message());
        } else if (parcel.contents() instanceof Parcel.Contents.Edit edit) {
            // What was printed stays as it was.
            screen.remark(edit.text());
        } else if (parcel.contents() instanceof Parcel.Contents.Delete) {
            screen.clear();
        }
        return CompletableFuture.completedStage(new Delivery.Sent(Optional.of(parcel.number())));
    }
}
