package stillhere.dialog;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes out of an input what a rule wants kept. */
final class Answers {
    private final Rule rule;
    private final @Nullable Hearing hearing;
    private final Moving moving;

    Answers(Rule rule, @Nullable Hearing hearing, Moving moving) {
        this.rule = rule;
        this.hearing = hearing;
        this.moving = moving;
    }

    /** The answers by slot; a source that holds nothing leaves its slot alone. */
    Map<String, String> of(Map<String, Source> wanted) {
        Map<String, String> answers = new HashMap<>();
        wanted.forEach((slot, source) -> of(source).ifPresent(value -> answers.put(slot, value)));
        return answers;
    }

    /** What the rule keeps beyond the dialog. */
    Map<String, Fact> facts() {
        Map<String, Fact> answers = new HashMap<>();
        rule.know()
                .forEach((name, source) -> of(source).ifPresent(value -> {
                    Duration lasts = rule.lasts().get(name);
                    answers.put(
                            name,
                            new Fact(value, lasts == null ? null : moving.now().plus(lasts)));
                }));
        return answers;
    }

    Optional<String> of(Source source) {
        if (source instanceof Source.Literal literal) {
            return Optional.of(literal.text());
        }
        if (source instanceof Source.Slot slot) {
            return moving.known(slot.name());
        }
        if (source instanceof Source.OneMore count) {
            return Optional.of(String.valueOf(
                    1 + moving.known(count.name()).map(Answers::number).orElse(0)));
        }
        if (source instanceof Source.Written phrase) {
            return Optional.of(written(phrase.phrase())).filter(text -> !text.isBlank());
        }
        return hearing == null ? Optional.empty() : heard(source, hearing);
    }

    private Optional<String> heard(Source source, Hearing heard) {
        if (source instanceof Source.Caught) {
            return rule.trigger().caught(heard).filter(words -> !words.isBlank());
        }
        if (source instanceof Source.Typed) {
            return heard.text().or(() -> heard.choice().map(this::labelOf));
        }
        if (source instanceof Source.Photo) {
            return heard.photo();
        }
        if (source instanceof Source.Besides besides) {
            return besides.isValue()
                    ? heard.value(besides.reading())
                    : heard.label(besides.reading()).filter(Label::sure).map(Label::decided);
        }
        if (source instanceof Source.Clock clock) {
            return zoneOf(clock, heard);
        }
        if (source instanceof Source.Nearest nearest) {
            return heard.label(nearest.reading())
                    .map(Label::guesses)
                    .filter(guesses -> guesses.size() >= nearest.rank())
                    .map(guesses -> guesses.get(nearest.rank() - 1).label());
        }
        return Optional.empty();
    }

    /** What is no number counts as none; it never grows past what a day a year could need. */
    private static int number(String held) {
        return held.matches("\\d{1,6}") ? Integer.parseInt(held) : 0;
    }

    private Optional<String> zoneOf(Source.Clock clock, Hearing heard) {
        Half half =
                clock.half() == null ? heard.value("half").flatMap(Half::named).orElse(null) : clock.half();
        return heard.value("time")
                .map(LocalTime::parse)
                .flatMap(shown -> moving.here().zoneWhere(shown, half));
    }

    private String labelOf(String choice) {
        return moving.speech().label(moving.frames().top().dialog(), choice);
    }

    private String written(String phrase) {
        return moving.speech().written(moving.frames().top().dialog(), phrase, moving::known);
    }
}
