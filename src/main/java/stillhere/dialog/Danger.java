package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What words say of danger: by themselves, and together with a short text just before them. Two halves count only where
 * they are graver than the first was alone, so that "no, i'm fine" is not heard as part of what it denies, and where they
 * say it plainly, because most halves that follow each other are no whole.
 */
final class Danger {
    /** From here on the reader is surer than not. */
    private static final double PLAIN = 0.5;

    /** The fact, and while an alarm is talked about the slot, that holds what was waved off. */
    private static final String WAVED = "waved";

    /** The slot that holds the words which alarmed, behind the number of their turn, while the alarm is talked about. */
    static final String ALARM = "alarm";

    private static final int WAVED_OFF_AT_MOST = 20;
    private static final Duration WAVED_OFF = Duration.ofDays(30);

    private final Moving moving;

    Danger(Moving moving) {
        this.moving = moving;
    }

    /**
     * What is heard.
     *
     * @param input whose words were read
     * @param read reads a text for danger
     */
    List<Label> heard(Input input, Function<String, Label> read) {
        List<Label> heard = new ArrayList<>();
        input.words().map(words -> lessWavedOff(words, read.apply(words))).ifPresent(heard::add);
        if (input instanceof Input.Text text) {
            together(text.text(), read).ifPresent(heard::add);
        }
        return heard;
    }

    private Optional<Label> together(String text, Function<String, Label> read) {
        return moving.justBefore()
                .flatMap(before -> before.together(text, moving.now())
                        .map(read)
                        .filter(both ->
                                both.confidence() >= PLAIN && gravity(both.decided()) < gravity(before.risk())));
    }

    /** Words that were no alarm lately are none now, unless they say it plainly. */
    private Label lessWavedOff(String words, Label label) {
        boolean settled = label.confidence() < PLAIN && wavedOff().contains(print(words));
        return settled ? new Label(Label.UNSURE, label.guesses()) : label;
    }

    /** Remembers that the words of the turn before were no alarm, as a number made of them and not as words. */
    void waveOff() {
        List<String> prints = new ArrayList<>(wavedOff());
        moving.justBefore().map(before -> print(before.text())).ifPresent(prints::add);
        if (!prints.isEmpty()) {
            List<String> latest = prints.subList(Math.max(0, prints.size() - WAVED_OFF_AT_MOST), prints.size());
            Instant until = moving.now().plus(WAVED_OFF);
            moving.facts().put(WAVED, new Fact(String.join(" ", latest), until));
        }
    }

    /** What is kept of an alarm that the reader was not sure of. What was said plainly is not heard as something else. */
    static Map<String, String> alarm(Hearing hearing, int turn) {
        boolean unsure = hearing.label(Trigger.DANGER)
                .filter(label -> label.confidence() < PLAIN)
                .isPresent();
        return hearing.text()
                .filter(words -> unsure)
                .map(words -> Map.of(ALARM, turn + " " + words))
                .orElse(Map.of());
    }

    /** Whoever waves such an alarm off at once need not say again what they had said. */
    void takeBack() {
        moving.known(ALARM).map(alarm -> alarm.split(" ", 2)).ifPresent(alarm -> {
            if (Integer.parseInt(alarm[0]) == moving.turn() - 1) {
                moving.takeBack(alarm[1]);
            }
        });
    }

    private List<String> wavedOff() {
        return moving.known(WAVED).map(prints -> List.of(prints.split(" "))).orElse(List.of());
    }

    private String print(String words) {
        return Integer.toHexString((moving.seed() + Hearing.plain(words)).hashCode());
    }

    private int gravity(String risk) {
        List<String> risks = moving.library().risks();
        int rank = risks.indexOf(risk);
        return rank < 0 ? risks.size() : rank;
    }

    /** Remembers a short text with what it said by itself. */
    void remember(Input input, List<Label> heard) {
        if (input instanceof Input.Text text && !heard.isEmpty() && JustSaid.isShort(text.text())) {
            moving.rememberJustSaid(new JustSaid(text.text(), heard.get(0).decided(), moving.now()));
        }
    }
}
