package stillhere.reading;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stillhere.dialog.Abroad;

/**
 * The plainest words of danger in languages that the dialogs don't speak, with an answer to each:
 * {@code readings/danger/<language>.lexicon.yaml}.
 *
 * <pre>{@code
 * answers:
 *   self-harm: …            # one for each risk there are rules for
 *   none: …                 # what is said to all else in this language
 * rules: …                  # as in any lexicon, all of them deciding, the gravest first
 * }</pre>
 */
final class Phrasebook {
    private final Map<String, Page> pages;

    private Phrasebook(Map<String, Page> pages) {
        this.pages = pages;
    }

    private record Page(Lexicon lexicon, DataFile answers) {
        Optional<Abroad> danger(String text) {
            return lexicon.decide(text).map(this::answer);
        }

        Abroad answer(String risk) {
            return new Abroad(risk, answers.text(risk));
        }
    }

    /**
     * Reads all languages there are.
     *
     * @throws ReadingDataBroken where a file can't be used
     */
    static Phrasebook read(Shelf shelf) {
        Map<String, Page> pages = new TreeMap<>();
        shelf.abroad()
                .forEach((language, file) -> pages.put(
                        language,
                        new Page(Lexicon.read(file), DataFile.read(file).mapping("answers"))));
        return new Phrasebook(pages);
    }

    /** What a text says; words of danger are known whatever language the text is taken for. */
    Optional<Abroad> of(String text, Languages languages) {
        return danger(text).or(() -> languages.of(text).map(pages::get).map(page -> page.answer(Abroad.NONE)));
    }

    Optional<Abroad> danger(String text) {
        return pages.values().stream()
                .flatMap(page -> page.danger(text).stream())
                .findFirst();
    }
}
