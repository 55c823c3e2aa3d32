package org.mingjian.recognition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the official tables, as {@code tables.yaml} describes it.
 *
 * @param kind its id
 * @param title the official title
 * @param layout how its rows and columns are laid out
 * @param columns column ids by the key of each of their headings
 * @param rows row ids by the key of each of their headings; for two-sided tables those of the
 *     income side
 * @param expenseRows row ids of the expenditure side of a two-sided table
 * @param signature keys of words that together mark the table where it has no title; empty when
 *     there are none
 * @param totals columns whose amount in the row 合计 is that of a row of its own, with that row
 */
record TableKind(
    String kind,
    String title,
    Layout layout,
    Map<String, String> columns,
    Map<String, String> rows,
    Map<String, String> expenseRows,
    Set<String> signature,
    Map<String, String> totals) {

  /** How rows are told apart. */
  enum Layout {
    /** Rows by name, income on the left, expenditure on the right. */
    TWO_SIDED,
    /** Rows by subject code. */
    SUBJECTS,
    /** Rows by subject code, in several groups side by side. */
    GROUPS,
    /** One row with budget and actual figures, or a row an item. */
    BUDGET_AND_ACTUAL,
    /** Stacked lists with a value each. */
    LIST
  }

  /** Returns the ids of the columns, in the order of the dictionary. */
  List<String> columnIds() {
    return columns.values().stream().distinct().toList();
  }
}
