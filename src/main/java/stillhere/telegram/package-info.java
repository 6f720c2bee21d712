/**
 * Telegram in and out, through TelegramBots' client and types.
 * <p>Updates become arrivals, parcels become Bot API calls, every answer becomes a delivery.
 * <p>The only place that knows Telegram; the token leaves it towards Telegram and nowhere else.
 */
@NullMarked
package stillhere.telegram;

import org.jspecify.annotations.NullMarked;
