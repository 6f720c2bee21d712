package stillhere.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stillhere.reading.Readings;
import stillhere.reading.Twins;

@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = {
            "Counts what the readings learn from, and refuses twins: texts that are the same or nearly so, among the"
                    + " examples of a reading, among its check texts, and between both.",
            "Ends with status 1 where there are any."
        })
final class CorpusCommand implements Callable<Integer> {
    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Override
    public Integer call() {
        Path root = dialogs.read().root();
        boolean twins = false;
        System.out.printf("%-10s %7s %9s %12s%n", "reading", "labels", "examples", "check texts");
        for (String reading : Readings.names(root)) {
            Readings.Counts counts = Readings.counts(root, reading);
            System.out.printf("%-10s %7d %9d %12d%n", reading, counts.labels(), counts.examples(), counts.checkTexts());
            List<Twins.Pair> pairs = Twins.of(root, reading);
            pairs.forEach(pair -> System.out.println(line(reading, pair)));
            twins |= !pairs.isEmpty();
        }
        return twins ? Stillhere.FAILED : 0;
    }

    private static String line(String reading, Twins.Pair pair) {
        return String.format(
                Locale.ROOT,
                "readings/%s/%s: twins: \"%s\" (%s) is nearly \"%s\" (%s, in %s); take one out, or write another%s",
                reading,
                pair.file(),
                pair.example().text(),
                pair.example().label(),
                pair.other().text(),
                pair.other().label(),
                pair.otherFile(),
                pair.disagree() ? ", and see which label is right" : "");
    }
}
