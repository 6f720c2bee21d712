/**
 * Reads and checks the dialogs folder, draws dialogs, and plays their transcripts.
 * <p>The only place that knows YAML and the files' layout.
 * <p>Knows the dialogs; nothing of readings, stores or messengers.
 */
@NullMarked
package stillhere.script;

import org.jspecify.annotations.NullMarked;
