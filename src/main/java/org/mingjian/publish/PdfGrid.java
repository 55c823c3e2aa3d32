package org.mingjian.publish;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.PrintedPage.Box;
import org.mingjian.publish.PrintedPage.Line;
import org.mingjian.publish.Tiling.Placed;
import org.mingjian.publish.Typeface.Style;

/** A table in print: heights of its rows, lines of its cells, and their places on the pages. */
final class PdfGrid {

  private static final double PADDING = 2.5;
  private static final double SMALLEST = 4.5;
  private static final int MANY_COLUMNS = 9;
  private static final double LEADING = 1.25;

  /** The most of a page that a row may take. */
  private static final double HIGHEST = 380;

  private final Grid grid;
  private final Typeface type;
  private final List<Placed> cells;
  private final double[] edges;
  private double size;
  private double[] heights;

  PdfGrid(Grid grid, double width, Typeface type) {
    this.grid = grid;
    this.type = type;
    this.cells = Tiling.of(grid.rows(), grid.columns().size()).cells();
    this.edges = edges(grid.columns(), width);
    this.size = grid.columns().size() < MANY_COLUMNS ? 9 : 8;
    this.heights = heights();
    while (size > SMALLEST && highest() > HIGHEST) {
      size -= 0.5;
      heights = heights();
    }
  }

  private static double[] edges(List<Column> columns, double width) {
    double total = columns.stream().mapToDouble(Column::width).sum();
    double[] edges = new double[columns.size() + 1];
    for (int c = 0; c < columns.size(); c++) {
      edges[c + 1] = edges[c] + width * columns.get(c).width() / total;
    }
    return edges;
  }

  private double highest() {
    double highest = 0;
    for (double height : heights) {
      highest = Math.max(highest, height);
    }
    return highest;
  }

  private double[] heights() {
    double[] result = new double[grid.rows().size()];
    for (int r = 0; r < result.length; r++) {
      result[r] = size * LEADING + 2 * PADDING;
    }
    for (boolean merged : new boolean[] {false, true}) {
      for (Placed placed : cells) {
        int last = placed.row() + placed.cell().rowSpan() - 1;
        if (merged == last > placed.row()) {
          double room = 0;
          for (int r = placed.row(); r <= last; r++) {
            room += result[r];
          }
          result[last] += Math.max(0, textHeight(placed) - room);
        }
      }
    }
    return result;
  }

  private double textHeight(Placed placed) {
    return lines(placed).size() * size * LEADING + 2 * PADDING;
  }

  private List<String> lines(Placed placed) {
    double width = edges[placed.column() + placed.cell().colSpan()] - edges[placed.column()];
    return Lines.of(placed.cell().text(), (width - 2 * PADDING) / size, 0, type, style(placed));
  }

  private Style style(Placed placed) {
    return placed.row() < grid.head().size() ? Style.HEI : Style.SONG;
  }

  /** The height of the header and the first rows, which stay together. */
  double beginning() {
    return height(0, Math.min(heights.length, grid.head().size() + 2));
  }

  private double height(int from, int to) {
    double height = 0;
    for (int r = from; r < to; r++) {
      height += heights[r];
    }
    return height;
  }

  /** Prints the rows, on as many pages as they take. */
  void print(PageSetter pages) {
    int head = grid.head().size();
    List<int[]> runs = new ArrayList<>();
    double room = pages.room();
    int from = 0;
    for (int row = 0; row < heights.length; row++) {
      if (heights[row] > room && row > from) {
        runs.add(new int[] {from, row});
        from = row;
        room = pageHeight(pages) - (grid.repeatHead() ? height(0, head) : 0);
      }
      room -= heights[row];
    }
    runs.add(new int[] {from, heights.length});
    for (int i = 0; i < runs.size(); i++) {
      if (i > 0) {
        pages.turnPage();
        if (grid.repeatHead() && head > 0) {
          printRows(pages, 0, head, runs);
        }
      }
      printRows(pages, runs.get(i)[0], runs.get(i)[1], runs);
    }
  }

  private static double pageHeight(PageSetter pages) {
    return pages.page().height() - 2 * PageSetter.MARGIN;
  }

  private void printRows(PageSetter pages, int from, int to, List<int[]> runs) {
    for (Placed placed : cells) {
      int end = placed.row() + placed.cell().rowSpan();
      if (placed.row() < to && end > from) {
        int top = Math.max(from, placed.row());
        int bottom = Math.min(to, end);
        double y = pages.y() + height(from, top);
        Box box =
            new Box(
                PageSetter.MARGIN + edges[placed.column()],
                y,
                PageSetter.MARGIN + edges[placed.column() + placed.cell().colSpan()],
                y + height(top, bottom));
        pages.page().boxes().add(box);
        if (holdsText(placed, top, bottom, runs)) {
          printCell(pages.page(), placed, box);
        }
      }
    }
    pages.move(height(from, to));
  }

  /** A cell that a page break tears has its words in the highest piece, the first among equals. */
  private boolean holdsText(Placed placed, int top, int bottom, List<int[]> runs) {
    double highest = -1;
    int holder = -1;
    for (int[] run : runs) {
      int first = Math.max(run[0], placed.row());
      int last = Math.min(run[1], placed.row() + placed.cell().rowSpan());
      if (last > first && height(first, last) > highest) {
        highest = height(first, last);
        holder = first;
      }
    }
    return holder == top && bottom > top;
  }

  private void printCell(PrintedPage page, Placed placed, Box box) {
    Cell cell = placed.cell();
    List<String> lines = lines(placed);
    double leading = size * LEADING;
    double y = (box.top() + box.bottom() - lines.size() * leading) / 2;
    for (String text : lines) {
      double width = type.width(text, style(placed)) * size;
      double x =
          switch (cell.alignment()) {
            case LEFT -> box.left() + PADDING;
            case CENTER -> (box.left() + box.right() - width) / 2;
            case RIGHT -> box.right() - PADDING - width;
          };
      if (!text.isBlank()) {
        page.lines().add(new Line(text, style(placed), size, x, y + (leading + 0.72 * size) / 2));
      }
      y += leading;
    }
  }
}
