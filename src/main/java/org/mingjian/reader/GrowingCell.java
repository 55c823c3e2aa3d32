package org.mingjian.reader;

import java.util.List;
import org.mingjian.document.Place;

/** A cell of a word processor's table that may grow over cells to its right and below. */
final class GrowingCell {

  final int row;
  final int column;
  final FlowText text;
  int rowSpan = 1;
  int columnSpan;

  GrowingCell(int row, int column, int columnSpan, FlowText text) {
    this.row = row;
    this.column = column;
    this.columnSpan = columnSpan;
    this.text = text;
  }

  /** Returns the grid of these cells, which belong to the body element with this index. */
  static GridBuilder grid(List<GrowingCell> cells, int element) {
    GridBuilder grid = new GridBuilder();
    for (GrowingCell cell : cells) {
      Place place = new Place.Element(element, cell.row + 1, cell.column + 1);
      grid.add(cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text.stripped(), place);
    }
    return grid;
  }
}
