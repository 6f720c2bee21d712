package stillhere.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is in. English is known by its commonest words; OpenNLP's detector, 10 MB, is loaded only when
 * a text is something else.
 */
final class Languages {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int FEWEST_WORDS = 3;
    private static final double COMMON = 0.3;
    /** Likelihoods are shared among 103 languages: random letters reach 0.018, a short plain sentence 0.025 and more. */
    private static final double SURE = 0.023;

    /** Under this many letters the detector guesses among near relatives. */
    private static final int FEWEST_LETTERS = 12;

    private final Set<String> commonWords;
    private @Nullable LanguageDetectorME detector;

    /** @param commonWords the commonest English words, without apostrophes */
    Languages(Set<String> commonWords) {
        this.commonWords = Set.copyOf(commonWords);
    }

    /** ISO 639-1 code, or empty where the text is too short or too mixed to tell. */
    Optional<String> of(String text) {
        List<String> words = Plain.split(text);
        if (words.size() < FEWEST_WORDS
                || words.stream().mapToInt(String::length).sum() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        long common = words.stream().filter(commonWords::contains).count();
        return common >= COMMON * words.size() ? Optional.of("en") : detected(text);
    }

    private Optional<String> detected(String text) {
        Language likeliest = predicted(Plain.cut(text).toLowerCase(Locale.ROOT))[0];
        return likeliest.getConfidence() >= SURE ? code(likeliest.getLang()) : Optional.empty();
    }

    /** The detector says ISO 639-3. */
    private static Optional<String> code(String threeLetters) {
        if (threeLetters.equals("cmn")) {
            return Optional.of("zh");
        }
        for (String two : Locale.getISOLanguages()) {
            if (Locale.forLanguageTag(two).getISO3Language().equals(threeLetters)) {
                return Optional.of(two);
            }
        }
        return Optional.empty();
    }

    private synchronized Language[] predicted(String text) {
        LanguageDetectorME known = detector;
        if (known == null) {
            known = load();
            detector = known;
        }
        return known.predictLanguages(text);
    }

    private static LanguageDetectorME load() {
        try (InputStream stream = Languages.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IOException("not on the class path");
            }
            return new LanguageDetectorME(new LanguageDetectorModel(stream));
        } catch (IOException problem) {
            throw new ModelMissing(MODEL, problem);
        }
    }
}
