package org.mingjian.fact;

/**
 * A year where the document says which year it accounts for.
 *
 * @param year the year
 * @param context where it stands
 * @param words the words around it, without white space
 * @param location where it stands
 */
public record YearMention(int year, Context context, String words, Location location) {

  /** The places that carry the fiscal year. */
  public enum Context {
    COVER,
    CONTENTS,
    HEADING,
    TABLE_HEAD,
    /** 截至…年12月31日. */
    AS_OF,
    /** The year that opens a statement of the narrative about the year's own amounts. */
    NARRATIVE
  }
}
