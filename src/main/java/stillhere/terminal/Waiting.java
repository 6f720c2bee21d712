package stillhere.terminal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code :wait 20m}. */
final class Waiting {
    /** The longest wait; further on there is nothing to see. */
    static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,9})\\s*([smhd])");

    private Waiting() {}

    /** How long, where that can be understood and is no longer than {@link #LONGEST}. */
    static Optional<Duration> length(String words) {
        Matcher length = LENGTH.matcher(words.strip());
        if (!length.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(length.group(1));
        Duration wait = switch (length.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        return Optional.of(wait).filter(possible -> possible.compareTo(LONGEST) <= 0);
    }
}
