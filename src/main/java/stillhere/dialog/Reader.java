package stillhere.dialog;

import java.util.List;
import java.util.Optional;

/**
 * Reads what a person typed. Deterministic: the same question and text always give the same answer, so that a step
 * stays a pure function. Asked lazily, so only what a state needs is read.
 */
public interface Reader {
    /**
     * What {@code text} says under one reading.
     *
     * @param question which reading, in which language, and what kind of answer was waited for
     * @param text what the person typed, at most 4096 characters matter
     * @return a label, {@link Label#UNSURE} included; never null, and never throws for any text
     */
    Label label(Question question, String text);

    /**
     * A value named in {@code text}: strength (0–10), minutes, days, time (HH:MM), half of the day (am,
     * pm), quiet (HH:MM-HH:MM), zone (IANA), name, country.
     *
     * @param name the value's name
     * @return the value as it is kept, or empty where the text holds none
     */
    Optional<String> value(String name, String text);

    /**
     * What could be said better in a draft, most important first.
     *
     * @param kind which sort of draft: {@code apology} or {@code startup}
     */
    Review review(String kind, String language, String draft);

    /**
     * The language of {@code text} as an ISO 639-1 code, or empty where the text is too short or too mixed to tell.
     */
    Optional<String> language(String text);

    /**
     * The time zone of a place.
     *
     * @param latitude degrees, -90 to 90
     * @param longitude degrees, -180 to 180
     * @return an IANA zone, or empty where no place is known at all
     */
    default Optional<String> zoneAt(double latitude, double longitude) {
        return Optional.empty();
    }

    /**
     * The time zones of a country, those of most people first.
     *
     * @param country ISO 3166-1 alpha-2
     * @return IANA zones; empty for an unknown country
     */
    default List<String> zones(String country) {
        return List.of();
    }

    /** What a text says in a language that has at least one answer to the plainest danger; empty for all others. */
    default Optional<Abroad> abroad(String text) {
        return Optional.empty();
    }
}
