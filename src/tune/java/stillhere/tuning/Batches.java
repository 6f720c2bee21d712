package stillhere.tuning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Deals all texts into batches of about equal length: padding costs as much as words. */
final class Batches {
    /** From how many batches texts are sorted by length; more would put the same texts together each time. */
    private static final int SORTED_TOGETHER = 8;

    private Batches() {}

    /** The numbers of all texts, once each, in batches. */
    static List<List<Integer>> deal(List<Known> texts, int size, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<List<Integer>> batches = new ArrayList<>();
        for (List<Integer> some : split(order, size * SORTED_TOGETHER)) {
            some.sort(Comparator.comparingInt(text -> texts.get(text).pieces().size()));
            batches.addAll(split(some, size));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static List<List<Integer>> split(List<Integer> all, int size) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            parts.add(new ArrayList<>(all.subList(start, Math.min(all.size(), start + size))));
        }
        return parts;
    }
}
