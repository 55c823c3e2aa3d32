package org.mingjian.document;

/**
 * Something that is known to stand in the file but could not be read, such as a table that text
 * recognition replaced by a description, or a scanned page.
 *
 * @param text what stands in its stead, or an empty string
 * @param place where it stands
 */
public record Placeholder(String text, Place place) implements Block {}
