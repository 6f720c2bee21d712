package stillhere.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what is said in one turn, chooses variants, and makes messages of it. */
final class Speech {
    /** A count begins anew where one to ten variants all do, so that none is said twice in a row there either. */
    private static final int ROUND = 2520;

    private final Library library;
    private final Phrases words;
    private final Supplier<Optional<String>> country;
    private final long seed;
    private final Map<String, Integer> said;
    private final List<Draft> drafts = new ArrayList<>();

    /** A message in the making; what is drawn stands for itself. */
    private record Draft(
            List<String> texts,
            List<String> phrases,
            boolean toSend,
            @Nullable Picture picture) {
        boolean isOpen() {
            return !toSend && picture == null;
        }
    }

    Speech(Library library, String language, Supplier<Optional<String>> country, long seed, Map<String, Integer> said) {
        this.library = library;
        this.words = library.words(language);
        this.country = country;
        this.seed = seed;
        this.said = new HashMap<>(said);
    }

    Map<String, Integer> said() {
        return said;
    }

    boolean isSilent() {
        return drafts.isEmpty();
    }

    /** Says a phrase, in the last message or in one of its own. */
    void say(String dialog, Line line, Function<String, Optional<String>> slots) {
        String name = words.named(dialog, line.phrase())
                .orElseThrow(() -> new IllegalStateException("no phrase " + line.phrase() + " for " + dialog));
        add(name, fill(name, slots, line.toSend()).strip(), line);
    }

