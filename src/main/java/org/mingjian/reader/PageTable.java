package org.mingjian.reader;

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
 * @param ruled whether lines are drawn between its cells, so that merged cells are known
 */
record PageTable(
    double[] edges, List<Cell> cells, int rows, Box box, Place.Page place, boolean ruled)
    implements PageItem {

  int columns() {
    return edges.length - 1;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }
}
