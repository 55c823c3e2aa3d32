package org.mingjian.check.equation;

/**
 * A term of a formula.
 *
 * @param negative whether it is subtracted
 * @param table kind of the table
 * @param side {@code income}, {@code expense} or empty
 * @param rows which rows
 * @param column id of the column, {@code *}, or null when the table has but one
 */
record Reference(boolean negative, String table, String side, RowPattern rows, String column) {

  static final String ANY_COLUMN = "*";

  boolean hasAnyColumn() {
    return ANY_COLUMN.equals(column);
  }
}
