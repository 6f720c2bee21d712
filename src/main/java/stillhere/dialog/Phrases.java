package stillhere.dialog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one language.
 *
 * @param language ISO 639-1
 * @param variants by {@code dialog.phrase}
 */
public record Phrases(String language, Map<String, List<Template>> variants) {
    /** What a phrase is called that shows an entry, before the entry's kind. */
    public static final String ENTRY = "entry.";

    public Phrases {
        variants = Map.copyOf(variants);
    }

    /** The full name of a phrase as a dialog knows it: its own, else the one all share. */
    public Optional<String> named(String dialog, String phrase) {
        String own = dialog + "." + phrase;
        String shared = Library.ALWAYS + "." + phrase;
        if (variants.containsKey(own)) {
            return Optional.of(own);
        }
        if (variants.containsKey(shared)) {
            return Optional.of(shared);
        }
        return variants.containsKey(phrase) ? Optional.of(phrase) : Optional.empty();
    }

    /** The full name of the phrase that shows an entry of a kind: of the dialog that leaves such, else the one all share. */
    public Optional<String> forEntry(String kind) {
        String phrase = ENTRY + kind;
        return variants.keySet().stream()
                .filter(name -> name.endsWith("." + phrase))
                .min(Comparator.comparing((String name) -> name.startsWith(Library.ALWAYS + "."))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A phrase that fills nothing and is said outside a conversation, by its full name. */
    public String plain(String fullName) {
        return of(fullName).get(0).fill(slot -> Optional.empty(), true, audience -> "");
    }

    /** All variants of a phrase that fills nothing, by its full name. */
    List<String> plainAll(String fullName) {
        return of(fullName).stream()
                .map(variant -> variant.fill(slot -> Optional.empty(), true, audience -> ""))
                .toList();
    }

    /** The variants of a phrase by its full name; never empty. */
    public List<Template> of(String fullName) {
        List<Template> found = variants.get(fullName);
        if (found == null) {
            throw new IllegalStateException("no phrase named " + fullName + " in " + language);
        }
        return found;
    }
}
