package stillhere.dialog;

/**
 * A text in a language that the dialogs don't speak.
 *
 * @param risk the danger it tells of in the plainest words; {@link #NONE} where there is none
 * @param answer what to say to that, in its own language
 */
public record Abroad(String risk, String answer) {
    public static final String NONE = "none";
}
