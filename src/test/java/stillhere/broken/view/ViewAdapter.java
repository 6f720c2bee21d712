package stillhere.broken.view;

import stillhere.broken.telegram.TelegramAdapter;

/** Knows an adapter. */
public record ViewAdapter(TelegramAdapter other) {}
