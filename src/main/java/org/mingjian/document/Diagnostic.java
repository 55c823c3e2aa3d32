package org.mingjian.document;

/**
 * Something that could not be read or evaluated.
 *
 * @param kind a short stable word, for instance {@code scanned-page} or {@code unreadable-table}
 * @param message for the user, in Chinese
 * @param place where, or null for the whole file
 */
public record Diagnostic(String kind, String message, Place place) {}
