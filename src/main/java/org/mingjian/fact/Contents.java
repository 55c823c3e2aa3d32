package org.mingjian.fact;

/**
 * Whether the document has a list of contents.
 *
 * @param present whether it has one
 * @param needed whether the document is long enough to need one
 * @param location its first entry, or where the document begins
 */
public record Contents(boolean present, boolean needed, Location location) {}
