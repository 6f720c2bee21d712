/**
 * Takes inputs in and gets words out: read, step, commit, send, wake.
 * <p>Defines the ports it needs: a {@code Ledger} that keeps, a {@code Carrier} that delivers.
 * <p>Knows the dialogs; nothing of Telegram, SQL or terminals.
 */
@NullMarked
package stillhere.chat;

import org.jspecify.annotations.NullMarked;
