package stillhere.broken.script;

import stillhere.broken.reading.ReadingAdapter;

/** Knows another adapter. */
public record ScriptAdapter(ReadingAdapter other) {}
