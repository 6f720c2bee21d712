/**
 * What can be typed to start the program: one class a verb.
 * <p>Wires all the parts by hand, and turns every mistake into one line and an exit status.
 * <p>Knows everything; nothing knows it.
 */
@NullMarked
package stillhere.command;

import org.jspecify.annotations.NullMarked;
