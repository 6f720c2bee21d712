package stillhere.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well each reading and value should be read: {@code readings/aims.yaml}.
 *
 * <pre>{@code
 * danger: {noticed-least: 0.98, missed: 0.02, false-alarms: 0.02}   # at least, or at most where less is better
 * }</pre>
 */
public final class Aims {
    private static final Map<String, Figure> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("macro-f1", new Figure(true, Scores::macroF1));
        FIGURES.put("right", new Figure(true, Scores::accuracy));
        FIGURES.put("within-three", new Figure(true, scores -> scores.within(3)));
        FIGURES.put("right-when-sure", new Figure(true, scores -> scores.rightWhenSure(Scores.CONFIDENT)));
        FIGURES.put("noticed-least", new Figure(true, Scores::noticedLeast));
        FIGURES.put("missed", new Figure(false, Scores::missed));
        FIGURES.put("false-alarms", new Figure(false, Scores::falseAlarms));
    }

    /** A figure of {@link Scores}, 0–1. */
    private record Figure(boolean moreIsBetter, ToDoubleFunction<Scores> of) {}

    /**
     * One aim and how near it is.
     *
     * @param figure its name in the file
     * @param moreIsBetter whether {@code aim} is the least or the most there should be
     */
    public record Row(String reading, String figure, double is, double aim, boolean moreIsBetter) {
        public boolean met() {
            return moreIsBetter ? is >= aim : is <= aim;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-10s %-16s %.3f   aim %s %.2f   %s",
                    reading,
                    figure,
                    is,
                    moreIsBetter ? "≥" : "≤",
                    aim,
                    met() ? "met" : "not met");
        }
    }

    private final Map<String, Map<String, Double>> aims;

    private Aims(Map<String, Map<String, Double>> aims) {
        this.aims = Map.copyOf(aims);
    }

    /**
     * Reads the aims of a dialogs folder; none where there is no such file.
     *
     * @throws ReadingDataBroken where a figure is not known or no number
     */
    public static Aims of(Path dialogs) {
        Path file = new Shelf(dialogs).aims();
        Map<String, Map<String, Double>> aims = new LinkedHashMap<>();
        if (Files.exists(file)) {
            DataFile data = DataFile.read(file);
            data.keys().forEach(reading -> aims.put(reading, figures(data.mapping(reading))));
        }
        return new Aims(aims);
    }

    private static Map<String, Double> figures(DataFile data) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String name : data.keys()) {
            if (!FIGURES.containsKey(name)) {
                throw data.broken(name, "is no figure; there are " + String.join(", ", FIGURES.keySet()));
            }
            figures.put(name, data.number(name, 0));
        }
        return figures;
    }

    /** The aims of what was measured, and how near they are. */
    public List<Row> rows(Scores scores) {
        List<Row> rows = new ArrayList<>();
        aims.getOrDefault(scores.reading(), Map.of()).forEach((name, aim) -> {
            Figure figure = FIGURES.get(name);
            if (figure != null) {
                rows.add(new Row(scores.reading(), name, figure.of.applyAsDouble(scores), aim, figure.moreIsBetter));
            }
        });
        return rows;
    }
}
