package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Cell;
import org.mingjian.document.Table;

/**
 * The headings of a table: which rows are heading rows, and for each column the path of headings
 * from the top to the leaf. Merged cells give their text to every column they cover; where spans
 * are unknown, a blank heading belongs to its left neighbour when both stand under one heading and
 * something stands below, else to the cell above.
 */
final class HeaderTree {

  private final int bodyStart;
  private final List<List<String>> paths;

  private HeaderTree(int bodyStart, List<List<String>> paths) {
    this.bodyStart = bodyStart;
    this.paths = paths;
  }

  /** Returns the index of the first row that is not a heading. */
  int bodyStart() {
    return bodyStart;
  }

  /**
   * Returns the headings of a column from the top to the leaf, without repeats; empty when it has
   * none.
   */
  List<String> path(int column) {
    return paths.get(column);
  }

  /** Returns the lowest heading of a column, or an empty string. */
  String leaf(int column) {
    List<String> path = paths.get(column);
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /**
   * Reads the headings.
   *
   * @param table the table
   * @param bodyStart index of the first body row
   * @param skipped rows above the body that hold no headings, such as the numbering of columns
   */
  static HeaderTree of(Table table, int bodyStart, List<Integer> skipped) {
    Cell[][] grid = table.grid();
    List<Integer> rows = new ArrayList<>();
    for (int r = 0; r < bodyStart; r++) {
      if (!skipped.contains(r)) {
        rows.add(r);
      }
    }
    String[][] texts = new String[rows.size()][table.columns()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < table.columns(); c++) {
        texts[i][c] = grid[rows.get(i)][c].text().strip();
      }
    }
    if (!table.spansKnown()) {
      fillBlanks(texts, table.columns());
    }
    List<List<String>> paths = new ArrayList<>();
    for (int c = 0; c < table.columns(); c++) {
      paths.add(path(texts, c));
    }
    return new HeaderTree(bodyStart, paths);
  }

  private static void fillBlanks(String[][] texts, int columns) {
    boolean[][] printed = new boolean[texts.length][columns];
    for (int r = 0; r < texts.length; r++) {
      for (int c = 0; c < columns; c++) {
        printed[r][c] = !texts[r][c].isEmpty();
      }
    }
    for (int r = 0; r < texts.length; r++) {
      for (int c = 0; c < columns; c++) {
        if (printed[r][c]) {
          continue;
        }
        if (r == 0) {
          texts[r][c] = c == 0 ? "" : texts[r][c - 1];
        } else if (c > 0 && sharesParent(texts, printed, r, c) && printedBelow(printed, r, c)) {
          texts[r][c] = texts[r][c - 1];
        } else {
          texts[r][c] = texts[r - 1][c];
        }
      }
    }
  }

  private static boolean sharesParent(String[][] texts, boolean[][] printed, int r, int c) {
    return texts[r - 1][c].equals(texts[r - 1][c - 1]) && !printed[r - 1][c];
  }

  private static boolean printedBelow(boolean[][] printed, int r, int c) {
    for (int below = r + 1; below < printed.length; below++) {
      if (printed[below][c]) {
        return true;
      }
    }
    return false;
  }

  private static List<String> path(String[][] texts, int column) {
    List<String> path = new ArrayList<>();
    for (String[] row : texts) {
      String text = row[column];
      if (!text.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
        path.add(text);
      }
    }
    return path;
  }
}
