/**
 * What a conversation is, and one step of it.
 * <p>Dialogs, states, rules, sessions and the pure function that moves a session on by one input.
 * <p>Knows the JDK only: no I/O, no clock, no randomness, no Telegram, no SQL, no YAML, no OpenNLP.
 */
@NullMarked
package stillhere.dialog;

import org.jspecify.annotations.NullMarked;
