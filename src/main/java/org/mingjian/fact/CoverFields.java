package org.mingjian.fact;

/**
 * What the cover names.
 *
 * @param body whether it names the body
 * @param year whether it names the fiscal year
 * @param account whether it says 决算
 * @param location the cover
 */
public record CoverFields(boolean body, boolean year, boolean account, Location location) {}
