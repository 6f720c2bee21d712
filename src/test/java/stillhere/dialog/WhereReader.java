package stillhere.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillhere.LabelReader;

/** Reads times written as 9:40 or 21:40, "am" and "pm", and knows where a few countries are. */
final class WhereReader implements LabelReader {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d\\d)(?: (am|pm))?");
    private static final Map<String, List<String>> ZONES = Map.of(
            "PT", List.of("Europe/Lisbon", "Atlantic/Azores"),
            "IN", List.of("Asia/Kolkata"),
            "NZ", List.of("Pacific/Auckland"),
            "US", List.of("America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver"));

    @Override
    public Label label(Question question, String text) {
        return Label.certain("content");
    }

    @Override
    public Optional<String> value(String name, String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return Optional.empty();
        }
        Optional<Half> half = Optional.ofNullable(time.group(3)).flatMap(Half::named);
        int written = Integer.parseInt(time.group(1));
        return switch (name) {
            case "time" -> Optional.of(String.format("%02d:%s", written, time.group(2)));
            case "half" ->
                half.or(() -> written > 12 ? Optional.of(Half.PM) : Optional.empty())
                        .map(Half::toString);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> zoneAt(double latitude, double longitude) {
        return latitude > 0 ? Optional.of("Europe/Lisbon") : Optional.empty();
    }

    @Override
    public List<String> zones(String country) {
        return ZONES.getOrDefault(country, List.of());
    }
}
