package stillhere.dialog;

import java.util.List;
import java.util.Set;

/** What was kept for one person, as a step may look at it. */
@FunctionalInterface
public interface Entries {
    /** Of somebody for whom nothing was kept. */
    Entries NONE = (kinds, most) -> List.of();

    /** In a set of kinds: all of them. */
    String ANY_KIND = "any";

    /** How many a step looks at, where it doesn't say how many: years of a person's entries. */
    int ALL = 5000;

    /** The newest entries of these kinds, newest first. */
    List<Entry> newest(Set<String> kinds, int most);
}
