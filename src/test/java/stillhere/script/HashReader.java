package stillhere.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import stillhere.dialog.Label;
import stillhere.dialog.Library;
import stillhere.dialog.Question;
import stillhere.dialog.Reader;
import stillhere.dialog.Review;

/** Answers each text with any label of the reading, always the same for the same text: for walks through real dialogs. */
final class HashReader implements Reader {
    private static final double UNSURE = 0.2;
    private static final double DANGER = 0.03;
    private static final double OUTSIDE = 0.5;
    private static final double VALUED = 0.4;
    private static final double FOREIGN = 0.02;
    private static final String FOUND = Library.REVIEWS + ".found.";

    private final Map<String, List<String>> labels;
    private final List<String> findings;
    private final List<String> countries;

    HashReader(DialogsFolder folder) {
        labels = new HashMap<>();
        folder.readings()
                .forEach((name, known) ->
                        labels.put(name, known.stream().sorted().toList()));
        findings = folder.library().words("en").variants().keySet().stream()
                .filter(name -> name.startsWith(FOUND))
                .map(name -> name.substring(FOUND.length()))
                .sorted()
                .toList();
        countries =
                folder.library().helplines().names().keySet().stream().sorted().toList();
    }

    @Override
    public Label label(Question question, String text) {
        Random chance = chance(question.reading(), text);
        List<String> known = labels.get(question.reading());
        if (known == null) {
            throw new IllegalArgumentException("no such reading: " + question.reading());
        }
        if (question.reading().equals("danger") && chance.nextDouble() > DANGER) {
            return Label.certain("none");
        }
        // Most words are no shared move, or nothing would ever be answered.
        if (question.reading().equals("act") && chance.nextDouble() < OUTSIDE) {
            return Label.certain("content");
        }
        String decided = any(chance, known);
        List<Label.Guess> guesses = new ArrayList<>(List.of(new Label.Guess(decided, 0.5)));
        IntStream.range(0, chance.nextInt(5)).forEach(i -> guesses.add(new Label.Guess(any(chance, known), 0.1)));
        return new Label(chance.nextDouble() < UNSURE ? Label.UNSURE : decided, guesses);
    }

    @Override
    public Optional<String> value(String name, String text) {
        Random chance = chance(name, text);
        if (chance.nextDouble() > VALUED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case "strength" -> String.valueOf(chance.nextInt(11));
                    case "minutes" -> String.valueOf(chance.nextInt(2000));
                    case "days" -> String.valueOf(chance.nextInt(400));
                    case "time" -> any(chance, List.of("00:00", "08:05", "21:30"));
                    case "zone" -> any(chance, List.of("Europe/Lisbon", "Asia/Kathmandu", "Etc/GMT+3"));
                    case "country" -> any(chance, countries);
                    case "quiet" -> any(chance, List.of("22:00-08:00", "00:00-00:00"));
                    case "half" -> any(chance, List.of("am", "pm"));
                    case "topic" -> any(chance, List.of("chores", "chores, money"));
                    case "sign" -> any(chance, List.of("chest", "belly, hands"));
                    case "parts" -> String.valueOf(1 + chance.nextInt(7));
                    case "part-before", "part-thought", "part-body", "part-feeling" -> text;
                    case "part-urge", "part-did", "part-after" -> text;
                    case "name" -> any(chance, List.of("Ana", "sister", "my old boss", "Зоя"));
                    default -> throw new IllegalArgumentException("no such value: " + name);
                });
    }

    @Override
    public Review review(String kind, String language, String draft) {
        Random chance = chance(kind, draft);
        List<Review.Finding> found = IntStream.range(0, chance.nextInt(4))
                .mapToObj(i -> new Review.Finding(any(chance, findings), draft, chance.nextBoolean() ? draft : ""))
                .toList();
        return new Review(found.isEmpty(), found);
    }

    @Override
    public Optional<String> language(String text) {
        return chance("language", text).nextDouble() < FOREIGN ? Optional.of("es") : Optional.of("en");
    }

    private static Random chance(String question, String text) {
        return new Random(31L * question.hashCode() + text.hashCode());
    }

    private static <T> T any(Random chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
