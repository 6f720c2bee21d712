package stillhere.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Splits a draft into sentences: OpenNLP's English model within lines, and a new line always ends one. */
final class Sentences {
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final int MOST = 60;

    private final SentenceModel model;

    private Sentences(SentenceModel model) {
        this.model = model;
    }

    /** @throws ModelMissing where the model is not on the class path */
    static Sentences load() {
        try (InputStream stream = Sentences.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IOException("not on the class path");
            }
            return new Sentences(new SentenceModel(stream));
        } catch (IOException problem) {
            throw new ModelMissing(MODEL, problem);
        }
    }

    /** The sentences in order, without white space around; at most sixty, the last then holding the rest. */
    List<String> split(String draft) {
        // A detector keeps state while it works; making one is cheap.
        SentenceDetectorME detector = new SentenceDetectorME(model);
        List<String> sentences = new ArrayList<>();
        for (String line : Plain.cut(draft).lines().toList()) {
            for (String sentence : detector.sentDetect(line)) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
        }
        if (sentences.size() <= MOST) {
            return sentences;
        }
        List<String> first = new ArrayList<>(sentences.subList(0, MOST - 1));
        first.add(String.join(" ", sentences.subList(MOST - 1, sentences.size())));
        return first;
    }
}
