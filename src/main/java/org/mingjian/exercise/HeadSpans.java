package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.exercise.Original.Sheet;
import org.mingjian.exercise.Original.SheetCell;

/**
 * Restores the merged headings of a table that was read from text, where the cells that a heading
 * covers are blank.
 */
final class HeadSpans {

  private final Sheet sheet;
  private final int head;
  private final SheetCell[][] grid;
  private final boolean[][] covered;

  private HeadSpans(Sheet sheet, int head) {
    this.sheet = sheet;
    this.head = head;
    grid = new SheetCell[sheet.rows()][sheet.columns()];
    covered = new boolean[sheet.rows()][sheet.columns()];
    sheet.cells().forEach(cell -> grid[cell.row()][cell.column()] = cell);
  }

  /** Returns the cells, those of the first rows merged. */
  static List<SheetCell> restore(Sheet sheet, int head) {
    return new HeadSpans(sheet, head).merged();
  }

  private List<SheetCell> merged() {
    List<SheetCell> cells = new ArrayList<>();
    for (SheetCell cell : sheet.cells()) {
      int row = cell.row();
      int column = cell.column();
      if (row >= head) {
        cells.add(cell);
      } else if (!covered[row][column]) {
        int width = isBlank(row, column) ? 1 : width(row, column);
        int height = isBlank(row, column) ? 1 : height(row, column, width);
        for (int r = row; r < row + height; r++) {
          for (int c = column; c < column + width; c++) {
            covered[r][c] = true;
          }
        }
        cells.add(new SheetCell(cell.id(), row, column, height, width, cell.text()));
      }
    }
    return cells;
  }

  private boolean isBlank(int row, int column) {
    return grid[row][column] == null || grid[row][column].text().isBlank();
  }

  /** A heading reaches over the blanks to its right that have headings of their own below. */
  private int width(int row, int column) {
    int width = 1;
    while (column + width < sheet.columns()
        && isBlank(row, column + width)
        && !covered[row][column + width]
        && hasHeadingBelow(row, column + width)) {
      width++;
    }
    return width;
  }

  private boolean hasHeadingBelow(int row, int column) {
    for (int below = row + 1; below < head; below++) {
      if (!isBlank(below, column)) {
        return true;
      }
    }
    return false;
  }

  private int height(int row, int column, int width) {
    int height = 1;
    while (row + height < head && isBlankRow(row + height, column, width)) {
      height++;
    }
    return height;
  }

  private boolean isBlankRow(int row, int column, int width) {
    for (int c = column; c < column + width; c++) {
      if (!isBlank(row, c) || covered[row][c]) {
        return false;
      }
    }
    return true;
  }
}
