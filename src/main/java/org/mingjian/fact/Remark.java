package org.mingjian.fact;

/**
 * A remark under a table.
 *
 * @param table kind of the table
 * @param kind what it says
 * @param location where it stands
 */
public record Remark(String table, Kind kind, Location location) {

  /** What remarks say. */
  public enum Kind {
    /** 本表无数据. */
    NO_DATA_STATEMENT,
    /** 注：本表反映…. */
    NOTE,
    /** Any other 说明. */
    EXPLANATION
  }
}
