package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The grid of a Word table: spans from {@code gridSpan}, {@code vMerge} and {@code hMerge}. */
final class DocxTable {

  private static final int MOST_COLUMNS = 1_000;
  private static final int FEW_CELLS = 3;

  private final List<XmlNode> rows = new ArrayList<>();

  DocxTable(XmlNode table) {
    collect(table, "tr", rows);
    rows.removeIf(row -> row.at("trPr", "del") != null);
  }

  /** Rows and cells may stand within content controls and tracked insertions. */
  private static void collect(XmlNode parent, String wanted, List<XmlNode> found) {
    for (XmlNode child : parent.children()) {
      if (child.is(wanted)) {
        found.add(child);
      } else if (!child.is("del") && !child.is("moveFrom") && !child.is("tc") && !child.is("p")) {
        collect(child, wanted, found);
      }
    }
  }

  private static List<XmlNode> cells(XmlNode row) {
    List<XmlNode> cells = new ArrayList<>();
    collect(row, "tc", cells);
    return cells;
  }

  /** Returns all cells, row by row. */
  List<XmlNode> cells() {
    List<XmlNode> cells = new ArrayList<>();
    rows.forEach(row -> cells.addAll(cells(row)));
    return cells;
  }

  /** Tells whether the table only frames text or other tables. */
  boolean isLayout() {
    int plain = 0;
    int holders = 0;
    int dataRows = 0;
    for (XmlNode row : rows) {
      int printed = 0;
      for (XmlNode cell : cells(row)) {
        if (!cell.all("tbl").isEmpty()) {
          holders++;
        } else if (!cell.all("t").isEmpty()) {
          printed++;
        }
      }
      plain += printed;
      dataRows += printed > 1 ? 1 : 0;
    }
    return plain + holders == 1 && cells().size() == 1
        || holders > 0 && dataRows < FEW_CELLS && plain <= 2 * FEW_CELLS;
  }

  /**
   * Returns the grid.
   *
   * @param element index of the table in the body
   * @param reader reads the words of a cell
   */
  GridBuilder build(int element, Function<XmlNode, FlowText> reader) {
    List<GrowingCell> found = new ArrayList<>();
    Map<Integer, GrowingCell> above = new HashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      Map<Integer, GrowingCell> here = new HashMap<>();
      XmlNode before = rows.get(r).at("trPr", "gridBefore");
      int column = before == null ? 0 : Math.max(0, before.number("val", 0));
      GrowingCell left = null;
      for (XmlNode cell : cells(rows.get(r))) {
        int span = Math.max(1, number(cell, "gridSpan"));
        if (column + span > MOST_COLUMNS) {
          throw new ReadingBudget.Exceeded("表格的列过多，上限为 " + MOST_COLUMNS + " 列");
        }
        GrowingCell covering = above.get(column);
        boolean below = continues(cell, "vMerge") && covering != null && covering.column == column;
        if (left != null && continues(cell, "hMerge")) {
          left.columnSpan += span;
          left.text.appendLine(reader.apply(cell));
        } else if (below) {
          covering.rowSpan++;
          covering.text.appendLine(reader.apply(cell));
          here.put(column, covering);
          left = null;
        } else {
          left = new GrowingCell(r, column, span, reader.apply(cell));
          found.add(left);
          here.put(column, left);
        }
        column += span;
      }
      above = here;
    }
    return GrowingCell.grid(found, element);
  }

  private static int number(XmlNode cell, String property) {
    XmlNode node = cell.at("tcPr", property);
    return node == null ? 1 : node.number("val", 1);
  }

  /** A merge mark without a value means that the cell continues the one before it. */
  private static boolean continues(XmlNode cell, String merge) {
    XmlNode node = cell.at("tcPr", merge);
    String value = node == null ? "restart" : node.attribute("val");
    return value == null || value.equals("continue");
  }
}
