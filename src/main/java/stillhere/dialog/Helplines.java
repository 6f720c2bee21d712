package stillhere.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Numbers to call, by country.
 *
 * @param lines all of them, in the order of the file
 * @param names what people call a country or its cities, by its ISO 3166 code
 * @param directory where to look for all other countries
 */
public record Helplines(List<Helpline> lines, Map<String, List<String>> names, String directory) {
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

    public Helplines {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
    }

    /** The lines of a country for an audience, possibly none. */
    public List<Helpline> of(String country, String audience) {
        return lines.stream()
                .filter(line ->
                        line.country().equals(country) && line.audience().equals(audience))
                .toList();
    }
}
