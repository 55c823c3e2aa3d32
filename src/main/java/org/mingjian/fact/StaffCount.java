package org.mingjian.fact;

/**
 * A stated number of staff beside its parts.
 *
 * @param whole the stated total
 * @param parts the sum of the parts
 * @param equation total and parts as printed
 * @param location the sentence
 */
public record StaffCount(int whole, int parts, String equation, Location location) {}
