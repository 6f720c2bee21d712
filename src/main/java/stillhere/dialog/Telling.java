package stillhere.dialog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what repeats in what was kept, with honest numbers. */
final class Telling {
    private final Moving moving;
    private final LookingBack back;

    Telling(LookingBack back, Moving moving) {
        this.back = back;
        this.moving = moving;
    }

    void tell() {
        Instant from = moving.now().minus(back.within());
        List<Entry> all = moving.kept(back.of());
        List<Entry> lately =
                all.stream().filter(entry -> entry.at().isAfter(from)).toList();
        if (lately.size() < back.least()) {
            say(back.few(), Map.of("count", lately.size(), "least", back.least()));
            return;
        }
        List<Entry> earlier = all.stream()
                .filter(entry -> !entry.at().isAfter(from) && entry.at().isAfter(from.minus(back.within())))
                .toList();
        boolean told = tell(new Repeats(lately, moving.zone()), new Repeats(earlier, moving.zone()));
        if (!told) {
            say(back.none(), Map.of("count", lately.size()));
        }
    }

    private boolean tell(Repeats lately, Repeats earlier) {
        boolean told = false;
        for (String kind : back.counts()) {
            int count = lately.count(kind);
            told |= count > 0 && say("count." + kind, Map.of("count", count));
        }
        for (String part : back.repeats()) {
            told |= lately.most(part)
                    .filter(most -> say("repeat." + part, most))
                    .isPresent();
        }
        if (back.moments()) {
            told |= lately.weekday()
                    .filter(day -> say("repeat-weekday", named("weekday-", day)))
                    .isPresent();
            told |= lately.hours()
                    .filter(hours -> say("repeat-hours", named("hours-", hours)))
                    .isPresent();
        }
        for (Map.Entry<String, Set<String>> share : back.shares().entrySet()) {
            told |= share(share.getKey(), share.getValue(), lately, earlier);
        }
        return told;
    }

    private boolean share(String part, Set<String> wanted, Repeats lately, Repeats earlier) {
        Repeats.Repeat now = lately.share(part, wanted);
        Repeats.Repeat before = earlier.share(part, wanted);
        if (now.of() < Repeats.LEAST) {
            return false;
        }
        say("share." + part, now);
        if (before.of() >= Repeats.LEAST) {
            say("share-before." + part, before);
        }
        return true;
    }

    private static Repeats.Repeat named(String before, Repeats.Repeat repeat) {
        return new Repeats.Repeat(before + repeat.value(), repeat.count(), repeat.of());
    }

    private boolean say(String phrase, Repeats.Repeat repeat) {
        return say(phrase, Map.of("value", moving.named(repeat.value()), "count", repeat.count(), "of", repeat.of()));
    }

    private boolean say(String phrase, Map<String, Object> holes) {
        Map<String, String> filled = new HashMap<>();
        holes.forEach((hole, value) -> filled.put(hole, value.toString()));
        moving.speech()
                .say(moving.frames().top().dialog(), Line.of(phrase), hole -> Optional.ofNullable(filled.get(hole)));
        return true;
    }
}
