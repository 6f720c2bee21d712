package stillhere.broken.command;

import stillhere.broken.dialog.Impure;
import stillhere.broken.helper.Helper;

/** In a circle with the dialogs, and knows a package without arrows. */
public record Verb(Impure dialog, Helper helper) {}
