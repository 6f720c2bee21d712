package stillhere.script;

/**
 * Something in the dialogs folder that can't stay as it is.
 *
 * @param file relative to the dialogs folder
 * @param line counted from 1
 * @param code its entry in the reference
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, Code code, String message) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** One line, as editors like it: {@code file:line: code: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + code.written() + ": " + message;
    }
}
