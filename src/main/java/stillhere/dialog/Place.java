package stillhere.dialog;

/** A state of a dialog, by name; written {@code dialog/state}. */
public record Place(String dialog, String state) {
    @Override
    public String toString() {
        return dialog + "/" + state;
    }
}
