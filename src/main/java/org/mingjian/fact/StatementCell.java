package org.mingjian.fact;

/**
 * An amount of a recognised table, found by its row heading and column heading.
 *
 * @param table kind of the table, see {@link StatementTable#kind()}
 * @param side {@code income} or {@code expense} in two-sided tables, else an empty string
 * @param row recognised row: an id of {@code tables.yaml} such as {@code 总计}, the code of a
 *     subject, or the printed heading without its numbering
 * @param code subject code of 3, 5 or 7 digits (economic: 3 or 5), or an empty string
 * @param parent code one level up, or an empty string
 * @param name row heading as printed, without its numbering
 * @param column recognised column: an id of {@code tables.yaml} such as {@code 基本支出}, or the
 *     printed heading
 * @param figure the amount; blank and dash are figures without a printed number
 * @param known whether row and column are ids or codes, so that rules can speak of the cell
 */
public record StatementCell(
    String table,
    String side,
    String row,
    String code,
    String parent,
    String name,
    String column,
    Figure figure,
    boolean known) {

  /** Creates a cell whose headings are known. */
  public StatementCell(
      String table,
      String side,
      String row,
      String code,
      String parent,
      String name,
      String column,
      Figure figure) {
    this(table, side, row, code, parent, name, column, figure, true);
  }
}
