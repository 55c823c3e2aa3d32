package org.mingjian.fact;

/**
 * A function subject that the narrative names.
 *
 * @param subject the row
 * @param section kind of the narrative section
 * @param location the name as printed
 */
public record SubjectMention(Subject subject, String section, Location location) {}
