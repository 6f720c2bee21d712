package stillhere.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillhere.dialog.Label;
import stillhere.dialog.Label.Guess;
import stillhere.dialog.Question.Awaited;

/** How likelihoods become an answer: {@code labels.yaml} says how sure is sure. */
sealed interface Decision {
    /**
     * Decides.
     *
     * @param likely every label with its likelihood; together 1
     */
    Label decide(Map<String, Double> likely, Awaited awaited);

    /** How sure is sure, by label. */
    Map<String, Bar> bars();

    /** Readings all of whose examples are examples of a label here, too. */
    default Map<String, List<String>> borrowed() {
        Map<String, List<String>> borrowed = new LinkedHashMap<>();
        bars().forEach((label, bar) -> borrowed.put(label, bar.also));
        return borrowed;
    }

    /** All labels that can be the answer. */
    List<String> labels();

    /** How little there is to fear, to choose among the parts of a long text; less is graver. */
    double harmless(Map<String, Double> likely);

    /**
     * Reads {@code labels.yaml}:
     *
     * <pre>{@code
     * kind: choice            # or risk: then the order of labels is the order of what outranks what
     * none: none              # of a risk reading: the label that says there is no risk
     * any: 0.4                # of a risk reading: from here on something is wrong, whatever it is
     * labels:
     *   stop:
     *     means: ends the exercise now
     *     sure: 0.4           # less likely than this is unsure (choice) or not taken (risk)
     *     margin: 0.1         # nearer to the second than this is unsure
     *     in-words: 0.8       # how sure after an open question, where people tell stories
     *     plainly: 0.8        # how sure where much hangs on it
     *     also: [act, wish]   # readings all of whose examples are of this label, too
     *     outside: true       # not a label of the reading: texts that are nothing of all this; answered as unsure
     * }</pre>
     *
     * @throws ReadingDataBroken where a key is missing or impossible
     */
    static Decision read(DataFile file) {
        DataFile labels = file.mapping("labels");
        Map<String, Bar> bars = new LinkedHashMap<>();
        for (String label : labels.keys()) {
            bars.put(label, Bar.read(labels.mapping(label)));
        }
        return switch (file.text("kind")) {
            case "choice" -> new Clearest(bars);
            case "risk" -> new Gravest(file.text("none"), file.number("any", 1), bars);
            default -> throw file.broken("kind", "should be choice or risk");
        };
    }

    /** How sure is sure, for one label. */
    record Bar(
            String means,
            double sure,
            double margin,
            double inWords,
            double plainly,
            boolean outside,
            List<String> also) {
        /** How sure is sure after such a question. */
        double after(Awaited awaited) {
            return switch (awaited) {
                case CHOICE -> sure;
                case WORDS -> inWords;
                case PLAIN -> plainly;
            };
        }

        static Bar read(DataFile label) {
            double sure = label.number("sure", 0);
            return new Bar(
                    label.text("means"),
                    sure,
                    label.number("margin", 0),
                    label.number("in-words", sure),
                    label.number("plainly", sure),
                    label.flag("outside"),
                    label.texts("also"));
        }
    }

    /** The likeliest label, where it is likely enough and clearly ahead of the next. */
    record Clearest(Map<String, Bar> bars) implements Decision {
        @Override
        public Label decide(Map<String, Double> likely, Awaited awaited) {
            List<Guess> guesses = new ArrayList<>();
            double outside = 0;
            for (Map.Entry<String, Double> entry : likely.entrySet()) {
                Bar bar = bars.get(entry.getKey());
                if (bar == null || bar.outside) {
                    outside += entry.getValue();
                } else {
                    guesses.add(new Guess(entry.getKey(), entry.getValue()));
                }
            }
            guesses.sort(Comparator.comparingDouble(Guess::confidence).reversed());
            Guess best = guesses.get(0);
            double next = Math.max(outside, guesses.size() > 1 ? guesses.get(1).confidence() : 0);
            Bar bar = bars.get(best.label());
            boolean sure =
                    bar != null && best.confidence() >= bar.after(awaited) && best.confidence() - next >= bar.margin;
            return new Label(sure ? best.label() : Label.UNSURE, first(guesses));
        }

        @Override
        public double harmless(Map<String, Double> likely) {
            return 1;
        }

        @Override
        public List<String> labels() {
            return bars.keySet().stream().filter(label -> !outside(label)).toList();
        }

        private boolean outside(String label) {
            Bar bar = bars.get(label);
            return bar != null && bar.outside;
        }
    }

    /**
     * Any risk that is likely enough, though something harmless be likelier: a miss costs far more than a false alarm.
     * Of several that are about as likely, the one that outranks the others.
     */
    record Gravest(String none, double any, Map<String, Bar> bars) implements Decision {
        private static final double ABOUT_AS_LIKELY = 0.6;

        @Override
        public Label decide(Map<String, Double> likely, Awaited awaited) {
            List<Guess> guesses = new ArrayList<>();
            likely.forEach((label, confidence) -> guesses.add(new Guess(label, confidence)));
            guesses.sort(Comparator.comparingDouble(Guess::confidence).reversed());
            double risk = 1 - likely.getOrDefault(none, 0.0);
            List<Guess> taken = guesses.stream()
                    .filter(guess -> !guess.label().equals(none))
                    .filter(guess -> risk >= any || guess.confidence() >= sure(guess.label()))
                    .toList();
            return new Label(taken.isEmpty() ? none : gravest(taken), first(guesses));
        }

        private double sure(String label) {
            Bar bar = bars.get(label);
            return bar == null ? 1 : bar.sure;
        }

        private String gravest(List<Guess> taken) {
            double enough = ABOUT_AS_LIKELY * taken.get(0).confidence();
            for (String label : bars.keySet()) {
                for (Guess guess : taken) {
                    if (guess.label().equals(label) && guess.confidence() >= enough) {
                        return label;
                    }
                }
            }
            return taken.get(0).label();
        }

        @Override
        public double harmless(Map<String, Double> likely) {
            return likely.getOrDefault(none, 0.0);
        }

        @Override
        public List<String> labels() {
            return List.copyOf(bars.keySet());
        }
    }

    private static List<Guess> first(List<Guess> guesses) {
        return guesses.subList(0, Math.min(5, guesses.size()));
    }
}
