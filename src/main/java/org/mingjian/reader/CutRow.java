package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;

/**
 * Puts together a row that the end of a page cuts in two: a long text breaks off in the middle of a
 * sentence, and nothing stands left of where it goes on. Headings that are printed again on the
 * next page may stand in between.
 */
final class CutRow {

  /** Shorter words may be a whole cell without being a sentence. */
  private static final int LONG = 20;

  private static final int FEWEST_HEADINGS = 3;
  private static final Pattern NUMBER = Pattern.compile("[-−]?[\\d,.]+[%％]?");
  private static final Pattern ITEM = Pattern.compile("(?:目标|任务|项目)\\s?[\\d一二三四五六七八九十].*");

  private CutRow() {}

  /**
   * Adds the rows of a page to those of the pages before.
   *
   * @param above the cells so far; changed where a row goes on
   * @param rows number of rows so far
   * @param below the cells of the page, rows counted from 0
   * @param more number of rows of the page
   * @return the number of rows now
   */
  static int append(List<Cell> above, int rows, List<Cell> below, int more) {
    int cut = repeatedHeadings(above, below, more);
    List<Cell> rest = rows == 0 || cut >= more ? List.of() : inRow(below, cut);
    boolean joins = continues(above, rows - 1, rest);
    for (Cell cell : below) {
      boolean within = joins && cell.row() == cut;
      if (within && !cell.isBlank()) {
        complete(above, rows - 1, cell);
      } else if (!within || cell.rowSpan() > 1) {
        int up = joins && cell.row() > cut ? 1 : 0;
        int span = cell.rowSpan() - (within ? 1 : 0);
        above.add(moved(cell, rows + cell.row() - up, span, cell.text()));
      }
    }
    return rows + more - (joins ? 1 : 0);
  }

  private static boolean continues(List<Cell> above, int last, List<Cell> rest) {
    boolean broken = false;
    for (Cell cell : rest) {
      if (cell.isBlank()) {
        continue;
      }
      Cell begun = ending(above, last, cell);
      if (cell.rowSpan() > 1 || begun == null || isNumber(begun) && isNumber(cell)) {
        return false;
      }
      broken |= breaksOff(begun.text().strip(), cell.text().strip());
      if (!broken) {
        return false; // what stands left of the text begins a row of its own
      }
    }
    return broken;
  }

  private static boolean breaksOff(String begun, String rest) {
    return begun.length() >= LONG
        && Wording.isHan(begun.charAt(0))
        && !Wording.endsSentence(begun)
        && !Wording.startsAnew(rest)
        && !ITEM.matcher(rest).matches()
        && !NUMBER.matcher(rest).matches();
  }

  private static boolean isNumber(Cell cell) {
    return NUMBER.matcher(cell.text().strip()).matches();
  }

  /** Returns the cell above the page's end that has the same sides, or null. */
  private static Cell ending(List<Cell> above, int last, Cell below) {
    for (Cell cell : above) {
      if (cell.row() + cell.rowSpan() - 1 == last
          && cell.column() == below.column()
          && cell.columnSpan() == below.columnSpan()) {
        return cell;
      }
    }
    return null;
  }

  private static void complete(List<Cell> above, int last, Cell rest) {
    Cell begun = ending(above, last, rest);
    above.set(
        above.indexOf(begun),
        moved(begun, begun.row(), begun.rowSpan(), begun.text() + rest.text()));
  }

  private static Cell moved(Cell cell, int row, int rowSpan, String text) {
    return new Cell(row, cell.column(), rowSpan, cell.columnSpan(), text, cell.place());
  }

  /** Returns how many rows at the top of a page repeat rows above. */
  private static int repeatedHeadings(List<Cell> above, List<Cell> below, int more) {
    List<Map<Integer, String>> known = new ArrayList<>();
    int row = 0;
    while (row < more) {
      Map<Integer, String> words = words(inRow(below, row));
      if (words.size() < FEWEST_HEADINGS
          || words.values().stream().anyMatch(word -> NUMBER.matcher(word).matches())) {
        break;
      }
      if (known.isEmpty()) {
        known.addAll(rowsOf(above));
      }
      if (!known.contains(words)) {
        break;
      }
      row++;
    }
    return row;
  }

  private static List<Map<Integer, String>> rowsOf(List<Cell> cells) {
    Map<Integer, List<Cell>> rows = new TreeMap<>();
    for (Cell cell : cells) {
      rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
    }
    return rows.values().stream().map(CutRow::words).toList();
  }

  private static Map<Integer, String> words(List<Cell> cells) {
    Map<Integer, String> words = new TreeMap<>();
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        words.put(cell.column(), cell.text().replaceAll("\\s", ""));
      }
    }
    return words;
  }

  private static List<Cell> inRow(List<Cell> cells, int row) {
    return cells.stream()
        .filter(cell -> cell.row() == row)
        .sorted(java.util.Comparator.comparingInt(Cell::column))
        .toList();
  }
}
