package org.mingjian.publish;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Row;

/** Where the cells of rows stand: each place of the grid belongs to exactly one cell. */
record Tiling(List<Placed> cells) {

  /** A cell with the row and the column that it begins in, both from 0. */
  record Placed(int row, int column, Cell cell) {}

  /**
   * Places cells as a browser does.
   *
   * @throws IllegalArgumentException when they leave a gap, overlap or reach over the edge
   */
  static Tiling of(List<Row> rows, int columns) {
    boolean[][] taken = new boolean[rows.size()][columns];
    List<Placed> placed = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Cell cell : rows.get(row).cells()) {
        while (column < columns && taken[row][column]) {
          column++;
        }
        take(taken, row, column, cell);
        placed.add(new Placed(row, column, cell));
      }
      for (boolean full : taken[row]) {
        if (!full) {
          throw new IllegalArgumentException("row " + row + " has a gap: " + rows.get(row));
        }
      }
    }
    return new Tiling(List.copyOf(placed));
  }

  /** For each place of so many rows, the cell that covers it. */
  Placed[][] grid(int rows, int columns) {
    Placed[][] grid = new Placed[rows][columns];
    for (Placed placed : cells) {
      Cell cell = placed.cell();
      for (int r = placed.row(); r < placed.row() + cell.rowSpan(); r++) {
        for (int c = placed.column(); c < placed.column() + cell.colSpan(); c++) {
          grid[r][c] = placed;
        }
      }
    }
    return grid;
  }

  private static void take(boolean[][] taken, int row, int column, Cell cell) {
    for (int r = row; r < row + cell.rowSpan(); r++) {
      for (int c = column; c < column + cell.colSpan(); c++) {
        if (r >= taken.length || c >= taken[r].length || taken[r][c]) {
          throw new IllegalArgumentException("row " + row + " has no room for " + cell);
        }
        taken[r][c] = true;
      }
    }
  }
}
