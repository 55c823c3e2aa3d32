package org.mingjian.document;

/**
 * A stretch of a paragraph's text that stands in one place of the file; it survives the joining of
 * lines.
 *
 * @param start index of the first character in the paragraph's text
 * @param end index after the last character
 * @param place where these characters stand
 */
public record Run(int start, int end, Place place) {}
