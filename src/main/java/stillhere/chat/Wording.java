package stillhere.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Phrases;
import stillhere.dialog.Place;
import stillhere.dialog.Template;

/** Words for what the chat says by itself: kept entries, and that something went wrong. */
final class Wording {
    private final Phrases words;

    Wording(Library library, String language) {
        this.words = library.words(language);
    }

    /**
     * A phrase as one message, as several where it is too long for one.
     *
     * @param variant which of its variants, any number
     * @param slots what its holes are filled with, in full
     */
    List<Message> say(String phrase, long variant, Map<String, String> slots, Place place, int turn) {
        String name = words.named(place.dialog(), phrase)
                .orElseThrow(() -> new IllegalStateException("no phrase " + phrase + " for " + place));
        List<Template> variants = words.of(name);
        String text = filled(variants.get((int) Math.floorMod(variant, (long) variants.size())), slots);
        List<Message> messages = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = end(text, from);
            messages.add(
                    new Message(text.substring(from, end), List.of(name), List.of(), place, turn, Message.Kind.REPLY));
            from = end;
        }
        return messages;
    }

    private static String filled(Template template, Map<String, String> slots) {
        StringBuilder filled = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Part.Words said) {
                filled.append(said.text());
            } else if (part instanceof Template.Part.Hole hole) {
                filled.append(Optional.ofNullable(slots.get(hole.slot()))
                        .or(() -> Optional.ofNullable(hole.orElse()))
                        .orElse(""));
            }
        }
        return filled.toString().strip();
    }

    private static int end(String text, int from) {
        int end = Math.min(text.length(), from + Message.LONGEST);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
