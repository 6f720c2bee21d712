package stillhere.broken.reading;

import stillhere.broken.script.ScriptAdapter;

/** Knows another adapter. */
public record ReadingAdapter(ScriptAdapter other) {}
