package org.mingjian.document;

/**
 * The file a document was read from.
 *
 * @param path as the user gave it, with {@code /} between its parts
 * @param sha256 digest of the bytes, in lower-case hexadecimal
 * @param format what the content turned out to be
 */
public record SourceFile(String path, String sha256, Format format) {}
