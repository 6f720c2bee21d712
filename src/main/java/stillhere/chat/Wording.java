package stillhere.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Phrases;
import stillhere.dialog.Pieces;
import stillhere.dialog.Place;
import stillhere.dialog.Template;

/** Words for what the chat says by itself: kept entries, and that something went wrong. */
final class Wording {
    private final Phrases words;

    Wording(Library library, String language) {
        this.words = library.words(language);
    }

    /** A phrase as one message, as several where it is too long for one. */
    List<Message> say(
            String phrase, long variant, Map<String, String> slots, Place place, int turn, Message.Kind kind) {
        return say(phrase, variant, slots, Message.LONGEST, place, turn, kind);
    }

    /**
     * The same, where a message may only be so long.
     *
     * @param variant which of its variants, any number
     * @param slots what its holes are filled with, in full
     * @param longest in UTF-16 units
     */
    List<Message> say(
            String phrase,
            long variant,
            Map<String, String> slots,
            int longest,
            Place place,
            int turn,
            Message.Kind kind) {
        String name = words.named(place.dialog(), phrase)
                .orElseThrow(() -> new IllegalStateException("no phrase " + phrase + " for " + place));
        List<Template> variants = words.of(name);
        Template chosen = variants.get((int) Math.floorMod(variant, (long) variants.size()));
        String text = chosen.fill(slot -> Optional.ofNullable(slots.get(slot)), true, audience -> "")
                .strip();
        return Pieces.of(text, longest).stream()
                .map(piece -> new Message(piece, List.of(name), List.of(), place, turn, kind))
                .toList();
    }
}
