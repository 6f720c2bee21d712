package stillhere.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stillhere.dialog.Choice;
import stillhere.dialog.Deed;
import stillhere.dialog.Dialog;
import stillhere.dialog.Library;
import stillhere.dialog.Phrases;
import stillhere.dialog.State;

/** A page about all practices, made from their dialogs: what each is for, what it asks and keeps, and what it rests on. */
public final class PracticesPage {
    private static final String HEAD = """
            # The practices

            Made from the dialogs by `practices`; a test holds that it is up to date. Each practice with what it is for, what it asks, what it
            leaves behind, and what is known for it and against it. *Strong* stands for many studies taken together or several good trials, *fair*
            for a trial or some good studies, *thin* for one small or indirect study, guidance or experience. None of it was tested in this chat.
            """;

    private final DialogsFolder folder;
    private final Library library;
    private final Phrases words;
    private final Yaml yaml = new Yaml(new Problems());
    private final StringBuilder page = new StringBuilder(HEAD);

    private PracticesPage(DialogsFolder folder) {
        this.folder = folder;
        this.library = folder.library();
        this.words = library.words("en");
    }

    /** The page, as Markdown. */
    public static String of(DialogsFolder folder) {
        PracticesPage page = new PracticesPage(folder);
        page.library.dialogs().values().stream()
                .filter(dialog -> dialog.command() != null)
                .sorted(Comparator.comparing(Dialog::id))
                .forEach(page::practice);
        return page.page.toString();
    }

    private void practice(Dialog dialog) {
        Node.Entries file =
                yaml.read(folder.root(), dialog.id() + "/dialog.yaml").orElseThrow();
        String goal = new Fields(file, new Problems(), file.entries().keySet()).required("goal");
        page.append("\n## /")
                .append(dialog.command())
                .append("\n\n")
                .append(goal)
                .append("\n\n");
        told("Leaves behind", left(dialog));
        told("Comes back", reminders(dialog));
        page.append("It asks, in ").append(dialog.states().size()).append(" states ([picture](../dialogs/");
        page.append(dialog.id()).append("/graph.mmd)):\n\n");
        dialog.states().values().forEach(state -> state(dialog, state));
        if (file.entries().containsKey("sources")) {
            page.append("\n| | what was found | by | studied | strength |\n| --- | --- | --- | --- | --- |\n");
            Evidence.of(file, new Problems()).stream()
                    .sorted(Comparator.comparing(Evidence::against))
                    .forEach(this::evidence);
        }
    }

    private void told(String what, List<String> names) {
        if (!names.isEmpty()) {
            page.append(what).append(": ").append(String.join(", ", names)).append(".\n\n");
        }
    }

    private static List<String> left(Dialog dialog) {
        return deeds(dialog).stream()
                .filter(Deed.Leave.class::isInstance)
                .map(deed -> "`" + ((Deed.Leave) deed).kind() + "`")
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> reminders(Dialog dialog) {
        return new ArrayList<>(deeds(dialog).stream()
                .filter(Deed.Remind.class::isInstance)
                .map(deed -> ((Deed.Remind) deed).name())
                .map(name -> words.named(dialog.id(), "reminder." + name)
                        .map(words::plain)
                        .orElse(name))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Deed> deeds(Dialog dialog) {
        return dialog.states().values().stream()
                .flatMap(state -> state.on().stream())
                .flatMap(rule -> rule.deeds().stream())
                .toList();
    }

    private void state(Dialog dialog, State state) {
        page.append("- `").append(state.id()).append("`");
        state.say().stream()
                .flatMap(line -> words.named(dialog.id(), line.phrase()).stream())
                .findFirst()
                .ifPresent(phrase -> page.append(": ").append(oneLine(words.plain(phrase))));
        String choices = state.choices().stream()
                .flatMap(choice -> label(dialog, choice).stream())
                .collect(Collectors.joining(", "));
        if (!choices.isEmpty()) {
            page.append(" *").append(choices).append("*");
        }
        page.append("\n");
    }

    private Optional<String> label(Dialog dialog, Choice choice) {
        return choice instanceof Choice.Fixed fixed
                ? Optional.of(words.named(dialog.id(), "choice." + fixed.id())
                        .map(words::plain)
                        .orElse(fixed.id()))
                : Optional.empty();
    }

    private void evidence(Evidence evidence) {
        page.append(Map.of(true, "| against ", false, "| for ").get(evidence.against()));
        String studied = evidence.studied() == null ? "" : evidence.studied();
        for (String cell : List.of(evidence.found(), evidence.by(), studied, name(evidence.strength()))) {
            page.append("| ").append(cell.replace("|", "/")).append(" ");
        }
        page.append("|\n");
    }

    private static String name(Evidence.Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("*", "\\*");
    }
}
