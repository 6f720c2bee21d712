package stillhere.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers to call, by country.
 *
 * @param lines all of them, in the order of the file
 * @param names what people call a country or its cities, by its ISO 3166 code
 * @param guesses the likeliest country, by what a person's app says of their language, such as {@code pt-br}
 * @param directory where to look for all other countries
 */
public record Helplines(
        List<Helpline> lines, Map<String, List<String>> names, Map<String, String> guesses, String directory) {
    /**
     * One line to call or write to.
     *
     * @param country ISO 3166-1 alpha-2
     * @param audience whom it is for: emergency, crisis, abuse, perpetrator, youth or poison
     * @param reach the number, or how else to reach it
     * @param hours when somebody answers
     * @param source where this was read
     * @param verified when it was last compared with its source
     */
    public record Helpline(
            String country,
            String audience,
            String name,
            String reach,
            String hours,
            String source,
            LocalDate verified) {}

    private static final Pattern FIRST_LETTER = Pattern.compile("\\b(?:uk|usa|uae)\\b|\\b\\p{Ll}");

    public Helplines {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
        guesses = Map.copyOf(guesses);
    }

    /** What a country is called, with capitals; its code where that isn't known. */
    public String called(String country) {
        String name = names.getOrDefault(country, List.of(country)).get(0);
        return FIRST_LETTER.matcher(name).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }

    /** The lines of a country for an audience, possibly none. */
    public List<Helpline> of(String country, String audience) {
        return lines.stream()
                .filter(line ->
                        line.country().equals(country) && line.audience().equals(audience))
                .toList();
    }
}
