package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A grid of cells, joined over the pages that it continues on.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells all cells, ordered by row and column; every position is covered by exactly one
 * @param spansKnown whether merged cells are known as spans (PDF, Word) or a covered position is an
 *     empty cell of its own (tab-separated text), so that a blank header may belong to its
 *     neighbour
 */
public record Table(int rows, int columns, List<Cell> cells, boolean spansKnown) implements Block {

  public Table {
    cells = List.copyOf(cells);
  }

  /**
   * Returns the cells as a grid: {@code grid[row][column]} is the cell that covers the position.
   */
  public Cell[][] grid() {
    Cell[][] grid = new Cell[rows][columns];
    for (Cell cell : cells) {
      for (int r = cell.row(); r < Math.min(rows, cell.row() + cell.rowSpan()); r++) {
        for (int c = cell.column(); c < Math.min(columns, cell.column() + cell.columnSpan()); c++) {
          grid[r][c] = cell;
        }
      }
    }
    return grid;
  }

  /** Returns the cells that begin in {@code row}, from left to right. */
  public List<Cell> row(int row) {
    List<Cell> found = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.row() == row) {
        found.add(cell);
      }
    }
    return found;
  }

  /** Returns where the table begins. */
  public Place place() {
    return cells.get(0).place();
  }
}
