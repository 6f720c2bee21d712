package stillhere.dialog;

import java.util.ArrayList;
import java.util.List;
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

    private final Moving moving;
    private final List<String> risks;

    Danger(Moving moving) {
        this.moving = moving;
        this.risks = moving.library().risks();
    }

    /**
     * What is heard.
     *
     * @param input whose words were read
     * @param read reads a text for danger
     */
    List<Label> heard(Input input, Function<String, Label> read) {
        List<Label> heard = new ArrayList<>();
        input.words().map(read).ifPresent(heard::add);
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

    private int gravity(String risk) {
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
