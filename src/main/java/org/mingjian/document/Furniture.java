package org.mingjian.document;

/**
 * What repeats on pages beside the text proper: watermarks, page numbers, running heads. It is not
 * part of any sentence.
 *
 * @param kind which of them
 * @param text as printed
 * @param place where it stands
 */
public record Furniture(Kind kind, String text, Place place) implements Block {

  /** The kinds of page furniture. */
  public enum Kind {
    WATERMARK,
    PAGE_NUMBER,
    RUNNING_HEAD
  }
}
