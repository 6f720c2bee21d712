/**
 * Tunes the upper layers of the encoder on texts whose labels are known; no part of the program that is shipped.
 * <p>{@link stillhere.tuning.Tuner} is the door. It knows DJL and ONNX Runtime, and nothing of readings or dialogs.
 */
@NullMarked
package stillhere.tuning;

import org.jspecify.annotations.NullMarked;
