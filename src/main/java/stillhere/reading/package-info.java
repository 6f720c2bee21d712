/**
 * What a typed text says: labels, values, language, and the review of a draft.
 * <p>{@link stillhere.reading.Readings} is the door; rules come before models, and "unsure" is an answer.
 * <p>All examples, rules and word lists are data below {@code dialogs/readings} and {@code dialogs/reviews}.
 * <p>The only package that knows OpenNLP and ONNX Runtime; it knows {@code dialog} and nothing else of the program.
 */
@NullMarked
package stillhere.reading;

import org.jspecify.annotations.NullMarked;
