package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * The grid of a binary Word table. Cells merged across columns are just one wide cell there, so
 * columns come from the edges of all cells, as they lie on the paper.
 */
final class DocTable {

  /** Edges this near each other, in twips, are one. */
  private static final int SAME = 20;

  /** Reads the words of a cell of a table of this level. */
  interface CellReader {
    FlowText read(TableCell cell, int level);
  }

  private final Table table;
  private final CellReader reader;
  private final List<Integer> edges = new ArrayList<>();

  DocTable(Table table, CellReader reader) {
    this.table = table;
    this.reader = reader;
    TreeSet<Integer> all = new TreeSet<>();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        all.add(row.getCell(c).getLeftEdge());
        all.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
      }
    }
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME) {
        edges.add(edge);
      }
    }
  }

  /**
   * Returns the grid.
   *
   * @param element index of the table in the body
   */
  GridBuilder build(int element) {
    List<GrowingCell> found = new ArrayList<>();
    Map<Integer, GrowingCell> above = new HashMap<>();
    for (int r = 0; r < table.numRows(); r++) {
      Map<Integer, GrowingCell> here = new HashMap<>();
      TableRow row = table.getRow(r);
      GrowingCell left = null;
      int next = 0;
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        int column = Math.max(next, nearest(cell.getLeftEdge()));
        next = Math.max(column + 1, nearest(cell.getLeftEdge() + cell.getWidth()));
        GrowingCell covering = above.get(column);
        FlowText text = reader.read(cell, table.getTableLevel());
        if (left != null && cell.isMerged() && !cell.isFirstMerged()) {
          left.columnSpan = next - left.column;
          left.text.appendLine(text);
        } else if (covering != null
            && cell.isVerticallyMerged()
            && !cell.isFirstVerticallyMerged()) {
          covering.rowSpan++;
          covering.text.appendLine(text);
          here.put(column, covering);
          left = null;
        } else {
          left = new GrowingCell(r, column, next - column, text);
          found.add(left);
          here.put(column, left);
        }
      }
      above = here;
    }
    return GrowingCell.grid(found, element);
  }

  private int nearest(int edge) {
    int best = 0;
    for (int i = 1; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - edge) < Math.abs(edges.get(best) - edge)) {
        best = i;
      }
    }
    return best;
  }
}
