package stillhere.broken.store;

import stillhere.broken.telegram.TelegramAdapter;

/** Knows another adapter. */
public record StoreAdapter(TelegramAdapter other) {}
