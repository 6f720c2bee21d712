package stillhere.script;

import java.time.LocalDate;
import java.util.List;
import stillhere.dialog.Helplines;

/** Numbers change: a help line is to be compared with its source twice a year. */
final class FreshnessCheck {
    private static final int MONTHS = 6;

    private final DialogsFolder folder;
    private final Problems problems;

    FreshnessCheck(DialogsFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void run(LocalDate today) {
        List<Helplines.Helpline> lines = folder.library().helplines().lines();
        for (int i = 0; i < lines.size(); i++) {
            Helplines.Helpline line = lines.get(i);
            Node at = folder.marks().of("helpline " + i);
            if (line.verified().isAfter(today)) {
                problems.add(Code.BAD_VALUE, at, line.name() + " was verified in the future; correct the date");
            } else if (line.verified().plusMonths(MONTHS).isBefore(today)) {
                problems.add(
                        Code.OLD_HELPLINE,
                        at,
                        line.name() + " (" + line.country() + ") was last verified on " + line.verified()
                                + "; compare it with its source");
            }
        }
    }
}
