package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** The grid of an HTML table. Used once. */
final class HtmlTable {

  private static final int MOST_COLUMNS = 1_000;
  private static final int LONG_CELL = 200;
  private static final int FEW_CELLS = 3;

  private final List<Element> rows;
  private final List<Element> inner;

  /** For each column, the row that its last spanning cell ends before. */
  private int[] busyUntil = new int[16];

  /**
   * Creates the grid.
   *
   * @param rows the rows of the table
   * @param inner receives the tables that stand within cells
   */
  HtmlTable(List<Element> rows, List<Element> inner) {
    this.rows = rows;
    this.inner = inner;
  }

  /** Reads the words of a cell. */
  interface CellReader {
    FlowText read(Element cell, List<Element> inner) throws UnreadableFileException;
  }

  /** Returns the rows of a table, not those of tables within it. */
  static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (child.nameIs("thead") || child.nameIs("tbody") || child.nameIs("tfoot")) {
        child.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  /** Returns the cells of all rows, captions first. */
  static List<Element> cells(Element table, List<Element> rows) {
    List<Element> cells = new ArrayList<>();
    table.children().stream().filter(child -> child.nameIs("caption")).forEach(cells::add);
    rows.forEach(row -> cells.addAll(cells(row)));
    return cells;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(c -> c.nameIs("td") || c.nameIs("th")).toList();
  }

  /**
   * Tells whether the table only arranges the page: a single cell, hardly any cells of its own
   * beside tables or long text, or declared as such.
   */
  static boolean isLayout(Element table, List<Element> rows) {
    if (HtmlFlow.lower(table.attr("role")).matches("presentation|none")) {
      return true;
    }
    int plain = 0;
    int holders = 0;
    int dataRows = 0;
    for (Element row : rows) {
      int printed = 0;
      for (Element cell : cells(row)) {
        if (holdsBlocks(cell)) {
          holders++;
        } else if (cell.hasText()) {
          printed++;
        }
      }
      plain += printed;
      dataRows += printed > 1 ? 1 : 0;
    }
    return plain + holders == 1 || holders > 0 && dataRows < FEW_CELLS && plain <= 2 * FEW_CELLS;
  }

  private static boolean holdsBlocks(Element cell) {
    if (cell.selectFirst("table") != null) {
      return true;
    }
    return cell.select("p, div, h1, h2, h3, h4, br").size() >= FEW_CELLS
        && cell.text().length() >= LONG_CELL;
  }

  GridBuilder grid(CellReader reader) throws UnreadableFileException {
    GridBuilder grid = new GridBuilder();
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      for (Element cell : cells(rows.get(r))) {
        while (column < busyUntil.length && busyUntil[column] > r) {
          column++;
        }
        if (column >= MOST_COLUMNS) {
          throw new UnreadableFileException("表格的列过多，上限为 " + MOST_COLUMNS + " 列");
        }
        int columnSpan = Math.min(span(cell, "colspan"), MOST_COLUMNS - column);
        int rowSpan = rowSpan(cell, r);
        occupy(column, columnSpan, r + rowSpan);
        FlowText text = reader.read(cell, inner);
        grid.add(r, column, rowSpan, columnSpan, text.stripped(), text.place(HtmlFlow.place(cell)));
        column += columnSpan;
      }
    }
    return grid;
  }

  /** A span may not reach past the table; 0 means to its end. */
  private int rowSpan(Element cell, int row) {
    int span =
        HtmlFlow.lower(cell.attr("rowspan")).equals("0") ? rows.size() : span(cell, "rowspan");
    return Math.min(span, rows.size() - row);
  }

  private void occupy(int column, int span, int until) {
    if (column + span > busyUntil.length) {
      busyUntil = Arrays.copyOf(busyUntil, 2 * (column + span));
    }
    for (int c = column; c < column + span; c++) {
      busyUntil[c] = Math.max(busyUntil[c], until);
    }
  }

  private static int span(Element cell, String attribute) {
    String digits = HtmlFlow.lower(cell.attr(attribute));
    return digits.matches("[1-9]\\d{0,4}") ? Integer.parseInt(digits) : 1;
  }
}
