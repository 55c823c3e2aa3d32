package org.mingjian.fact;

/**
 * Whether one of the parts that a disclosure needs is there.
 *
 * @param part the part
 * @param name its usual name
 * @param present whether a heading or the content itself shows it
 * @param location its heading, or where the document begins when it is absent
 */
public record PartPresence(Part part, String name, boolean present, Location location) {}
