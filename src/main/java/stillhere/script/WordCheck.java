package stillhere.script;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stillhere.dialog.Choice;
import stillhere.dialog.Conversation;
import stillhere.dialog.Dialog;
import stillhere.dialog.Library;
import stillhere.dialog.Phrases;
import stillhere.dialog.State;
import stillhere.dialog.Template;

/** Words must be there in every language, short and plain. */
final class WordCheck {
    /** The longest phrase, without what fills its holes; the aim is 350. In characters. */
    private static final int LONGEST = 500;

    private static final int LONGEST_LABEL = 30;

    /** Telegram's limit for the data of a button. */
    private static final int BUTTON_BYTES = 64;

    /** A turn's number never takes more digits to the base of 36. */
    private static final String LATEST_TURN = "zzzzzz";

    private final DialogsFolder folder;
    private final Library library;
    private final Problems problems;

    WordCheck(DialogsFolder folder, Problems problems) {
        this.folder = folder;
        this.library = folder.library();
        this.problems = problems;
    }

    void run() {
        Phrases english = library.words("en");
        for (Phrases words : library.phrases().values()) {
            words.variants().forEach((name, variants) -> phrase(words.language(), name, variants));
            if (!words.equals(english)) {
                compare(english, words);
            }
        }
        unused(english);
        for (Dialog dialog : library.dialogs().values()) {
            dialog.states().values().forEach(state -> buttons(dialog, state));
        }
    }

    private void phrase(String language, String name, List<Template> variants) {
        Node at = at(language, name);
        boolean label = name.substring(name.indexOf('.') + 1).startsWith("choice.");
        for (Template variant : variants) {
            String plain = plain(variant);
            int longest = label ? LONGEST_LABEL : LONGEST;
            if (plain.length() > longest) {
                problems.add(
                        Code.TOO_LONG,
                        at,
                        "`" + name + "` has " + plain.length() + " characters; at most " + longest + " are read");
            }
            if (language.equals("en") && Readability.gradeOf(plain) > Readability.HARDEST) {
                problems.add(
                        Code.HARD_WORDS,
                        at,
                        String.format(
                                Locale.ROOT,
                                "`%s` reads at grade %.1f; use shorter words and sentences (at most %.0f)",
                                name,
                                Readability.gradeOf(plain),
                                Readability.HARDEST));
            }
        }
    }

    private Node at(String language, String name) {
        int dot = name.indexOf('.');
        Node at = folder.marks().of(language + ":" + name);
        return at instanceof Node.Scalar scalar && scalar.text().equals(name.substring(dot + 1))
                ? at
                : new Node.Scalar(name.substring(0, dot) + "/" + language + ".yaml", 1, name);
    }

    private static String plain(Template variant) {
        StringBuilder plain = new StringBuilder();
        for (Template.Part part : variant.parts()) {
            if (part instanceof Template.Part.Words words) {
                plain.append(words.text());
            } else if (part instanceof Template.Part.Hole hole) {
                plain.append(hole.orElse() == null ? "it" : hole.orElse());
            }
        }
        return plain.toString();
    }

    private void compare(Phrases english, Phrases other) {
        for (Map.Entry<String, List<Template>> phrase : english.variants().entrySet()) {
            List<Template> theirs = other.variants().get(phrase.getKey());
            String file = phrase.getKey().substring(0, phrase.getKey().indexOf('.')) + "/" + other.language() + ".yaml";
            if (theirs == null) {
                problems.add(Code.LANGUAGE_LACKS, file, 1, "`" + phrase.getKey() + "` is missing");
            } else if (!holes(phrase.getValue()).equals(holes(theirs))) {
                problems.add(
                        Code.LANGUAGE_SLOTS,
                        at(other.language(), phrase.getKey()),
                        "it fills " + holes(theirs) + " where English fills " + holes(phrase.getValue()));
            }
        }
    }

    private static Set<String> holes(List<Template> variants) {
        Set<String> holes = new TreeSet<>();
        for (Template variant : variants) {
            for (Template.Part part : variant.parts()) {
                if (part instanceof Template.Part.Hole hole) {
                    holes.add(hole.slot());
                } else if (part instanceof Template.Part.Lines lines) {
                    holes.add("lines for " + lines.audience());
                }
            }
        }
        return holes;
    }

    private void unused(Phrases english) {
        Set<String> used = new HashSet<>();
        new PhraseUses(library)
                .forEach((dialog, phrase) -> english.named(dialog, phrase).ifPresent(used::add));
        for (String name : new TreeSet<>(english.variants().keySet())) {
            String phrase = name.substring(name.indexOf('.') + 1);
            boolean byProgram = name.startsWith(Library.REVIEWS + ".")
                    || Conversation.OWN_WORDS.contains(phrase)
                    || PhraseUses.isSaidOutside(phrase);
            if (!used.contains(name) && !byProgram) {
                problems.add(Code.UNUSED_PHRASE, at("en", name), "nothing says `" + name + "`; use it or take it out");
            }
        }
    }

    private void buttons(Dialog dialog, State state) {
        for (Choice choice : state.choices()) {
            if (choice instanceof Choice.Fixed fixed) {
                String data = LATEST_TURN + "|" + dialog.id() + "/" + state.id() + "|" + fixed.id();
                if (data.getBytes(StandardCharsets.UTF_8).length > BUTTON_BYTES) {
                    problems.add(
                            Code.BUTTON_DATA,
                            folder.marks().of(dialog.id() + "/" + state.id()),
                            "the names of the dialog, the state and `" + fixed.id()
                                    + "` are too long together for a button; shorten one");
                }
            }
        }
    }
}
