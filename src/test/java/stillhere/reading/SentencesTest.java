package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Sentences SENTENCES = Sentences.load();

    @Test
    void aDraftIsSplitIntoItsSentences() {
        assertThat(SENTENCES.split("I'm sorry I left dinner. You sat there alone.\nNext time I will tell you first."))
                .containsExactly(
                        "I'm sorry I left dinner.", "You sat there alone.", "Next time I will tell you first.");
    }

    @Test
    void anEmptyDraftHasNoSentences() {
        assertThat(SENTENCES.split(" \n ")).isEmpty();
    }

    @Test
    void aFloodOfSentencesEndsInOneThatHoldsTheRest() {
        assertThat(SENTENCES.split("I left.\n".repeat(200))).hasSize(60);
    }
}
