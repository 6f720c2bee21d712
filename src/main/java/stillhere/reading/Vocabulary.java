package stillhere.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WordpieceTokenizer;

/** Cuts a text into the word pieces the encoder was made with, and numbers them. */
final class Vocabulary {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final String UNKNOWN = WordpieceTokenizer.BERT_UNK_TOKEN;

    private final Map<String, Integer> numbers;
    private final WordpieceTokenizer pieces;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = numbers;
        this.pieces = new WordpieceTokenizer(numbers.keySet());
    }

    /**
     * Reads the word pieces out of a Hugging Face {@code tokenizer.json}.
     *
     * @throws IOException where the stream can't be read or holds no {@code vocab}
     */
    static Vocabulary read(InputStream tokenizer) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(tokenizer)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("vocab")) {
                    return new Vocabulary(numbers(json));
                }
            }
        }
        throw new IOException("the tokenizer file holds no field \"vocab\"");
    }

    private static Map<String, Integer> numbers(JsonParser json) throws IOException {
        Map<String, Integer> numbers = new HashMap<>(1 << 16);
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String piece = json.currentName();
            numbers.put(piece, json.nextIntValue(-1));
        }
        return numbers;
    }

    /**
     * The numbers of the text's word pieces, between the marks for beginning and end.
     *
     * @param limit how many numbers at most; what is longer loses its tail
     */
    long[] numbers(String text, int limit) {
        String[] tokens = pieces.tokenize(plain(text));
        int length = Math.min(tokens.length, limit);
        long[] result = new long[length];
        int unknown = numbers.getOrDefault(UNKNOWN, 0);
        for (int i = 0; i < length; i++) {
            result[i] = numbers.getOrDefault(tokens[i], unknown);
        }
        if (tokens.length > limit) {
            result[limit - 1] = numbers.getOrDefault(WordpieceTokenizer.BERT_SEP_TOKEN, unknown);
        }
        return result;
    }

    /**
     * Lower case, no accents, every punctuation mark a word of its own. The vocabulary has no emoji, so each is spelled
     * out by its Unicode name: a crying face says more than "unknown".
     */
    static String plain(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length() + 16);
        bare.codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            plain.append(' ');
        } else if (Character.isLetterOrDigit(c)) {
            plain.appendCodePoint(c);
        } else if (isEmoji(c)) {
            String name = Character.getName(c);
            plain.append(' ')
                    .append(name == null ? "" : name.toLowerCase(Locale.ROOT).replace('-', ' '))
                    .append(' ');
        } else if (isVisible(c)) {
            plain.append(' ').appendCodePoint(c == '\u2019' ? '\'' : c).append(' ');
        }
    }

    private static boolean isEmoji(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.MODIFIER_SYMBOL -> c < 128 && c >= 32;
            default -> true;
        };
    }
}
