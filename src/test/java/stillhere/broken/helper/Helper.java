package stillhere.broken.helper;

/** Belongs to no package of the program. */
public record Helper() {}
