package stillhere.reading;

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

    /** All labels, in the order they first appear. */
    public List<String> labels() {
        return all.stream().map(Example::label).distinct().toList();
    }
}
