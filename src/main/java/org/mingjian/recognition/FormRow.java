package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;
import org.mingjian.document.Table;

/**
 * A row of a form's tables.
 *
 * @param table number of the table within the form, from 0
 * @param row index of the row in its table
 * @param spansKnown whether merged cells are known, so that columns can be trusted
 * @param covering for each column the cell that covers it
 * @param cells the cells that begin in this row and are not blank, from left to right
 */
record FormRow(int table, int row, boolean spansKnown, Cell[] covering, List<Cell> cells) {

  private static final Pattern TAGS = Pattern.compile("</?[A-Za-z][^>]{0,40}>");

  /** Returns the rows of a table. */
  static List<FormRow> of(Table table, int number) {
    Cell[][] grid = table.grid();
    List<List<Cell>> own = new ArrayList<>();
    for (int r = 0; r < table.rows(); r++) {
      own.add(new ArrayList<>());
    }
    for (Cell cell : table.cells()) {
      if (!cell.isBlank()) {
        own.get(cell.row()).add(cell);
      }
    }
    List<FormRow> rows = new ArrayList<>();
    for (int r = 0; r < table.rows(); r++) {
      rows.add(new FormRow(number, r, table.spansKnown(), grid[r], List.copyOf(own.get(r))));
    }
    return rows;
  }

  /** Returns the words of a cell without mark-up left over from HTML. */
  static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    String text = cell.text();
    return (text.indexOf('<') < 0 ? text : TAGS.matcher(text).replaceAll("")).strip();
  }

  /** Returns the words of the cell that covers the column, or an empty string past the end. */
  String at(int column) {
    return column < 0 || column >= covering.length ? "" : text(covering[column]);
  }

  /** Returns the cell that covers the column, or null past the end. */
  Cell cellAt(int column) {
    return column < 0 || column >= covering.length ? null : covering[column];
  }

  /** Returns the words of the first cell that is not blank, without spaces. */
  String head() {
    return cells.isEmpty() ? "" : Words.key(text(cells.get(0)));
  }

  /** Returns all words of the row, for telling whether two rows were read from one. */
  String signature() {
    StringBuilder all = new StringBuilder();
    cells.forEach(cell -> all.append(cell.column()).append('=').append(cell.text()).append('|'));
    return all.toString();
  }
}
