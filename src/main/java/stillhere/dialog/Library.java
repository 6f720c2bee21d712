package stillhere.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All dialogs and all words: everything the program can say, and when. Checked when it is built, immutable after.
 *
 * @param dialogs by name
 * @param always the rules that are tried first in every state
 * @param quiet of whom no promise made before is kept; null: of nobody
 * @param phrases by language
 * @param helplines numbers to call, and the directory to fall back on
 * @param homeName the dialog at the bottom of every session
 */
public record Library(
        Map<String, Dialog> dialogs,
        List<Rule> always,
        @Nullable Given quiet,
        Map<String, Phrases> phrases,
        Helplines helplines,
        String homeName) {
    /** The folder whose rules and words are shared by all dialogs. */
    public static final String ALWAYS = "always";

    /** The folder whose words say what a review found. */
    public static final String REVIEWS = "reviews";

    public Library {
        dialogs = Map.copyOf(dialogs);
        always = List.copyOf(always);
        phrases = Map.copyOf(phrases);
    }

    /** The dialog at the bottom of every session. */
    public Dialog home() {
        return dialog(homeName).orElseThrow(() -> new IllegalStateException("no dialog named " + homeName));
    }

    /** Whether somebody of whom this is known is not to be reminded of what was promised before. */
    boolean isQuiet(Function<String, Optional<String>> known) {
        return quiet != null && quiet.holds(known);
    }

    public Optional<Dialog> dialog(String name) {
        return Optional.ofNullable(dialogs.get(name));
    }

    /** Whether a dialog is one that danger leads to: nothing else may talk into it. */
    boolean answersDanger(String dialog) {
        return dangerRules()
                .map(Rule::call)
                .anyMatch(call -> call != null && call.dialog().equals(dialog));
    }

    /** The risks that somebody can be in, in the order they are heard in, the gravest first. */
    List<String> risks() {
        return dangerRules()
                .flatMap(rule -> ((Trigger.Labelled) rule.trigger()).labels().stream())
                .toList();
    }

    private Stream<Rule> dangerRules() {
        return always.stream()
                .filter(rule -> rule.trigger() instanceof Trigger.Labelled labelled
                        && labelled.reading().equals(Trigger.DANGER));
    }

    public Optional<State> state(Place place) {
        return dialog(place.dialog()).flatMap(dialog -> dialog.state(place.state()));
    }

    /** The words of one language, English where it isn't there. */
    public Phrases words(String language) {
        Phrases words = phrases.getOrDefault(language, phrases.get("en"));
        if (words == null) {
            throw new IllegalStateException("no words in " + language + " nor in en");
        }
        return words;
    }
}
