package stillhere.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes out of an input what a rule wants kept. */
final class Answers {
    private final Rule rule;
    private final @Nullable Hearing hearing;
    private final Function<String, Optional<String>> known;
    private final Function<String, String> labelOf;
    private final Function<String, String> written;

    Answers(
            Rule rule,
            @Nullable Hearing hearing,
            Function<String, Optional<String>> known,
            Function<String, String> labelOf,
            Function<String, String> written) {
        this.rule = rule;
        this.hearing = hearing;
        this.known = known;
        this.labelOf = labelOf;
        this.written = written;
    }

    /** The answers by slot; a source that holds nothing leaves its slot alone. */
    Map<String, String> of(Map<String, Source> wanted) {
        Map<String, String> answers = new HashMap<>();
        wanted.forEach((slot, source) -> answer(source).ifPresent(value -> answers.put(slot, value)));
        return answers;
    }

    /** The same for what outlives the dialog. */
    Map<String, Fact> facts(Map<String, Source> wanted, Instant now) {
        Map<String, Fact> answers = new HashMap<>();
        wanted.forEach((name, source) -> answer(source).ifPresent(value -> {
            boolean forGood = !(source instanceof Source.Literal literal) || literal.lasts() == null;
            answers.put(name, new Fact(value, forGood ? null : now.plus(lasting(source))));
        }));
        return answers;
    }

    private static Duration lasting(Source source) {
        return source instanceof Source.Literal literal && literal.lasts() != null ? literal.lasts() : Duration.ZERO;
    }

    private Optional<String> answer(Source source) {
        if (source instanceof Source.Literal literal) {
            return Optional.of(literal.text());
        }
        if (source instanceof Source.Slot slot) {
            return known.apply(slot.name());
        }
        if (source instanceof Source.Written phrase) {
            return Optional.of(written.apply(phrase.phrase())).filter(text -> !text.isBlank());
        }
        return hearing == null ? Optional.empty() : heard(source, hearing);
    }

    private Optional<String> heard(Source source, Hearing heard) {
        if (source instanceof Source.Caught) {
            return rule.trigger().caught(heard);
        }
        if (source instanceof Source.Typed) {
            return heard.text().or(() -> heard.choice().map(labelOf));
        }
        if (source instanceof Source.Besides besides) {
            return besides.isValue()
                    ? heard.value(besides.reading())
                    : heard.label(besides.reading()).filter(Label::sure).map(Label::decided);
        }
        if (source instanceof Source.Nearest nearest) {
            return heard.label(nearest.reading())
                    .map(Label::guesses)
                    .filter(guesses -> guesses.size() >= nearest.rank())
                    .map(guesses -> guesses.get(nearest.rank() - 1).label());
        }
        return Optional.empty();
    }
}