    /** Says a phrase once for each of these, a line each. */
    void sayInLines(String dialog, String phrase, List<Map<String, String>> each) {
        String lines = each.stream()
                .map(parts -> steady(dialog, phrase, 0, part -> Optional.ofNullable(parts.get(part))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        words.named(dialog, phrase).ifPresent(name -> add(name, lines, Line.of(phrase)));
    }

    private void add(String name, String text, Line line) {
        if (text.isEmpty()) {
            return;
        }
        boolean joins = !line.apart() && !line.toSend() && !drafts.isEmpty() && last().isOpen();
        if (!joins) {
            drafts.add(new Draft(new ArrayList<>(), new ArrayList<>(), line.toSend(), null));
        }
        last().texts().add(text);
        last().phrases().add(name);
    }

    /**
     * Shows an entry in a message of its own, in full, in the words of the dialog that leaves such. What was tapped there is
     * said as the button said it.
     */
    void sayEntry(String kind, Function<String, Optional<String>> parts) {
        words.forEntry(kind).ifPresent(name -> {
            String buttons = name.substring(0, name.indexOf('.')) + ".choice.";
            String text = tidy(fill(name, part -> parts.apply(part).map(held -> asTapped(buttons + held, held)), true));
            drafts.add(new Draft(new ArrayList<>(List.of(text)), new ArrayList<>(List.of(name)), false, null));
        });
    }

    private String asTapped(String button, String held) {
        return words.variants().containsKey(button) && !button.startsWith(Library.ALWAYS + ".")
                ? words.plain(button)
                : held;
    }

    /** Shows a card, with all that is on it in words. */
    void draw(String dialog, Deed.Draw card, Function<String, Optional<String>> slots) {
        List<String> lines = written(dialog, card.lines(), slots)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        draw(new Picture.Card(written(dialog, card.title(), slots), lines), dialog, card.alt(), slots);
    }

    /** Shows a picture, with the phrase that tells all that is on it. */
    void draw(Picture picture, String dialog, String alt, Function<String, Optional<String>> slots) {
        String name = words.named(dialog, alt).orElseThrow();
        drafts.add(new Draft(List.of(written(dialog, alt, slots)), List.of(name), false, picture));
    }

    /** A phrase in full, filled in, as a draft is put together. */
    String written(String dialog, String phrase, Function<String, Optional<String>> slots) {
        return tidy(fill(words.named(dialog, phrase).orElseThrow(), slots, true));
    }

    /** A phrase's full name, as a dialog knows it. */
    Optional<String> named(String dialog, String phrase) {
        return words.named(dialog, phrase);
    }

    /** A phrase in one of its variants, the same for the same number; nothing where nobody wrote it. */
    Optional<String> steady(String dialog, String phrase, long which, Function<String, Optional<String>> slots) {
        return words.named(dialog, phrase)
                .map(words::of)
                .map(variants -> tidy(variants.get((int) Math.floorMod(which, (long) variants.size()))
                        .fill(slots, false, this::lines)));
    }

    boolean knows(String dialog, String phrase) {
        return words.named(dialog, phrase).isPresent();
    }

    /** A phrase that fills nothing, or nothing where nobody wrote it. */
    Optional<String> words(String dialog, String phrase) {
        return words.named(dialog, phrase).map(name -> fill(name, slot -> Optional.empty(), true));
    }

    /** A button's label. */
    String label(String dialog, String choice) {
        return words(dialog, "choice." + choice).orElse(choice);
    }

    /** What else than its label people type for a button. */
    List<String> typedFor(String dialog, String choice) {
        return words.named(dialog, "typed." + choice).map(words::plainAll).orElse(List.of());
    }

    /** What comes on the screen, the last of it with the buttons. */
    List<Effect.Spoken> spoken(Place place, int turn, List<Message.Button> buttons, Message.Kind usual) {
        List<Effect.Spoken> spoken = new ArrayList<>();
        for (Draft draft : drafts) {
            Message.Kind kind = draft.toSend() ? Message.Kind.TO_SEND : usual;
            int longest = draft.picture() == null ? Message.LONGEST : Message.LONGEST_CAPTION;
            @Nullable Picture picture = draft.picture();
            for (String piece : Pieces.of(String.join("\n\n", draft.texts()), longest)) {
                spoken.add(spoken(picture, new Message(piece, draft.phrases(), List.of(), place, turn, kind)));
                picture = null;
            }
        }
        if (!spoken.isEmpty()) {
            int end = spoken.size() - 1;
            spoken.set(end, withButtons(spoken.get(end), buttons));
        }
        return spoken;
    }

    private static Effect.Spoken spoken(@Nullable Picture picture, Message message) {
        return picture == null ? new Effect.Say(message) : new Effect.Draw(picture, message);
    }

    private static Effect.Spoken withButtons(Effect.Spoken spoken, List<Message.Button> buttons) {
        Message message = spoken.message().with(buttons);
        return spoken(spoken instanceof Effect.Draw draw ? draw.picture() : null, message);
    }

    private Draft last() {
        return drafts.get(drafts.size() - 1);
    }

    private String fill(String name, Function<String, Optional<String>> slots, boolean inFull) {
        List<Template> variants = words.of(name);
        int before = said.getOrDefault(name, 0);
        said.put(name, (before + 1) % ROUND);
        int first = Math.floorMod(Objects.hash(seed, name), variants.size());
        Template variant = variants.get((first + before) % variants.size());
        return variant.fill(slots, inFull, this::lines);
    }

    private String lines(String audience) {
        List<String> lines = new ArrayList<>();
        for (Helplines.Helpline line : library.helplines().of(country.get().orElse(""), audience)) {
            Map<String, String> parts =
                    Map.of("line-name", line.name(), "line-reach", line.reach(), "line-hours", line.hours());
            lines.add(fill(Library.ALWAYS + ".helpline", part -> Optional.ofNullable(parts.get(part)), true));
        }
        String fallback = library.helplines().directory();
        return lines.isEmpty()
                ? fill(Library.ALWAYS + ".no-helpline", part -> Optional.of(fallback), true)
                : String.join("\n", lines);
    }

    /** An empty hole must not leave a double space or an empty paragraph behind. */
    private static String tidy(String text) {
        return text.replaceAll(" {2,}", " ")
                .replaceAll("(?m)^ +| +$", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
