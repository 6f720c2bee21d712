package stillhere.broken.terminal;

import stillhere.broken.telegram.TelegramAdapter;

/** Knows another adapter. */
public record TerminalAdapter(TelegramAdapter other) {}
