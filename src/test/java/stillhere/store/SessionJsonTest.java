package stillhere.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stillhere.dialog.Because;
import stillhere.dialog.Countdown;
import stillhere.dialog.Fact;
import stillhere.dialog.Frame;
import stillhere.dialog.JustSaid;
import stillhere.dialog.Place;
import stillhere.dialog.Reminder;
import stillhere.dialog.Review;
import stillhere.dialog.Session;

class SessionJsonTest {
    private static final int GENERATED = 500;
    private static final List<String> WORDS = List.of(
            "",
            "sorry",
            "\"quoted\" \\ back",
            "line\nbreak\t\u0000",
            "☀ 👩‍👩‍👧 é",
            "</script>",
            "null",
            "12",
            "x".repeat(5000));

    @Test
    void readsEverySessionAsItWasWritten() {
        for (long seed = 0; seed < GENERATED; seed++) {
            Session session = session(new Random(seed));
            assertThat(SessionJson.read(SessionJson.write(session)))
                    .as("the session of seed %d", seed)
                    .isEqualTo(session);
        }
    }

    private static Session session(Random random) {
        return new Session(
                some(random, 1, 4, () -> frame(random)),
                facts(random),
                some(random, 0, 3, () -> reminder(random)),
                some(random, 0, 3, () -> some(random, 1, 3, () -> frame(random))),
                counts(random),
                random.nextLong(),
                random.nextInt(),
                random.nextInt(),
                timeOrNone(random),
                random.nextBoolean() ? null : new JustSaid(word(random), word(random), time(random)),
                random.nextBoolean() ? null : because(random));
    }

    private static Because because(Random random) {
        Because.Heard heard = new Because.Heard(word(random), word(random), word(random), random.nextDouble());
        return new Because(
                word(random),
                word(random),
                random.nextBoolean() ? null : heard,
                some(random, 0, 3, () -> new Review.Finding(word(random), word(random), word(random))));
    }

    private static <T> List<T> some(Random random, int least, int most, Supplier<T> one) {
        return Stream.generate(one)
                .limit(least + random.nextInt(most - least + 1))
                .toList();
    }

    private static Frame frame(Random random) {
        return new Frame(word(random), word(random), words(random), counts(random), time(random));
    }

    private static Reminder reminder(Random random) {
        return new Reminder(
                word(random),
                new Place("home", word(random)),
                words(random),
                time(random),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? null : new Countdown(word(random), word(random), time(random), time(random)));
    }

    private static Map<String, Fact> facts(Random random) {
        Map<String, Fact> facts = new HashMap<>();
        words(random).forEach((name, value) -> facts.put(name, new Fact(value, timeOrNone(random))));
        return facts;
    }

    private static Map<String, String> words(Random random) {
        Map<String, String> words = new HashMap<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> words.put(word(random), word(random)));
        return words;
    }

    private static Map<String, Integer> counts(Random random) {
        Map<String, Integer> counts = new HashMap<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> counts.put(word(random), random.nextInt()));
        return counts;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Instant time(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private static @Nullable Instant timeOrNone(Random random) {
        return random.nextBoolean() ? null : time(random);
    }

    @Test
    void isReadable() {
        Frame home = new Frame("home", "quiet", Map.of("who", "Anna"), Map.of(), Instant.parse("2026-11-22T20:15:00Z"));
        Session session = new Session(List.of(home), Map.of(), List.of(), List.of(), Map.of(), 7, 1, 1, null);
        assertThat(SessionJson.write(session))
                .isEqualTo(
                        "{\"version\":1,\"session\":{\"frames\":[{\"dialog\":\"home\",\"state\":\"quiet\","
                                + "\"slots\":{\"who\":\"Anna\"},\"uses\":{},\"since\":\"2026-11-22T20:15:00Z\"}],"
                                + "\"facts\":{},\"reminders\":[],\"history\":[],\"said\":{},\"seed\":7,\"turn\":1,\"asked\":1}}");
    }

    @Test
    void passesOverFieldsItDoesNotKnow() {
        Session session = session(new Random(1));
        String json = SessionJson.write(session).replaceFirst("\"seed\":", "\"mood\":{\"a\":[1]},\"seed\":");
        assertThat(SessionJson.read(json)).isEqualTo(session);
    }

    @Test
    void refusesWhatANewerProgramWrote() {
        String json = SessionJson.write(session(new Random(1))).replaceFirst("\"version\":1", "\"version\":2");
        assertThatThrownBy(() -> SessionJson.read(json))
                .isInstanceOf(StoreUnusable.TooNew.class)
                .hasMessageContaining("version 2")
                .hasMessageNotContainingAny("\n");
    }

    @Test
    void refusesANewerFormEvenWhereItCannotReadIt() {
        assertThatThrownBy(() -> SessionJson.read("{\"version\":3,\"session\":{\"frames\":\"elsewhere\"}}"))
                .isInstanceOf(StoreUnusable.TooNew.class);
    }

    @Test
    void tellsNothingOfWhatItCannotRead() {
        assertThatThrownBy(() -> SessionJson.read("{\"version\":1,\"session\":{\"frames\":\"secret\"}}"))
                .isInstanceOf(Json.Unreadable.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
