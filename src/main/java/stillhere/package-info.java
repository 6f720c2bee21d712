/**
 * Where the program begins.
 * <p>Knows {@code command} alone, which wires all other packages by hand.
 */
@NullMarked
package stillhere;

import org.jspecify.annotations.NullMarked;
