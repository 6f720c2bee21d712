package stillhere.script;

import java.util.Locale;

/** All that is refused in a dialogs folder. The reference in {@code dialogs/README.md} explains each. */
public enum Code {
    NOT_YAML,
    MISSING_FILE,
    UNKNOWN_KEY,
    MISSING_KEY,
    BAD_VALUE,
    UNKNOWN_STATE,
    UNKNOWN_DIALOG,
    UNKNOWN_READING,
    UNKNOWN_LABEL,
    UNKNOWN_CHOICE,
    UNKNOWN_PHRASE,
    UNKNOWN_SLOT,
    UNREACHABLE_STATE,
    WAITS_FOREVER,
    NAGS,
    UNANSWERED_CHOICE,
    NO_ELSE,
    NEVER_FIRES,
    NO_UNSURE,
    ENDLESS_LOOP,
    PASSES_BACK,
    MAYBE_EMPTY,
    UNUSED_SLOT,
    UNUSED_PHRASE,
    LANGUAGE_LACKS,
    LANGUAGE_SLOTS,
    TOO_LONG,
    BUTTON_DATA,
    NO_EXIT,
    DANGER_SHADOWED,
    THOUGHT_AFTER_NAMING,
    VANISHED_STATE,
    OLD_HELPLINE,
    HARD_WORDS,
    NOT_EXERCISED,
    TRANSCRIPT_DIFFERS;

    /** True for what is worth knowing but stops nobody: an old help line is better than none. */
    public boolean isNotice() {
        return this == OLD_HELPLINE;
    }

    /** As it is printed: {@code unknown-key}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
