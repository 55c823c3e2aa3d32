package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.document.Cell;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

/**
 * Builds the grid of a table from cells with spans, whatever format they come from. Positions that
 * no cell covers become blank cells; a cell that would cover a taken position is cut to the free
 * part. Not thread-safe.
 */
public final class GridBuilder {

  private final List<Cell> cells = new ArrayList<>();
  private int rows;
  private int columns;

  /** Adds a cell; spans below 1 count as 1. */
  public GridBuilder add(
      int row, int column, int rowSpan, int columnSpan, String text, Place place) {
    Cell cell = new Cell(row, column, Math.max(1, rowSpan), Math.max(1, columnSpan), text, place);
    cells.add(cell);
    rows = Math.max(rows, row + cell.rowSpan());
    columns = Math.max(columns, column + cell.columnSpan());
    return this;
  }

  /** Appends the rows of a table that continues this one. */
  public GridBuilder append(Table continuation) {
    int offset = rows;
    for (Cell cell : continuation.cells()) {
      add(
          cell.row() + offset,
          cell.column(),
          cell.rowSpan(),
          cell.columnSpan(),
          cell.text(),
          cell.place());
    }
    return this;
  }

  /** Returns the number of rows so far. */
  public int rows() {
    return rows;
  }

  /** Returns the number of columns so far. */
  public int columns() {
    return columns;
  }

  /**
   * Returns the table.
   *
   * @param spansKnown see {@link Table#spansKnown()}
   * @throws IllegalStateException when no cell was added
   */
  public Table build(boolean spansKnown) {
    if (cells.isEmpty()) {
      throw new IllegalStateException("a table needs a cell");
    }
    boolean[][] taken = new boolean[rows][columns];
    List<Cell> placed = new ArrayList<>();
    for (Cell cell : cells) {
      place(cell, taken, placed);
    }
    fillGaps(taken, placed);
    placed.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return new Table(rows, columns, placed, spansKnown);
  }

  private static void place(Cell cell, boolean[][] taken, List<Cell> placed) {
    if (taken[cell.row()][cell.column()]) {
      return;
    }
    int columnSpan = 1;
    while (columnSpan < cell.columnSpan() && !taken[cell.row()][cell.column() + columnSpan]) {
      columnSpan++;
    }
    int rowSpan = 1;
    while (rowSpan < cell.rowSpan()
        && free(taken[cell.row() + rowSpan], cell.column(), columnSpan)) {
      rowSpan++;
    }
    for (int r = cell.row(); r < cell.row() + rowSpan; r++) {
      for (int c = cell.column(); c < cell.column() + columnSpan; c++) {
        taken[r][c] = true;
      }
    }
    placed.add(new Cell(cell.row(), cell.column(), rowSpan, columnSpan, cell.text(), cell.place()));
  }

  private static boolean free(boolean[] row, int from, int count) {
    for (int c = from; c < from + count; c++) {
      if (row[c]) {
        return false;
      }
    }
    return true;
  }

  private void fillGaps(boolean[][] taken, List<Cell> placed) {
    Place[] nearest = new Place[rows];
    for (Cell cell : placed) {
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        nearest[r] = cell.place();
      }
    }
    for (int r = 0; r < rows; r++) {
      Place place = nearest[r] != null ? nearest[r] : cells.get(0).place();
      for (int c = 0; c < columns; c++) {
        if (!taken[r][c]) {
          placed.add(new Cell(r, c, 1, 1, "", place));
        }
      }
    }
  }
}
