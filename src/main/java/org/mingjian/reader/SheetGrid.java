package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.mingjian.document.Place;

/** The tables and paragraphs of one sheet. Used once, by one thread. */
final class SheetGrid {

  private static final int FEWEST_TABLE_COLUMNS = 2;
  private static final int FEWEST_TEXT_ROWS = 3;
  private static final int LONGEST_LABEL = 40;
  private static final int MOST_POSITIONS = 2_000_000;

  private final Sheet sheet;
  private final SheetCells cells;
  private final BlockCollector blocks;

  /** Merged regions by their upper left position; positions that others cover. */
  private final Map<Long, CellRangeAddress> regions = new HashMap<>();

  private final Set<Long> covered = new HashSet<>();

  /** Rows into which merged cells of rows above reach. */
  private final Set<Integer> reached = new HashSet<>();

  private final Map<Integer, Map<Integer, String>> texts = new HashMap<>();

  /** Columns of cells with ruling lines, by row. */
  private final Map<Integer, Set<Integer>> ruled = new HashMap<>();

  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> usedColumns = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();

  SheetGrid(Sheet sheet, SheetCells cells, BlockCollector blocks) {
    this.sheet = sheet;
    this.cells = cells;
    this.blocks = blocks;
    readCells();
  }

  /** Returns all that is printed on the sheet; the order does not matter. */
  Stream<String> printed() {
    return texts.values().stream().flatMap(row -> row.values().stream()).map(String::strip);
  }

  /**
   * Tells whether the sheet is a draft or a copy of what other sheets show.
   *
   * @param shown what is printed on them
   */
  boolean isCopy(Set<String> shown) {
    return texts.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(first -> Collections.min(first.getValue().entrySet(), Map.Entry.comparingByKey()))
        .filter(title -> shown.contains(title.getValue().strip()))
        .isPresent();
  }

  /** Tells that the sheet is hidden and was left out because it repeats what others show. */
  void leaveOut() {
    report("工作表“" + sheet.getSheetName() + "”是隐藏的，标题与其他工作表相同，未作检查", 0, 0);
  }

