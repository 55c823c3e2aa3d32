package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;

/** Tells the header rows that word processors print again on every page of a table. */
final class RepeatedHead {

  /** The header stands within the first rows of a table, below a title or captions at most. */
  private static final int DEEPEST = 8;

  private static final int FEWEST_WORDS = 2;

  /** Of the characters of two similar headings so many are the same. */
  private static final double SHARED = 0.6;

  private static final Pattern AMOUNT = Pattern.compile("[-−]?[\\d,]+\\.\\d+");

  private RepeatedHead() {}

  /**
   * Returns how many rows at the beginning of a part only repeat the header.
   *
   * @param first the cells of the first part; none when there is no part before
   * @param next the cells of a part that continues it, in the same columns
   */
  static int rows(List<Cell> first, List<Cell> next) {
    for (int from = 0; from < DEEPEST; from++) {
      int same = 0;
      while (same < DEEPEST && isSame(row(first, from + same), row(next, same))) {
        same++;
      }
      if (same > 0 && isHeader(row(next, 0)) && isClosed(next, same)) {
        return same;
      }
    }
    return 0;
  }

  private static List<Cell> row(List<Cell> cells, int row) {
    List<Cell> found = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.row() == row) {
        found.add(cell);
      }
    }
    return found;
  }

  private static boolean isSame(List<Cell> one, List<Cell> other) {
    if (one.isEmpty() || one.size() != other.size()) {
      return false;
    }
    int equal = 0;
    int similar = 0;
    for (int i = 0; i < one.size(); i++) {
      Cell a = one.get(i);
      Cell b = other.get(i);
      boolean same = a.text().equals(b.text()) && !AMOUNT.matcher(a.text().strip()).matches();
      if (!alignedWith(a, b) || !same && !isSimilar(a.text(), b.text())) {
        return false;
      }
      equal += same && !a.isBlank() ? 1 : 0;
      similar += same ? 0 : 1;
    }
    return similar <= equal;
  }

  private static boolean alignedWith(Cell a, Cell b) {
    return a.column() == b.column()
        && a.columnSpan() == b.columnSpan()
        && a.rowSpan() == b.rowSpan();
  }

  /** Text recognition does not read the same words in the same way each time. */
  private static boolean isSimilar(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    boolean digits = (one + other).chars().anyMatch(Character::isDigit);
    if (digits || one.isBlank() || other.isBlank() || longer - one.length() > 1) {
      return false;
    }
    long shared = one.chars().filter(c -> other.indexOf(c) >= 0).count();
    return other.length() <= one.length() + 1 && shared >= SHARED * longer;
  }

  private static boolean isHeader(List<Cell> row) {
    return row.stream().filter(cell -> !cell.isBlank()).count() >= FEWEST_WORDS;
  }

  /** A cell of the header does not reach into the rows below. */
  private static boolean isClosed(List<Cell> cells, int rows) {
    return cells.stream().allMatch(c -> c.row() >= rows || c.row() + c.rowSpan() <= rows);
  }
}
