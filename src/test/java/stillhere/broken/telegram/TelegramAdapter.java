package stillhere.broken.telegram;

import stillhere.broken.store.StoreAdapter;

/** Knows another adapter. */
public record TelegramAdapter(StoreAdapter other) {}
