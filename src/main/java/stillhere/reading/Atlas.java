package stillhere.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Places of the world with their time zones. A point has the zone of the nearest place; on the high seas, far from all of
 * them, that of its longitude, as ships keep it.
 *
 * <p>The data, {@code zone/places.tab}: a place a line, with its country (ISO 3166), zone, latitude and longitude in degrees,
 * and name, separated by tabs. The zones of a country stand in order, those of most people first.
 */
record Atlas(List<Place> places, Map<String, List<String>> countries) {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final double HIGH_SEAS_KM = 1000;
    private static final double DEGREES_AN_HOUR = 15;
    private static final int MOST_PLACES = 100_000;
    private static final Pattern LINE =
            Pattern.compile("([A-Z]{2})\t([A-Za-z0-9/_+-]+)\t(-?\\d{1,2}(?:\\.\\d+)?)\t(-?\\d{1,3}(?:\\.\\d+)?)\t.+");

    /** A place, and where it is as a vector of length 1: the larger the product of two, the nearer they are. */
    private record Place(String zone, double x, double y, double z) {
        static Place at(String zone, double latitude, double longitude) {
            double north = Math.toRadians(latitude);
            double east = Math.toRadians(longitude);
            return new Place(zone, Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north));
        }

        double product(Place other) {
            return x * other.x + y * other.y + z * other.z;
        }

        double kilometres(Place other) {
            return EARTH_RADIUS_KM * Math.acos(Math.min(1, Math.max(-1, product(other))));
        }
    }

    /**
     * Reads the file; a zone younger than this Java is left out, and the nearest one takes its place.
     *
     * @throws ReadingDataBroken where it is missing or a line can't be understood
     */
    static Atlas read(Path file) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        List<Place> places = new ArrayList<>();
        Map<String, Set<String>> countries = new HashMap<>();
        for (String line : lines(file)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new ReadingDataBroken(file, "should hold country, zone, latitude, longitude and name: " + line);
            }
            String zone = parts.group(2);
            if (known.contains(zone)) {
                double latitude = Double.parseDouble(parts.group(3));
                places.add(Place.at(zone, latitude, Double.parseDouble(parts.group(4))));
                countries
                        .computeIfAbsent(parts.group(1), country -> new LinkedHashSet<>())
                        .add(zone);
            }
        }
        Map<String, List<String>> zones = new HashMap<>();
        countries.forEach((country, its) -> zones.put(country, List.copyOf(its)));
        return new Atlas(List.copyOf(places), Map.copyOf(zones));
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .limit(MOST_PLACES)
                    .toList();
        } catch (IOException | UncheckedIOException problem) {
            throw new ReadingDataBroken(file, "can't be read: " + problem.getMessage(), problem);
        }
    }

    /** The zone at a point, degrees north and east; empty where no place is known at all. */
    Optional<String> zoneAt(double latitude, double longitude) {
        Place point = Place.at("", latitude, longitude);
        return places.stream()
                .max(Comparator.comparingDouble(point::product))
                .map(nearest -> point.kilometres(nearest) > HIGH_SEAS_KM ? nautical(longitude) : nearest.zone);
    }

    /** IANA counts the other way round: two hours ahead of UTC is {@code Etc/GMT-2}. */
    private static String nautical(double longitude) {
        long hours = Math.round(longitude / DEGREES_AN_HOUR);
        return hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
    }

    /** The zones of a country by its ISO 3166 code, those of most people first; none for an unknown one. */
    List<String> zones(String country) {
        return countries.getOrDefault(country, List.of());
    }
}
