package org.mingjian.fact;

/**
 * A sentence that the body has nothing to report under a section: 本年度无此项收支.
 *
 * @param subject the subject of the section
 * @param section kind of the narrative section
 * @param location the sentence
 */
public record NoneClaim(Subject subject, String section, Location location) implements Claim {}
