package stillhere.broken;

import stillhere.broken.chat.KnowsEveryLibrary;
import stillhere.broken.dialog.Impure;

/** Where a small program begins that breaks every rule of the architecture; it knows more than the commands. */
public record Start(Impure dialog, KnowsEveryLibrary chat) {}
