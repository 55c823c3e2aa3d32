package org.mingjian.document;

/** One piece of a document in reading order. */
public sealed interface Block permits Paragraph, Table, Placeholder, Furniture {}
