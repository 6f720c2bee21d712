package stillhere.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stillhere.dialog.Half;
import stillhere.reading.TimeValue.Found;

/**
 * The hours of somebody's night, as {@code 22:00-08:00}. Where nobody said which half of the day is meant, a night begins
 * from {@link #EVENING} o'clock on or after midnight, and ends in the morning.
 *
 * <p>The data, {@code quiet/en.yaml}: {@code never} patterns that hold numbers but no hours; {@code spans} patterns, tried
 * from top to bottom, whose first group holds the beginning and second the end; {@code reversed} those that name the end
 * first. Each group must be a {@linkplain TimeValue time}.
 */
record QuietValue(TimeValue times, List<Pattern> never, List<Pattern> spans, List<Pattern> reversed) implements Value {
    private static final int EVENING = 5;
    private static final int NOON = 12;

    static QuietValue read(Path file, TimeValue times) {
        DataFile data = DataFile.read(file);
        Patterns patterns = Patterns.of(data);
        return new QuietValue(
                times,
                patterns.compiled(data, "never"),
                patterns.compiled(data, "spans"),
                patterns.compiled(data, "reversed"));
    }

    @Override
    public Optional<String> in(String text) {
        String plain = Patterns.without(never, Plain.of(text));
        return Stream.concat(
                        spans.stream().flatMap(pattern -> span(pattern, plain, 1, 2).stream()),
                        reversed.stream().flatMap(pattern -> span(pattern, plain, 2, 1).stream()))
                .findFirst();
    }

    private Optional<String> span(Pattern pattern, String plain, int beginning, int end) {
        Matcher matcher = pattern.matcher(plain);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return times.found(matcher.group(beginning))
                .flatMap(from -> times.found(matcher.group(end)).map(until -> night(from, until)));
    }

    private static String night(Found from, Found until) {
        LocalTime end = until.certain() ? until.time() : Half.AM.of12(until.time());
        LocalTime begin = from.certain() ? from.time() : begin(from.time(), until);
        return TimeValue.written(begin) + "-" + TimeValue.written(noonNotMidnight(begin, end, until));
    }

    /** "1 to 3 pm" is all afternoon; "10 to 8" begins in the evening, "1 to 9" after midnight. */
    private static LocalTime begin(LocalTime from, Found until) {
        Half half = Half.of(until.time());
        if (until.certain() && half.of12(from).isBefore(until.time())) {
            return half.of12(from);
        }
        int hour = from.getHour() % NOON;
        return hour < EVENING ? Half.AM.of12(from) : Half.PM.of12(from);
    }

    /** Nobody's night ends at midnight where it began after it: "1 to 12". */
    private static LocalTime noonNotMidnight(LocalTime begin, LocalTime end, Found until) {
        boolean after = !until.certain() && end.getHour() == 0 && begin.getHour() < NOON;
        return after ? Half.PM.of12(until.time()) : end;
    }
}
