package stillhere.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the days that lie behind, with what is on the picture in words. */
final class Charting {
    /** Up to so many days each is called by its weekday, else by its date. */
    private static final int WEEK = 7;

    private final DaysBehind behind;
    private final Moving moving;
    private final List<LocalDate> days;
    private final Map<LocalDate, Entry> entries = new LinkedHashMap<>();

    Charting(DaysBehind behind, Moving moving) {
        this.behind = behind;
        this.moving = moving;
        LocalDate today = moving.now().atZone(moving.zone()).toLocalDate();
        this.days = today.minusDays(behind.days() - 1L)
                .datesUntil(today.plusDays(1))
                .toList();
        for (Entry entry : moving.kept(behind.of())) {
            LocalDate day = entry.at().atZone(moving.zone()).toLocalDate();
            if (days.contains(day)) {
                // The newest come first.
                entries.putIfAbsent(day, entry);
            }
        }
    }

    void draw() {
        Map<String, String> told = new HashMap<>();
        told.put("count", String.valueOf(entries.size()));
        told.put("of", String.valueOf(days.size()));
        if (entries.size() < behind.least()) {
            told.put("least", String.valueOf(behind.least()));
            say(behind.few(), told);
            return;
        }
        List<Picture.Line> lines = new ArrayList<>();
        for (String part : behind.lines()) {
            List<@Nullable Double> points = points(part);
            lines.add(new Picture.Line(moving.named(part), points));
            tell(part, points, told);
        }
        List<Picture.Bar> bars = bars();
        if (!bars.isEmpty()) {
            told.put(behind.tally() + "-most", bars.get(0).name());
        }
        Picture.Chart chart = new Picture.Chart(
                words(behind.title()),
                days.stream().map(this::called).toList(),
                lines,
                bars.isEmpty() ? "" : words(behind.counted()),
                bars);
        String dialog = moving.frames().top().dialog();
        moving.speech().draw(chart, dialog, behind.alt(), hole -> Optional.ofNullable(told.get(hole)));
    }

    private List<@Nullable Double> points(String part) {
        List<@Nullable Double> points = new ArrayList<>();
        for (LocalDate day : days) {
            points.add(number(entries.get(day), part));
        }
        return points;
    }

    private static @Nullable Double number(@Nullable Entry entry, String part) {
        String held = entry == null ? null : entry.values().get(part);
        return held != null && held.matches("10|\\d") ? Double.valueOf(held) : null;
    }

    private static void tell(String part, List<@Nullable Double> points, Map<String, String> told) {
        List<Double> there = points.stream()
                .filter(Objects::nonNull)
                .map(Double.class::cast)
                .sorted()
                .toList();
        if (!there.isEmpty()) {
            told.put(part + "-low", whole(there.get(0)));
            told.put(part + "-high", whole(there.get(there.size() - 1)));
            told.put(part + "-middle", whole(there.get(there.size() / 2)));
        }
    }

    private static String whole(double number) {
        return String.valueOf(Math.round(number));
    }

    /** What came most often first. */
    private List<Picture.Bar> bars() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        entries.values().stream()
                .flatMap(entry -> Optional.ofNullable(entry.values().get(behind.tally())).stream())
                .flatMap(held -> Arrays.stream(held.split(Repeats.SEPARATOR)))
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Picture.Chart.MOST_BARS)
                .map(count -> new Picture.Bar(moving.named(count.getKey()), count.getValue()))
                .toList();
    }

    private String called(LocalDate day) {
        return days.size() <= WEEK
                ? moving.named("short-day-" + day.getDayOfWeek().getValue())
                : String.valueOf(day.getDayOfMonth());
    }

    private String words(String phrase) {
        return moving.speech().words(moving.frames().top().dialog(), phrase).orElse("");
    }

    private void say(String phrase, Map<String, String> holes) {
        moving.speech()
                .say(moving.frames().top().dialog(), Line.of(phrase), hole -> Optional.ofNullable(holes.get(hole)));
    }
}
