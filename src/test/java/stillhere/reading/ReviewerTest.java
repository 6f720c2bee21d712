package stillhere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillhere.dialog.Review;
import stillhere.dialog.Review.Finding;

class ReviewerTest {
    private static final Readings READINGS =
            Readings.open(Path.of("dialogs"), Path.of("target", "models"), Map.of(), Progress.SILENT);

    @AfterAll
    static void close() {
        READINGS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry I left dinner without a word. You sat there alone with the food. That was wrong of me. "
                        + "Next time I will tell you that I need ten minutes. What would help you now? You don't have to answer.",
                "I walked out on you on Sunday and that was wrong. I'm sorry. Is there anything I can do to make it right?",
                "I ghosted you for two weeks. That was my fault. I'd like to call you on Sunday, if you want. No need to reply.",
                "im sorry i ghosted you and i want to make it right",
                "I hung up on you yesterday. I'm sorry. From now on I will say that I need a break. How was it for you?",
                "I was scared when it got close, and that is no excuse. I'm sorry I shut down on you. "
                        + "What do you need from me?",
                "I lied to you about the money. I'm sorry, and I see how much it hurt you. "
                        + "I will show you the bills on Friday. Take all the time you need.",
            })
    void anApologyThatOwnsTheActAndHoldsOutRepairIsReady(String draft) {
        assertThat(review("apology", draft)).returns(true, Review::ready);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sorry.",
                "i'm sorry if i hurt you",
                "I'm sorry if I hurt you when I left. What can I do to make it right?",
                "I'm sorry for anything I did wrong. Next time I will call you.",
                "I'm sorry I left, but you were yelling. What can I do to make it up to you?",
                "I'm sorry I left. But you were yelling. What can I do to make it up to you?",
                "I know it was my fault, but I was tired. How can I make it right?",
                "I'm sorry I left, it's just that you get so loud. Next time I will tell you.",
                "I'm sorry I left though you started it. Next time I will tell you.",
                "I'm sorry you feel that way. What can I do to make it right?",
                "I'm sorry I left. I feel awful about it.",
                "What can I do to make it right? Next time I will call.",
                "I left without a word and that was wrong. I'm sorry. What can I do? You have to answer me today.",
                "I left and I'm sorry. Next time I will tell you. After all I did for you, you owe me an answer.",
                "I left and I'm sorry. How can I make it right? Don't be such a drama queen.",
                "I left because you made me so angry. I'm sorry. Next time I will tell you.",
                "I'm sorry I left. Next time I will tell you. Please forgive me now!",
                "I may have hurt you and I am sorry. What can I do?",
                "I'm sorry I left, however you hurt me too. What can I do?",
            })
    void anApologyWithAPartMissingOrTakenBackIsNeverReady(String draft) {
        Review review = review("apology", draft);

        assertThat(review.ready()).isFalse();
        assertThat(review.findings()).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apology | I'm sorry if I hurt you | conditional | I'm sorry that I hurt you.",
                "apology | I'm sorry I left, but you were yelling. | but-apology | I'm sorry I left.",
                "apology | I'm the worst person. | self-attack | What I did was wrong.",
                "apology | I left her without a word. | third-person | I left you without a word.",
                "startup | You always forget my birthday. | blame | When my birthday was forgotten, I felt …",
                "startup | I feel ignored | pseudo-feeling | I feel lonely.",
                "startup | You have to call me or I'm done. | demand | Could you call me?",
            })
    void aFindingNamesTheWordsAndSaysThemOtherwise(String kind, String draft, String label, String otherwise) {
        assertThat(review(kind, draft).findings()).contains(new Finding(label, draft, otherwise));
    }

    @Test
    void whatMattersMostComesFirstAndNoMoreThanThree() {
        Review review = review(
                "apology",
                "I'm sorry if you were hurt. It was just a joke. I will never do it again. I'm the worst. "
                        + "You have to forgive me.");

        assertThat(review.findings()).extracting(Finding::label).hasSize(3).startsWith("pressure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When you looked at your phone at dinner yesterday I felt lonely. Could we put the phones away tonight?",
                "I love our evenings. When plans changed on Friday I felt sad. Would you text me next time?",
                "On Sunday we argued about money and I felt small. Can we look at the bills together this week?",
            })
    void aSoftStartIsReady(String draft) {
        assertThat(review("startup", draft)).returns(true, Review::ready);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You never listen.",
                "Grow up you idiot. I felt sad yesterday, could we talk?",
                "I felt sad on Friday. You always do this. Could we talk?",
                "I feel like you don't care. Could we talk?",
                "You obviously just want to hurt me.",
                "You have to stop this or I'm done.",
            })
    void aHarshStartIsNeverReady(String draft) {
        assertThat(review("startup", draft)).returns(false, Review::ready);
    }

    private static Review review(String kind, String draft) {
        return READINGS.review(kind, "en", draft);
    }
}
