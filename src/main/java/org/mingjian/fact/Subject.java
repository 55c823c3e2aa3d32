package org.mingjian.fact;

/**
 * What a claim of the narrative speaks of, named as a cell of a recognised table, whether or not
 * that table is printed. Things that no official table holds (a count of delegations, the projects
 * of one grade) are named in the same way, in a table kind of their own such as {@code
 * procurement}.
 *
 * @param table kind of the table
 * @param side {@code income}, {@code expense} or an empty string
 * @param row id or code of the row
 * @param column id of the column
 * @param words the words of the narrative, or those of the dictionary when the narrative leaves
 *     them out
 */
public record Subject(String table, String side, String row, String column, String words) {

  /** Returns the name of the cell, the same for all wordings. */
  public String key() {
    return table + "/" + side + "/" + row + "/" + column;
  }

  /** Returns the same subject in another row. */
  public Subject inRow(String other) {
    return new Subject(table, side, other, column, words);
  }

  /** Returns the same subject in another column. */
  public Subject inColumn(String other) {
    return new Subject(table, side, row, other, words);
  }
}
