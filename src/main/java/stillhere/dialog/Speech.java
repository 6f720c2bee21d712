package stillhere.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

    private record Draft(List<String> texts, List<String> phrases, boolean toSend) {}

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
        String text = fill(name, slots, line.toSend()).strip();
        if (text.isEmpty()) {
            return;
        }
        boolean joins = !line.apart() && !line.toSend() && !drafts.isEmpty() && !last().toSend();
        if (!joins) {
            drafts.add(new Draft(new ArrayList<>(), new ArrayList<>(), line.toSend()));
        }
        last().texts().add(text);
        last().phrases().add(name);
    }

    /** Shows an entry in a message of its own, in full. */
    void sayEntry(String kind, Function<String, Optional<String>> parts) {
        words.forEntry(kind).ifPresent(name -> {
            drafts.add(new Draft(new ArrayList<>(List.of(tidy(fill(name, parts, true)))), new ArrayList<>(), false));
            last().phrases().add(name);
        });
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

    /** The messages, the last of them with the buttons. */
    List<Message> messages(Place place, int turn, List<Message.Button> buttons, boolean unasked) {
        List<Message> messages = new ArrayList<>();
        for (Draft draft : drafts) {
            Message.Kind spoken = unasked ? Message.Kind.UNASKED : Message.Kind.REPLY;
            Message.Kind kind = draft.toSend() ? Message.Kind.TO_SEND : spoken;
            for (String piece : Pieces.of(String.join("\n\n", draft.texts()), Message.LONGEST)) {
                messages.add(new Message(piece, draft.phrases(), List.of(), place, turn, kind));
            }
        }
        if (!messages.isEmpty()) {
            Message end = messages.remove(messages.size() - 1);
            messages.add(new Message(end.text(), end.phrases(), buttons, place, turn, end.kind()));
        }
        return messages;
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
