package stillhere.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be told of the entries kept lately. Never a diagnosis: only how often something was said.
 *
 * @param of the kinds of entries
 * @param within how far back
 * @param least how many entries there must be before anything is told
 * @param few said where there are fewer
 * @param none said where nothing repeats
 * @param repeats parts of entries: the value that comes most often is told, with {@code repeat.<part>}
 * @param shares how often a part held one of these values, with {@code share.<part>}; where the same time before it is known,
 *     with {@code share-before.<part>} as well
 * @param counts kinds: how many there are, with {@code count.<kind>}
 * @param moments whether weekday and time of day are told, with {@code repeat-weekday} and {@code repeat-hours}
 */
public record LookingBack(
        Set<String> of,
        Duration within,
        int least,
        String few,
        String none,
        List<String> repeats,
        Map<String, Set<String>> shares,
        List<String> counts,
        boolean moments) {
    public LookingBack {
        of = Set.copyOf(of);
        repeats = List.copyOf(repeats);
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        counts = List.copyOf(counts);
    }

    /** All phrases that may be said. */
    public List<String> phrases() {
        List<String> phrases = new ArrayList<>(List.of(few, none));
        repeats.forEach(part -> phrases.add("repeat." + part));
        shares.keySet().forEach(part -> phrases.addAll(List.of("share." + part, "share-before." + part)));
        counts.forEach(kind -> phrases.add("count." + kind));
        if (moments) {
            phrases.addAll(List.of("repeat-weekday", "repeat-hours"));
        }
        return phrases;
    }
}
