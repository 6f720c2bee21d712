package stillhere.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Walks through what was kept, one entry at a time, and changes or deletes the one turned to. */
final class Leafing {
    private static final String NUMBER = "entry";
    private static final String KIND = "kind";
    private static final String AMONG = "among";
    /** The slot that names the part to be changed. */
    static final String PART = "part";

    /** What a part is called as a button, before its name. */
    static final String BUTTON = "its-";

    private static final Pattern NUMBER_KEPT = Pattern.compile("\\d+");

    /** How many parts of an entry can be changed by a button. */
    private static final int PARTS = 8;

    /** The slots that tell which entry was turned to; all but the kinds are empty where there is none. */
    static final List<String> FILLS = fills();

    private final Moving moving;

    Leafing(Moving moving) {
        this.moving = moving;
    }

    private static List<String> fills() {
        List<String> slots = new ArrayList<>(List.of(NUMBER, KIND, "when", "older", "newer", AMONG));
        for (int part = 1; part <= PARTS; part++) {
            slots.add(PART + "-" + part);
        }
        return List.copyOf(slots);
    }

    void lookUp(Deed.LookUp wanted) {
        Set<String> kinds = wanted.kinds().isEmpty() ? kindsBefore() : wanted.kinds();
        List<Entry> entries = moving.kept(kinds).stream()
                .filter(entry -> wanted.without() == null || !entry.values().containsKey(wanted.without()))
                .toList();
        int at = place(wanted.which(), entries);
        moving.frames().empty(FILLS);
        moving.frames().fill(Map.of(AMONG, String.join(" ", new TreeSet<>(kinds))));
        if (at >= 0) {
            turnTo(entries.get(at), at + 1 < entries.size(), at > 0);
        }
    }

    private Set<String> kindsBefore() {
        return moving.known(AMONG)
                .map(kinds -> Set.copyOf(Arrays.asList(kinds.split(" "))))
                .orElse(Set.of(Entries.ANY_KIND));
    }

    /** Where in the list the wanted one is; -1 where there is none. */
    private int place(Deed.LookUp.Which which, List<Entry> entries) {
        int last = entries.size() - 1;
        long number = number().orElse(Long.MAX_VALUE);
        int here = 0;
        while (here < entries.size() && entries.get(here).number() > number) {
            here++;
        }
        return switch (which) {
            case NEWEST -> Math.min(0, last);
            // Where it was deleted meanwhile, the next older one stands in its place.
            case SAME -> Math.min(here, last);
            case OLDER -> Math.min(isAt(entries, here, number) ? here + 1 : here, last);
            case NEWER -> Math.min(Math.max(here - 1, 0), last);
        };
    }

    private static boolean isAt(List<Entry> entries, int place, long number) {
        return place < entries.size() && entries.get(place).number() == number;
    }

    private void turnTo(Entry entry, boolean older, boolean newer) {
        Map<String, String> slots = new HashMap<>();
        slots.put(NUMBER, String.valueOf(entry.number()));
        slots.put(KIND, entry.kind());
        slots.put("when", new When(moving).day(entry.at()));
        if (older) {
            slots.put("older", "yes");
        }
        if (newer) {
            slots.put("newer", "yes");
        }
        List<String> changeable = entry.values().keySet().stream()
                .sorted()
                // Numbers are kept for counting, and no words of the person.
                .filter(part -> !NUMBER_KEPT
                        .matcher(entry.values().getOrDefault(part, ""))
                        .matches())
                .filter(part -> moving.hasWords("choice." + BUTTON + part))
                .limit(PARTS)
                .toList();
        for (int part = 0; part < changeable.size(); part++) {
            slots.put(PART + "-" + (part + 1), BUTTON + changeable.get(part));
        }
        moving.frames().fill(slots);
    }

    /** The entry turned to, as it is by now; empty where there is none, or it is gone. */
    Optional<Entry> entry() {
        return number().flatMap(this::numbered);
    }

    private Optional<Long> number() {
        return moving.known(NUMBER).filter(held -> held.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private Optional<Entry> numbered(long number) {
        return moving.kept(kindsBefore()).stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }

    void amend(Deed.Amend amend) {
        Optional<String> part =
                moving.known(PART).filter(name -> name.startsWith(BUTTON)).map(name -> name.substring(BUTTON.length()));
        Optional<String> words = moving.known(amend.slot());
        entry().filter(entry -> part.isPresent() && words.isPresent()).ifPresent(entry -> {
            Map<String, String> values = new HashMap<>(entry.values());
            values.put(part.orElseThrow(), words.orElseThrow());
            moving.effects().add(new Effect.Amend(entry.number(), values));
        });
    }

    void discard() {
        entry().ifPresent(entry -> moving.effects().add(new Effect.Discard(entry.number())));
    }

    /** Says the entry turned to, in the words its kind has, in full; of a photo only its words, {@code /keep} shows it. */
    void say() {
        entry().ifPresent(entry -> {
            Map<String, String> holes = new HashMap<>(entry.values());
            holes.put("when", new When(moving).day(entry.at()));
            moving.speech().sayEntry(entry.kind(), hole -> Optional.ofNullable(holes.get(hole)));
        });
    }
}
