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

    ScreenCarrier(Screen screen, Pressable buttons) {
        this.screen = screen;
        this.buttons = buttons;
    }

    /** The number of a parcel serves as the id of its message: it grows, and no two are the same. */
    @Override
    public CompletionStage<Delivery> deliver(Parcel parcel) {
        if (parcel.contents() instanceof Parcel.Contents.Say say) {
            buttons.add(say.message());
            screen.show(say.message());
        } else if (parcel.contents() instanceof Parcel.Contents.Edit edit) {
            // What was printed stays as it was.
            screen.remark(edit.text());
        } else if (parcel.contents() instanceof Parcel.Contents.Delete) {
            screen.clear();
        }
        return CompletableFuture.completedStage(new Delivery.Sent(Optional.of(parcel.number())));
    }
}
