package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Box;
import org.mingjian.document.Cell;
import org.mingjian.document.Place;

/**
 * The part of a table that stands on one page.
 *
 * @param edges x positions of the columns' edges on the turned page, ascending
 * @param cells its cells, rows counted from 0 on this page
 * @param rows number of rows
 * @param box where it stands on the turned page
 * @param place where it stands on the displayed page
 * @param anchors in a table without ruling lines a point in each column; else empty
 * @param sure whether there is no doubt which column each number stands in
 */
record PageTable(
    double[] edges,
    List<Cell> cells,
    int rows,
    Box box,
    Place.Page place,
    double[] anchors,
    boolean sure)
    implements PageItem {

  /** Tells whether lines are drawn between its cells, so that merged cells are known. */
  boolean ruled() {
    return anchors.length == 0;
  }

  /** Returns the table with its cells in the columns of another one; null when they do not fit. */
  PageTable inColumnsOf(double[] others) {
    int[] columns = new int[anchors.length];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = -1;
      for (int i = 0; i + 1 < others.length; i++) {
        if (others[i] - 2 <= anchors[c] && anchors[c] <= others[i + 1] + 2) {
          columns[c] = Math.max(columns[c], i);
        }
      }
      if (columns[c] < 0 || c > 0 && columns[c] <= columns[c - 1]) {
        return null;
      }
    }
    List<Cell> moved = new ArrayList<>();
    for (Cell cell : cells) {
      int column = columns[cell.column()];
      int span = columns[cell.column() + cell.columnSpan() - 1] - column + 1;
      moved.add(new Cell(cell.row(), column, cell.rowSpan(), span, cell.text(), cell.place()));
    }
    double[] points = new double[others.length - 1];
    for (int i = 0; i < points.length; i++) {
      points[i] = (others[i] + others[i + 1]) / 2;
    }
    return new PageTable(others, moved, rows, box, place, points, sure);
  }

  int columns() {
    return edges.length - 1;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }
}
