package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

/** A table of a text file that is being read; it stays open over blank lines and page furniture. */
final class TableRows {

  /** Words that begin a header; a table that continues on the next page does not begin with one. */
  private static final Set<String> HEADER_WORDS =
      Set.of(
          "项目",
          "科目",
          "科目代码",
          "科目编码",
          "科目名称",
          "功能分类科目",
          "功能分类科目编码",
          "支出功能分类科目",
          "支出功能分类",
          "经济分类科目",
          "经济分类科目编码",
          "栏次",
          "行次",
          "收入",
          "支出",
          "预算数",
          "决算数",
          "序号",
          "项目名称",
          "类款项");

  private static final Pattern AMOUNT = Pattern.compile("[-−]?[\\d,]{1,20}\\.\\d{1,4}");

  private final boolean pipes;
  private final List<List<Field>> rows = new ArrayList<>();
  private int columns;

  /** Begins a table whose cells are set apart by pipes, or else by tabs. */
  TableRows(boolean pipes) {
    this.pipes = pipes;
  }

  void add(List<Field> row) {
    rows.add(row);
    columns = Math.max(columns, row.size());
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows.size();
  }

  /**
   * Returns the number of positions of the grid, which short rows make larger than the cells read.
   */
  long positions() {
    return (long) rows.size() * columns;
  }

  /** Tells whether {@code next}, which only blank lines part from this table, continues it. */
  boolean continuesWith(TableRows next) {
    return pipes == next.pipes && columns == next.columns && !isHeader(next.rows.get(0));
  }

  /** Tells whether {@code row} begins another table directly below this one. */
  boolean endsBefore(List<Field> row) {
    return rows.size() > 1 && row.size() != rows.get(rows.size() - 1).size() && isHeader(row);
  }

  void append(TableRows next) {
    next.rows.forEach(this::add);
  }

  private static boolean isHeader(List<Field> row) {
    return beginsHeader(row.stream().map(Field::text).toList());
  }

  /** Tells whether these cells begin a header; a row with an amount does not. */
  static boolean beginsHeader(List<String> row) {
    String first = "";
    for (String text : row) {
      if (AMOUNT.matcher(text).matches()) {
        return false;
      }
      if (first.isEmpty()) {
        first = text.replaceAll("\\s", "");
      }
    }
    return HEADER_WORDS.contains(first);
  }

  Table build() {
    GridBuilder grid = new GridBuilder();
    for (int r = 0; r < rows.size(); r++) {
      List<Field> row = rows.get(r);
      for (int c = 0; c < columns; c++) {
        Field field = c < row.size() ? row.get(c) : missing(row.get(row.size() - 1));
        grid.add(r, c, 1, 1, field.text(), field.place());
      }
    }
    return grid.build(false);
  }

  /** Returns the blank cell that a row without its last cells lacks. */
  private static Field missing(Field last) {
    Place.Line end = last.place();
    return new Field("", new Place.Line(end.line(), end.to(), end.to()));
  }
}
