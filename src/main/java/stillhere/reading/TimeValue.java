package stillhere.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stillhere.dialog.Half;
import stillhere.reading.NumberWords.Token;

/**
 * A time of day as {@code HH:MM}, 24 hours: the first one named.
 *
 * <p>The data, {@code time/en.yaml}: {@code wordy} number words that are no hour ("a"), {@code rewrite} patterns and what
 * each becomes, one after the other, until a time reads {@code 9:30} or {@code 9~15} (a quarter to nine); {@code parts} of
 * the day and the hour at which the twelve begin that a time in them is among; {@code link} what may stand between a time
 * and its part, {@code apart} between a part and its time. A number alone is an hour where none of {@code not-after}
 * stands before it and {@code follows} after it.
 */
record TimeValue(
        NumberWords numbers,
        Set<String> wordy,
        List<Rewrite> notations,
        List<Part> partsAfter,
        List<Part> partsBefore,
        List<Part> partsAlone,
        Pattern notAfter,
        Pattern follows)
        implements Value {
    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2})(?:([:~])(\\d{1,2}))?\\b");
    private static final int HALF_DAY = 12;
    private static final int DAY = 24;
    private static final int HOUR_MINUTES = 60;
    private static final int LATE_MORNING = 11;

    /** A notation, and the plainer one that replaces it. */
    private record Rewrite(Pattern pattern, String replacement) {}

    /**
     * A time of day that was found.
     *
     * @param certain whether the words or the 24 hours tell which half of the day it is in; where they don't, it is taken as
     *     it is written
     */
    record Found(LocalTime time, boolean certain) {}

    /** A part of the day where it belongs to a time, and its first hour, 0–23. */
    private record Part(Pattern pattern, int first) {
        /** The hour within the twelve from the first on. */
        int hour(int hour) {
            int within = hour % HALF_DAY;
            return (within < first ? within + (first - within + HALF_DAY - 1) / HALF_DAY * HALF_DAY : within) % DAY;
        }
    }

    static TimeValue read(Path file, NumberWords numbers) {
        DataFile data = DataFile.read(file);
        Patterns patterns = Patterns.of(data);
        DataFile rewrites = data.mapping("rewrite");
        return new TimeValue(
                numbers,
                Set.copyOf(data.texts("wordy")),
                rewrites.keys().stream()
                        .map(key -> new Rewrite(patterns.compiled(rewrites, key, key), rewrites.text(key)))
                        .toList(),
                parts(data, patterns, "^" + data.text("link") + "(?:", ")\\b"),
                parts(data, patterns, "\\b(?:", ")" + data.text("apart") + "$"),
                parts(data, patterns, "\\b(?:", ")\\b"),
                patterns.compiled(data, "not-after", "(?:" + data.text("not-after") + ") $"),
                patterns.compiled(data, "follows", "^ ?(?:$|" + data.text("follows") + ")"));
    }

    private static List<Part> parts(DataFile data, Patterns patterns, String before, String after) {
        DataFile parts = data.mapping("parts");
        return parts.keys().stream()
                .map(key -> new Part(patterns.compiled(parts, key, before + key + after), (int) parts.number(key, 0)))
                .toList();
    }

    @Override
    public Optional<String> in(String text) {
        return found(text).map(found -> written(found.time));
    }

    /** A time as it is kept, HH:MM. */
    static String written(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** The first time named. */
    Optional<Found> found(String text) {
        String plain = plain(text);
        Matcher time = TIME.matcher(plain);
        while (time.find()) {
            Optional<Found> found = at(plain, time);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The half of the day that a part of the day belongs to, where one is named: the night begins in the second. */
    Optional<Half> half(String text) {
        String plain = plain(text);
        return part(partsAlone, plain).map(part -> part.first < LATE_MORNING ? Half.AM : Half.PM);
    }

    /** Numbers in digits, one space between all words and marks, and every notation rewritten. */
    private String plain(String text) {
        String plain = numbers.tokens(text).stream().map(this::spelled).collect(Collectors.joining(" "));
        for (Rewrite rewrite : notations) {
            plain = rewrite.pattern.matcher(plain).replaceAll(rewrite.replacement);
        }
        return plain;
    }

    private String spelled(Token token) {
        boolean word =
                token.value().isPresent() && !Character.isDigit(token.word().charAt(0));
        return word && !wordy.contains(token.word())
                ? String.valueOf(token.value().orElse(0.0).intValue())
                : token.word();
    }

    private Optional<Found> at(String plain, Matcher time) {
        String before = plain.substring(0, time.start());
        String after = plain.substring(time.end());
        Optional<Part> part = part(partsAfter, after).or(() -> part(partsBefore, before));
        boolean alone = time.group(2) == null;
        boolean named = notAfter.matcher(before).find();
        boolean goesOn = part.isPresent() || follows.matcher(after).find();
        if (alone && (named || !goesOn)) {
            return Optional.empty();
        }
        int written = Integer.parseInt(time.group(1));
        int minutes = alone ? 0 : Integer.parseInt(time.group(3));
        if (written > DAY || minutes >= HOUR_MINUTES) {
            return Optional.empty();
        }
        boolean twelve = written >= 1 && written <= HALF_DAY;
        int hour =
                part.filter(known -> twelve).map(known -> known.hour(written)).orElse(written % DAY);
        LocalTime full = LocalTime.of(hour, 0);
        LocalTime found = ":".equals(time.group(2)) ? full.plusMinutes(minutes) : full.minusMinutes(minutes);
        boolean certain = part.isPresent() || !twelve || time.group(1).startsWith("0");
        return Optional.of(new Found(found, certain));
    }

    private static Optional<Part> part(List<Part> parts, String text) {
        return parts.stream().filter(part -> part.pattern.matcher(text).find()).findFirst();
    }
}
