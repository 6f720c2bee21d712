package stillhere.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A country named in a text, by one of its names or a city in it; the longest name wins. */
final class CountryValue implements Value {
    private static final int MOST_WORDS = 4;

    private final Map<String, String> codes = new HashMap<>();

    /** @param names for each country code, what people call it, in lower case */
    CountryValue(Map<String, List<String>> names) {
        names.forEach((code, called) -> called.forEach(name -> codes.put(Plain.words(name), code)));
    }

    @Override
    public Optional<String> in(String text) {
        List<String> words = Plain.split(text);
        for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                String code = codes.get(String.join(" ", words.subList(start, start + length)));
                if (code != null) {
                    return Optional.of(code);
                }
            }
        }
        return words.size() == 1 ? code(text.strip()) : Optional.empty();
    }

    /** A two-letter code counts only in capitals and alone: "in", "us" and "it" are words. */
    private Optional<String> code(String text) {
        return codes.containsValue(text) ? Optional.of(text) : Optional.empty();
    }
}
