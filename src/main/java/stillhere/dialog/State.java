package stillhere.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where a conversation waits.
 *
 * @param id its name in the dialog
 * @param was its former names
 * @param awaited whether a button or the person's own words are waited for
 * @param asks what its question asks, as the name of the reading that knows answers to it; null: nothing in particular
 * @param open true where any number of texts may be answered without moving on
 * @param does what it does to a person, where the order of such things matters: see {@link Does}
 * @param say what is said on coming in
 * @param again what is said on coming back into it, after something else was in the way
 * @param choices its buttons
 * @param filledBy answers that let it be passed over, where all are there already
 * @param next where it goes on then
 * @param skip where "skip" leads; null: it can't be skipped
 * @param answers labels of the reading {@code act} that answer its question and are no shared move here
 * @param help what is said to "what do you mean"; null: the shared words
 * @param review draft slots to be read on coming in, by the kind of review
 * @param on its rules, the first that fits fires
 */
public record State(
        String id,
        List<String> was,
        Question.Awaited awaited,
        @Nullable String asks,
        boolean open,
        Does does,
        List<Line> say,
        List<Line> again,
        List<Choice> choices,
        List<String> filledBy,
        @Nullable String next,
        @Nullable String skip,
        Set<String> answers,
        @Nullable String help,
        Map<String, String> review,
        List<Rule> on) {
    /**
     * What a state does to a person. Arguing with a thought straight after naming a feeling makes it worse, so the
     * linter wants a breath between the two.
     */
    public enum Does {
        ASKS,
        NAMES_FEELING,
        BREATHES,
        CHALLENGES_THOUGHT
    }

    public State {
        was = List.copyOf(was);
        say = List.copyOf(say);
        again = List.copyOf(again);
        choices = List.copyOf(choices);
        filledBy = List.copyOf(filledBy);
        answers = Set.copyOf(answers);
        review = Map.copyOf(review);
        on = List.copyOf(on);
    }

    /** The rule that lets time pass, where there is one. */
    public Optional<Rule> afterRule() {
        return on.stream()
                .filter(rule -> rule.trigger() instanceof Trigger.After)
                .findFirst();
    }
}
