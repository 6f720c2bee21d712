/**
 * What is shown rather than said: charts and cards, drawn as PNG.
 * <p>Made for a phone, by day and by night, and for eyes that can't tell all colours apart.
 * <p>Knows the chat and the dialogs; the only place that draws.
 */
@NullMarked
package stillhere.view;

import org.jspecify.annotations.NullMarked;
