package stillhere.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person's own words are fitted into a phrase. */
public enum Shape {
    /** As they were typed. */
    WHOLE {
        @Override
        String apply(String words) {
            return words;
        }
    },
    /** As they were typed, at most {@link #ECHO} characters: enough to know them again. */
    ECHO_OF {
        @Override
        String apply(String words) {
            return words.length() <= ECHO ? words : words.substring(0, wholeCharacters(words, ECHO - 1)) + "…";
        }
    },
    /** With a capital and a full stop. */
    SENTENCE {
        @Override
        String apply(String words) {
            String tidy = LONE_I.matcher(words.strip()).replaceAll("I");
            if (tidy.isEmpty()) {
                return tidy;
            }
            int first = tidy.offsetByCodePoints(0, 1);
            String capital = tidy.substring(0, first).toUpperCase(Locale.ROOT) + tidy.substring(first);
            if (ENDED.matcher(capital).find()) {
                return capital;
            }
            return capital + (ASKING.contains(firstWord(capital)) ? "?" : ".");
        }
    },
    /** As a sentence that the writer speaks: "left without a word" becomes "I left without a word." */
    MINE {
        @Override
        String apply(String words) {
            String mine = words.strip();
            boolean lacksSubject =
                    !mine.isEmpty() && !OPENERS.contains(firstWord(mine)) && Character.isLowerCase(mine.charAt(0));
            return SENTENCE.apply(lacksSubject ? "I " + mine : mine);
        }
    },
    /** As what somebody is sorry for: "leaving early" becomes "I'm sorry for leaving early.", all else as {@link #MINE}. */
    SORRY {
        @Override
        String apply(String words) {
            String first = firstWord(words);
            boolean doing = first.endsWith("ing") && first.length() > 4 && !OPENERS.contains(first);
            return doing ? SENTENCE.apply("I'm sorry for " + words.strip()) : MINE.apply(words);
        }
    },
    /** As part of a longer sentence: no full stop, no capital but in "I". */
    CLAUSE {
        @Override
        String apply(String words) {
            String open = LONE_I.matcher(words.strip()).replaceAll("I").replaceAll("[.\\s]+$", "");
            boolean shout = open.length() > 1 && !Character.isLetter(open.charAt(1));
            return open.isEmpty() || shout || open.startsWith("I'") || open.startsWith("I’")
                    ? open
                    : open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
        }
    },
    /** Somebody, as one would speak of them: "sister" becomes "your sister", "Anna" stays. */
    PERSON {
        @Override
        String apply(String words) {
            String one = words.strip();
            boolean kin = !one.isEmpty() && Character.isLowerCase(one.charAt(0)) && !one.contains(" ");
            return kin ? "your " + one : ECHO_OF.apply(one);
        }
    },
    /** As a message to them begins: "Anna" becomes "Anna, "; kin words and all that is no name are left out. */
    GREETING {
        @Override
        String apply(String words) {
            String one = words.strip();
            boolean named = NAME.matcher(one).matches();
            return named ? one + ", " : "";
        }
    },
    /** A time of day as clocks show it there: "21:30", or "9:30 pm", "noon", "midnight" where a day has twice twelve hours. */
    CLOCK {
        @Override
        String apply(String words) {
            return words;
        }

        @Override
        String apply(String words, Function<String, Optional<String>> known) {
            return known.apply(Here.CLOCK_STYLE).filter(TWELVE::equals).isPresent() ? TwelveHours.of(words) : words;
        }
    },
    /** A time zone by its place: "Europe/Lisbon" becomes "Lisbon", an offset such as "UTC+01:00" becomes "UTC+1". */
    PLACE {
        @Override
        String apply(String words) {
            Matcher offset = OFFSET.matcher(words.strip());
            if (offset.matches()) {
                String minutes = offset.group(3);
                return "UTC" + offset.group(1) + offset.group(2) + (minutes == null ? "" : minutes);
            }
            Matcher etc = ETC.matcher(words.strip());
            if (etc.matches()) {
                // IANA counts the other way round.
                return "UTC" + (etc.group(1).equals("-") ? "+" : "-") + etc.group(2);
            }
            return words.strip().equals("Etc/GMT")
                    ? "UTC"
                    : words.substring(words.lastIndexOf('/') + 1).replace('_', ' ');
        }
    };

    /** The clock style of a day that has twice twelve hours. */
    static final String TWELVE = "12";

    /** How much of somebody's words is said back to them, in UTF-16 units. */
    public static final int ECHO = 200;

    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT|UT)([+-])0?(\\d{1,2})(?::00|(:\\d\\d))?");
    private static final Pattern ETC = Pattern.compile("Etc/GMT([+-])(\\d{1,2})");
    private static final Pattern LONE_I = Pattern.compile("\\bi\\b(?=$|[\\s,.!?;:'’])");
    private static final Pattern ENDED = Pattern.compile("[.!?…)\"”]\\s*$|\\p{So}\\s*$");

    /** First words after which a sentence needs no "I" put before it. */
    private static final Set<String> OPENERS = Set.of(
            "i",
            "i'm",
            "i’m",
            "im",
            "i've",
            "i’ve",
            "ive",
            "i'd",
            "i’d",
            "i'll",
            "i’ll",
            "we",
            "you",
            "you're",
            "your",
            "my",
            "our",
            "it",
            "it's",
            "its",
            "that",
            "this",
            "there",
            "the",
            "a",
            "an",
            "when",
            "after",
            "before",
            "while",
            "on",
            "at",
            "in",
            "by",
            "for",
            "from",
            "last",
            "yesterday",
            "today",
            "tonight",
            "since",
            "because",
            "as",
            "if",
            "and",
            "then",
            "next",
            "maybe",
            "he",
            "she",
            "they",
            "one",
            "two",
            "how",
            "what",
            "who",
            "where",
            "why",
            "would",
            "could",
            "can",
            "may",
            "is",
            "are",
            "do",
            "does",
            "did",
            "was",
            "were",
            "please",
            "thank",
            "thanks",
            "sorry",
            "so",
            "nothing",
            "everything",
            "something",
            "no",
            "not",
            "instead",
            "during",
            "with",
            "morning",
            "evening");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]{0,30}(?: \\p{Lu}[\\p{L}'’-]{0,30})?");

    /** First words that make a question. */
    private static final Set<String> ASKING = Set.of(
            "could", "would", "can", "will", "may", "shall", "what", "how", "when", "where", "who", "why", "is", "are",
            "do", "does", "did");

    abstract String apply(String words);

    /** The same, for shapes that depend on the person. */
    String apply(String words, Function<String, Optional<String>> known) {
        return apply(words);
    }

    private static String firstWord(String words) {
        return words.strip().split("[\\s,]+", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static int wholeCharacters(String words, int end) {
        return Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
    }
}
