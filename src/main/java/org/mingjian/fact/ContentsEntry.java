package org.mingjian.fact;

/**
 * An entry of the list of contents, held against the headings of the body.
 *
 * @param level as in {@link Heading#level()}
 * @param number as printed
 * @param title the words after the number, without leader and page
 * @param part the part that the entry belongs to
 * @param match how the body has it
 * @param bodyTitle the heading of the body as printed, or null
 * @param location the entry
 * @param bodyLocation the heading of the body, or null
 */
public record ContentsEntry(
    int level,
    String number,
    String title,
    Part part,
    Match match,
    String bodyTitle,
    Location location,
    Location bodyLocation) {

  /** How the body has an entry of the contents. */
  public enum Match {
    /** Same words. */
    SAME,
    /** A heading with the same number and nearly the same words. */
    REWORDED,
    /** Same words, without the number 第…部分 that the other parts have. */
    UNNUMBERED,
    /** Nowhere, nor is the part that it belongs to a list of tables. */
    ABSENT,
    /** Nowhere, and it is a table: the rule on required tables speaks of it. */
    ABSENT_TABLE
  }
}
