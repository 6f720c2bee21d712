package stillhere.dialog;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What makes a rule fire. The one place that decides it. */
public sealed interface Trigger {
    /** In a set of names: any of them. */
    String ANY = "any";

    /** The reading that comes before all others. */
    String DANGER = "danger";

    /** The reading of what a reply does; the shared moves are among its labels. */
    String ACT = "act";

    /**
     * What of the input this trigger caught, empty where it doesn't fit: the button, the label, the value, the words
     * behind a command, the text.
     */
    Optional<String> caught(Hearing hearing);

    /** Whether it hears danger, and so must come before all that hears anything else. */
    default boolean isDanger() {
        return this instanceof SaidAbroad
                || (this instanceof Labelled labelled && labelled.reading().equals(DANGER));
    }

    default boolean fits(Hearing hearing) {
        return caught(hearing).isPresent();
    }

    private static Optional<String> among(Set<String> wanted, Optional<String> found) {
        return found.filter(name -> wanted.contains(ANY) || wanted.contains(name));
    }

    /** A button was pressed, or its very words typed. */
    record Pressed(Set<String> choices) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return among(choices, hearing.choice());
        }
    }

    /** A reading found one of these labels; {@code any} stands for all but unsure. */
    record Labelled(String reading, Set<String> labels) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return hearing.labels(reading).stream()
                    .map(Label::decided)
                    .filter(label -> labels.contains(label) || (labels.contains(ANY) && !label.equals(Label.UNSURE)))
                    .findFirst();
        }
    }

    /** The text holds a value, such as a strength, and it is one of these; a shared place holds a zone. */
    record Valued(String value, Set<String> wanted) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return among(wanted, hearing.value(value));
        }
    }

    /** A command. */
    record Commanded(Set<String> names) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return hearing.input() instanceof Input.Command command
                            && among(names, Optional.of(command.name())).isPresent()
                    ? Optional.of(command.rest())
                    : Optional.empty();
        }
    }

    /** Something that isn't plain text, and comes without words to hear. */
    record Sent(Set<String> kinds) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            if (hearing.input() instanceof Input.Location) {
                return among(kinds, Optional.of(Input.Location.KIND));
            }
            return hearing.input() instanceof Input.Media media && !media.speaks()
                    ? among(kinds, Optional.of(media.kind()))
                    : Optional.empty();
        }
    }

    /** The text is in one of these languages; {@code other} stands for all that there are no words in. */
    record Spoken(Set<String> languages) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return among(languages, hearing.foreignLanguage());
        }
    }

    /** The plainest words of one of these dangers in another language; {@code none} for harmless ones. Catches the answer. */
    record SaidAbroad(Set<String> risks) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return hearing.abroad()
                    .filter(said -> risks.contains(ANY) || risks.contains(said.risk()))
                    .map(Abroad::answer);
        }
    }

    /** Nothing came for so long. Fired by the clock alone. */
    record After(Duration silence) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return Optional.empty();
        }
    }

    /** A time of day, kept in a fact as HH:MM in the person's own zone, has come. Fired by the clock alone. */
    record Daily(String fact) implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return Optional.empty();
        }
    }

    /** Any text that nothing above caught. */
    record Else() implements Trigger {
        @Override
        public Optional<String> caught(Hearing hearing) {
            return hearing.text();
        }
    }
}
