/**
 * Keeps sessions, entries and the outbox in SQLite.
 * <p>The only place that knows SQL, and how a session is written down.
 * <p>Implements the {@code Ledger} of the chat; nothing else knows it but who wires.
 */
@NullMarked
package stillhere.store;

import org.jspecify.annotations.NullMarked;
