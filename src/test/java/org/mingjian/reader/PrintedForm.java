package org.mingjian.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A table with merged cells below its title, printed as text or as PDF: the same form as it comes
 * in different files.
 */
public final class PrintedForm {

  private static final double LEFT = 40;
  private static final double TOP = 40;
  private static final double WIDTH = 515;
  private static final double SIZE = 8;
  private static final double LINE = 11;
  private static final double PADDING = 3;

  private final List<String> titles = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Box[][] grid;
  private final double[] xs;

  private record Box(int row, int column, int rows, int columns, String text) {}

  private PrintedForm(Element body) {
    body.select("h2, p").forEach(title -> titles.add(title.text()));
    List<Element> rows = body.select("tr");
    int columns = rows.get(0).children().stream().mapToInt(PrintedForm::columns).sum();
    grid = new Box[rows.size()][columns];
    for (int r = 0; r < rows.size(); r++) {
      int c = 0;
      for (Element cell : rows.get(r).children()) {
        while (grid[r][c] != null) {
          c++;
        }
        int high = cell.hasAttr("rowspan") ? Integer.parseInt(cell.attr("rowspan")) : 1;
        Box box = new Box(r, c, high, columns(cell), cell.text());
        boxes.add(box);
        for (int i = r; i < r + high; i++) {
          Arrays.fill(grid[i], c, c + box.columns, box);
        }
      }
    }
    xs = widths();
  }

  /** Reads the first table of an HTML page. */
  public static PrintedForm of(String html) {
    return new PrintedForm(Jsoup.parse(html).body());
  }

  private static int columns(Element cell) {
    return cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
  }

  /** Returns the form as text: tabs between the columns, merged cells printed once. */
  public String text() {
    StringBuilder text = new StringBuilder(String.join("\n\n", titles)).append("\n\n");
    for (int r = 0; r < grid.length; r++) {
      for (int c = 0; c < grid[r].length; c++) {
        Box box = grid[r][c];
        text.append(c > 0 ? "\t" : "")
            .append(box != null && box.row == r && box.column == c ? box.text : "");
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns the form as PDF on pages that it does not fill. */
  public byte[] pdf() throws IOException {
    return pdf(800, -1);
  }

  /**
   * Returns the form as PDF; a row that does not fit is cut by the end of the page.
   *
   * @param bottom where pages end
   * @param head row that is printed again on every page from the second on, or -1
   */
  public byte[] pdf(double bottom, int head) throws IOException {
    PdfSketch sketch = new PdfSketch();
    add(sketch, bottom, head);
    return sketch.bytes();
  }

  private void add(PdfSketch sketch, double bottom, int head) {
    sketch.page();
    double y = TOP;
    for (String title : titles) {
      sketch.text(LEFT + 120, y, 12, title);
      y += 20;
    }
    int[] lines = heights();
    for (int r = 0; r < grid.length; r++) {
      int from = 0;
      while (from < lines[r]) {
        int fitting = (int) ((bottom - y - 2 * PADDING) / LINE);
        if (fitting < 1) {
          sketch.line(LEFT, y, LEFT + WIDTH, y).page();
          y = TOP;
          if (head >= 0 && r > head) {
            y = segment(sketch, head, 0, lines[head], y, true);
            sketch.line(LEFT, y, LEFT + WIDTH, y);
          }
          continue;
        }
        int to = Math.min(lines[r], from + fitting);
        y = segment(sketch, r, from, to, y, y == TOP);
        from = to;
      }
    }
  }

  /** Draws some lines of a row and returns where they end. */
  private double segment(PdfSketch sketch, int r, int from, int to, double y, boolean top) {
    double end = y + (to - from) * LINE + 2 * PADDING;
    for (int c = 0; c < grid[r].length; c++) {
      Box box = grid[r][c];
      if (box == null || box.column != c) {
        continue;
      }
      double left = xs[c];
      double right = xs[c + box.columns];
      sketch.line(left, y, left, end).line(right, y, right, end);
      if (top || box.row == r && from == 0) {
        sketch.line(left, y, right, y);
      }
      boolean last = r == box.row + box.rows - 1;
      if (last) {
        sketch.line(left, end, right, end);
      }
      List<String> lines = lines(box);
      int skipped = 0;
      for (int i = box.row; i < r; i++) {
        skipped += heights()[i];
      }
      for (int i = from; i < to && skipped + i < lines.size(); i++) {
        double base = y + PADDING + (i - from) * LINE + SIZE;
        sketch.text(left + 2, base, SIZE, lines.get(skipped + i));
      }
    }
    return end;
  }

  private int[] heights() {
    int[] heights = new int[grid.length];
    Arrays.fill(heights, 1);
    for (Box box : boxes) {
      if (box.rows == 1) {
        heights[box.row] = Math.max(heights[box.row], lines(box).size());
      }
    }
    for (Box box : boxes) {
      int sum = Arrays.stream(heights, box.row, box.row + box.rows).sum();
      heights[box.row + box.rows - 1] += Math.max(0, lines(box).size() - sum);
    }
    return heights;
  }

  private List<String> lines(Box box) {
    double width = xs[box.column + box.columns] - xs[box.column] - 4;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (char c : box.text.toCharArray()) {
      double wide = c < 128 ? SIZE / 2 : SIZE;
      if (used + wide > width && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(c);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }

  private double[] widths() {
    double[] wide = new double[grid[0].length];
    Arrays.fill(wide, 3);
    for (Box box : boxes) {
      if (box.columns == 1) {
        double ems = box.text.chars().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
        wide[box.column] = Math.max(wide[box.column], Math.min(ems + 1, 9));
      }
    }
    double all = Arrays.stream(wide).sum();
    double[] edges = new double[wide.length + 1];
    edges[0] = LEFT;
    for (int i = 0; i < wide.length; i++) {
      edges[i + 1] = edges[i] + WIDTH * wide[i] / all;
    }
    return edges;
  }
}
