package org.mingjian.fact;

/**
 * An entry of the glossary.
 *
 * @param term the term explained, as printed without number and quotation marks
 * @param definition the explanation
 * @param describes the term whose explanation this is by its key words when it is not that of
 *     {@code term}, else null
 * @param location where it stands
 */
public record GlossaryTerm(String term, String definition, String describes, Location location) {}
