package stillhere.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import stillhere.dialog.Reader;

/** Everything that is looked at before a dialogs folder may speak to anybody. */
public final class Check {
    private Check() {}

    /**
     * Checks names, ways, slots and words; plays no transcripts.
     *
     * @param today against which the help lines' dates are held
     * @return all problems, by file and line; notices among them
     */
    public static List<Problem> of(DialogsFolder folder, LocalDate today) {
        if (folder.problems().stream().anyMatch(problem -> problem.code() == Code.NOT_YAML)) {
            // All else would only be what follows from it.
            return folder.problems();
        }
        Problems problems = new Problems();
        new NameCheck(folder, problems).run();
        if (problems.all().isEmpty()) {
            // Ways and slots can only be followed where all names lead somewhere.
            new WayCheck(folder, problems).run();
            new RuleCheck(folder, problems).run();
            new SlotCheck(folder, problems).run();
        }
        new WordCheck(folder, problems).run();
        new FreshnessCheck(folder, problems).run(today);
        return joined(folder.problems(), problems.all());
    }

    /** The same, and plays every transcript: each must go as written, and together they must fire every rule. */
    public static List<Problem> withTranscripts(DialogsFolder folder, Reader reader, LocalDate today) {
        List<Problem> problems = of(folder, today);
        if (problems.stream().anyMatch(problem -> !problem.code().isNotice())) {
            return problems;
        }
        return joined(problems, Transcripts.play(folder, reader, Transcripts.PLAINLY));
    }

    private static List<Problem> joined(List<Problem> some, List<Problem> more) {
        List<Problem> all = new ArrayList<>(some);
        all.addAll(more);
        Collections.sort(all);
        return List.copyOf(all);
    }
}
