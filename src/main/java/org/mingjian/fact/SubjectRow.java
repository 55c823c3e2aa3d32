package org.mingjian.fact;

/**
 * A row of a recognised table that carries a subject code.
 *
 * @param table kind of the table
 * @param code as printed, spaces removed; may be malformed
 * @param name as printed
 * @param kind {@code function} or {@code economic} classification
 * @param location where the row stands
 */
public record SubjectRow(String table, String code, String name, String kind, Location location) {

  /** Returns the length of the code, which tells its level. */
  public int digits() {
    return code.length();
  }
}
