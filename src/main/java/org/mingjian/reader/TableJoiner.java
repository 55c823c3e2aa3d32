package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.document.Cell;
import org.mingjian.document.Table;

/**
 * Joins the parts of a table that stand on consecutive pages, column by column as their edges lie
 * on the paper, not by their number: a part that happens to have only merged cells shows fewer
 * edges. Not thread-safe.
 */
final class TableJoiner {

  /** Edges this near each other, in points, are one. */
  private static final double SAME = 4;

  /** Pages may be shifted sideways by this much: margins for binding. */
  private static final double SHIFT = 60;

  private final List<PageTable> parts = new ArrayList<>();
  private double[] edges = {};

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * Tells whether {@code next}, first thing on its page, continues the table, last thing on the
   * page before.
   */
  boolean continues(PageTable next) {
    PageTable last = parts.get(parts.size() - 1);
    if (next.place().page() != last.place().page() + 1 || beginsWithTitle(next)) {
      return false;
    }
    if (next.ruled() != last.ruled()) {
      return false;
    }
    if (!next.ruled()) {
      return next.inColumnsOf(edges) != null;
    }
    double[] aligned = aligned(next);
    boolean sameSides =
        near(aligned[0], edges[0]) && near(aligned[aligned.length - 1], edges[edges.length - 1]);
    return sameSides && (within(aligned, edges) || within(edges, aligned));
  }

  private static boolean beginsWithTitle(PageTable table) {
    Cell first = table.cells().get(0);
    return first.columnSpan() == table.columns()
        && table.columns() > 1
        && first.text().strip().matches(".*(表|表[（(].*[）)])$");
  }

  /** Returns the edges shifted so that the left sides meet, where a binding margin explains it. */
  private double[] aligned(PageTable table) {
    double[] own = table.edges();
    double shift = edges.length == 0 ? 0 : edges[0] - own[0];
    if (near(shift, 0) || Math.abs(shift) > SHIFT) {
      return own;
    }
    return Arrays.stream(own).map(x -> x + shift).toArray();
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= SAME;
  }

  private static boolean within(double[] few, double[] many) {
    return Arrays.stream(few).allMatch(x -> near(many[nearest(many, x)], x));
  }

  private static int nearest(double[] edges, double x) {
    int best = 0;
    for (int i = 1; i < edges.length; i++) {
      if (Math.abs(edges[i] - x) < Math.abs(edges[best] - x)) {
        best = i;
      }
    }
    return best;
  }

  /** Takes a part into the table. */
  void add(PageTable part) {
    if (!part.ruled() && !parts.isEmpty()) {
      parts.add(part.inColumnsOf(edges));
      return;
    }
    double[] aligned = aligned(part);
    if (parts.isEmpty() || aligned.length > edges.length) {
      edges = aligned;
    }
    parts.add(part);
  }

  /** Returns the table and begins a new one; null when it is blank and so only a drawing. */
  Table finish() {
    boolean sure = parts.stream().allMatch(PageTable::sure);
    boolean blank = parts.stream().allMatch(PageTable::isBlank);
    List<Cell> joined = new ArrayList<>();
    List<Cell> first = List.of();
    int rows = 0;
    for (PageTable part : parts) {
      List<Cell> cells = onEdges(part);
      int head = RepeatedHead.rows(first, cells);
      rows = CutRow.append(joined, rows, below(cells, head), part.rows() - head);
      first = first.isEmpty() ? cells : first;
    }
    GridBuilder grid = new GridBuilder();
    for (Cell cell : joined) {
      grid.add(
          cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), cell.place());
    }
    parts.clear();
    return blank ? null : grid.build(sure);
  }

  /** Returns the cells of a part in the columns of the whole table. */
  private List<Cell> onEdges(PageTable part) {
    double[] own = aligned(part);
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : part.cells()) {
      int from = nearest(edges, own[cell.column()]);
      int to = nearest(edges, own[cell.column() + cell.columnSpan()]);
      int span = Math.max(1, to - from);
      cells.add(new Cell(cell.row(), from, cell.rowSpan(), span, cell.text(), cell.place()));
    }
    return cells;
  }

  /** Returns the cells without the rows of a repeated header. */
  private static List<Cell> below(List<Cell> cells, int head) {
    return head == 0
        ? cells
        : cells.stream()
            .filter(cell -> cell.row() >= head)
            .map(
                cell ->
                    new Cell(
                        cell.row() - head,
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.place()))
            .toList();
  }
}