  /**
   * Reads the sheet into the blocks.
   *
   * @param hidden whether the sheet itself is hidden
   */
  void read(boolean hidden) {
    if (texts.isEmpty()) {
      return;
    }
    if (hidden) {
      report("工作表“" + sheet.getSheetName() + "”是隐藏的，仍作了检查", 0, 0);
    }
    usedColumns.stream().filter(sheet::isColumnHidden).forEach(hiddenColumns::add);
    reportHidden();
    readRegions();
    List<Integer> rows = texts.keySet().stream().sorted().toList();
    List<Integer> band = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      int end = isLastRow(band, rows.get(i)) ? i : textEnd(rows, i);
      if (end > i || !band.isEmpty() && endsBand(band, rows.get(i))) {
        addBand(band);
        band.clear();
      }
      for (; i < end; i++) {
        addParagraphs(rows.get(i));
      }
      if (i < rows.size() && (end == i || textEnd(rows, i) == i)) {
        band.add(rows.get(i));
        i++;
      }
    }
    addBand(band);
  }

  /**
   * Returns the end of the running text that begins here: several rows with one cell each, or one
   * with a sentence. The last of them stays with the table below when it may head it.
   */
  private int textEnd(List<Integer> rows, int from) {
    int end = from;
    boolean sentence = false;
    while (end < rows.size() && isAlone(rows.get(end))) {
      sentence |= isSentence(only(rows.get(end)));
      end++;
    }
    if (end - from < FEWEST_TEXT_ROWS && !sentence) {
      return from;
    }
    boolean tableFollows = end < rows.size() && rows.get(end) == rows.get(end - 1) + 1;
    String last = only(rows.get(end - 1));
    return tableFollows && !isSentence(last) && !Wording.isCaption(last) ? end - 1 : end;
  }

  /** A label directly below a table, such as 合计 with blank amounts, belongs to it. */
  private boolean isLastRow(List<Integer> band, int row) {
    return !band.isEmpty()
        && band.get(band.size() - 1) == row - 1
        && isAlone(row)
        && only(row).length() <= LONGEST_LABEL / 2
        && !Wording.startsAnew(only(row));
  }

  private String only(int row) {
    return texts.get(row).values().iterator().next();
  }

  private static boolean isSentence(String text) {
    return text.length() > LONGEST_LABEL || Wording.endsFully(text);
  }

  /**
   * Tells whether nothing but one cell stands in the row, beside which no merged cell reaches and
   * no blank cell of a table is ruled.
   */
  private boolean isAlone(int row) {
    return texts.get(row).size() < FEWEST_TABLE_COLUMNS
        && !reached.contains(row)
        && !isRuledBeside(row, texts.get(row).keySet().iterator().next());
  }

  private boolean isRuledBeside(int row, int column) {
    CellRangeAddress region = regions.get(key(row, column));
    int last = region == null ? column : region.getLastColumn();
    return ruled.getOrDefault(row, Set.of()).stream()
        .anyMatch(c -> (c < column || c > last) && usedColumns.contains(c));
  }

  private void addParagraphs(int row) {
    Map<Integer, String> printed = texts.get(row);
    printed.keySet().stream()
        .sorted()
        .forEach(column -> blocks.addParagraph(printed.get(column), place(row, column)));
  }

  private void readCells() {
    for (Row row : sheet) {
      Map<Integer, String> printed = new HashMap<>();
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        if (isRuled(cell.getCellStyle())) {
          ruled.computeIfAbsent(row.getRowNum(), r -> new HashSet<>()).add(cell.getColumnIndex());
        }
        String text = cells.text(cell);
        if (!text.isBlank()) {
          printed.put(cell.getColumnIndex(), text);
          usedColumns.add(cell.getColumnIndex());
        }
      }
      if (!printed.isEmpty()) {
        texts.put(row.getRowNum(), printed);
        if (row.getZeroHeight()) {
          hiddenRows.add(row.getRowNum());
        }
      }
    }
  }

  /** A line above or below alone may underline words. */
  private static boolean isRuled(CellStyle style) {
    return style.getBorderBottom() != BorderStyle.NONE && style.getBorderTop() != BorderStyle.NONE;
  }

  private void reportHidden() {
    String name = "工作表“" + sheet.getSheetName() + "”";
    if (!hiddenRows.isEmpty()) {
      int first = hiddenRows.stream().min(Integer::compare).orElseThrow();
      report(
          name + "有 " + hiddenRows.size() + " 行有内容但被隐藏（第 " + (first + 1) + " 行起），仍作了检查", first, 0);
    }
    if (!hiddenColumns.isEmpty()) {
      int first = hiddenColumns.stream().min(Integer::compare).orElseThrow();
      String letters = CellReference.convertNumToColString(first);
      report(name + "有 " + hiddenColumns.size() + " 列有内容但被隐藏（" + letters + " 列起），仍作了检查", 0, first);
    }
  }

  private void report(String message, int row, int column) {
    blocks.report("hidden-content", message, place(row, column));
  }

  private Place place(int row, int column) {
    return new Place.Sheet(
        sheet.getSheetName(), new CellReference(row, column).formatAsString(false));
  }

  private void readRegions() {
    int lastRow = texts.keySet().stream().max(Integer::compare).orElse(0);
    int lastColumn = lastColumn(texts.keySet());
    long positions = 0;
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      int bottom = Math.min(region.getLastRow(), lastRow);
      int right = Math.min(region.getLastColumn(), lastColumn);
      if (bottom < region.getFirstRow() || right < region.getFirstColumn()) {
        continue;
      }
      positions += (bottom - region.getFirstRow() + 1L) * (right - region.getFirstColumn() + 1L);
      refuseTooLarge(positions);
      regions.put(key(region.getFirstRow(), region.getFirstColumn()), region);
      for (int r = region.getFirstRow(); r <= bottom; r++) {
        if (r > region.getFirstRow()) {
          reached.add(r);
        }
        for (int c = region.getFirstColumn(); c <= right; c++) {
          covered.add(key(r, c));
        }
      }
      covered.remove(key(region.getFirstRow(), region.getFirstColumn()));
    }
  }

  /** Two cells at opposite ends of a sheet would span billions of positions. */
  private void refuseTooLarge(long positions) {
    if (positions > MOST_POSITIONS) {
      throw new ReadingBudget.Exceeded("工作表“" + sheet.getSheetName() + "”的范围过大，无法读取");
    }
  }

  private int lastColumn(Iterable<Integer> rows) {
    int last = 0;
    for (int row : rows) {
      for (int column : texts.getOrDefault(row, Map.of()).keySet()) {
        last = Math.max(last, column);
      }
    }
    return last;
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  /** Blank rows part tables where what follows can only be the beginning of another one. */
  private boolean endsBand(List<Integer> band, int row) {
    int last = band.get(band.size() - 1);
    if (row == last + 1 || reached.contains(last + 1)) {
      return false;
    }
    List<String> next = texts.get(row).values().stream().toList();
    boolean alone = next.size() < FEWEST_TABLE_COLUMNS;
    return alone || next.stream().allMatch(Wording::isCaption) || isHeader(row);
  }

  private boolean isHeader(int row) {
    Map<Integer, String> printed = texts.get(row);
    return TableRows.beginsHeader(printed.keySet().stream().sorted().map(printed::get).toList());
  }

  /** Adds rows that belong together: paragraphs when only one column is used, else a grid. */
  private void addBand(List<Integer> band) {
    if (band.isEmpty()) {
      return;
    }
    if (band.stream().allMatch(this::isAlone)) {
      band.forEach(this::addParagraphs);
      return;
    }
    int first = Integer.MAX_VALUE;
    for (int row : band) {
      for (int column : texts.get(row).keySet()) {
        first = Math.min(first, column);
      }
    }
    int last = lastColumn(band);
    int top = band.get(0);
    int bottom = lastRuled(band.get(band.size() - 1));
    refuseTooLarge((bottom - top + 1L) * (last - first + 1L));
    GridBuilder grid = new GridBuilder();
    for (int row = top; row <= bottom; row++) {
      for (int column = first; column <= last; column++) {
        addCell(grid, row, column, top, first, bottom, last);
      }
    }
    blocks.addTable(grid);
  }

  /** Blank rows below belong to the table as far as they are ruled. */
  private int lastRuled(int row) {
    int last = row;
    while (ruled.getOrDefault(last + 1, Set.of()).size() > 1 && !texts.containsKey(last + 1)) {
      last++;
    }
    return last;
  }

  private void addCell(
      GridBuilder grid, int row, int column, int top, int left, int bottom, int right) {
    long key = key(row, column);
    if (covered.contains(key)) {
      return;
    }
    CellRangeAddress region = regions.get(key);
    int rowSpan = region == null ? 1 : Math.min(region.getLastRow(), bottom) - row + 1;
    int columnSpan = region == null ? 1 : Math.min(region.getLastColumn(), right) - column + 1;
    String text = texts.getOrDefault(row, Map.of()).getOrDefault(column, "");
    grid.add(row - top, column - left, rowSpan, columnSpan, text, place(row, column));
  }
}
