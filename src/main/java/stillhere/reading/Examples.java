package stillhere.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts with the label they stand for. */
public record Examples(List<Example> all) {
    /**
     * One text and what it is.
     *
     * @param label the label, or for a value the value, {@code ?} where the text holds none
     */
    public record Example(String label, String text) {}

    public Examples {
        all = List.copyOf(all);
    }

    /**
     * Reads a file of literal blocks, one a label, one text a line.
     *
     * @throws ReadingDataBroken where it can't be read
     */
    public static Examples read(Path file) {
        DataFile data = DataFile.read(file);
        List<Example> all = new ArrayList<>();
        for (String label : data.keys()) {
            data.lines(label).forEach(text -> all.add(new Example(label, text)));
        }
        return new Examples(all);
    }

    /**
     * Reads a file of {@code label<TAB>text} lines under a header line.
     *
     * @throws ReadingDataBroken where it can't be read, or a line has no tab
     */
    public static Examples tsv(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new ReadingDataBroken(file, "can't be read as text in UTF-8", unreadable);
        }
        List<Example> all = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            if (tab < 1 && !line.isBlank()) {
                throw new ReadingDataBroken(file, "line " + (i + 1) + " has no tab between label and text");
            }
            if (!line.isBlank()) {
                all.add(new Example(
                        line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
            }
        }
        return new Examples(all);
    }

    /** All labels, in the order they first appear. */
    public List<String> labels() {
        return all.stream().map(Example::label).distinct().toList();
    }
}
