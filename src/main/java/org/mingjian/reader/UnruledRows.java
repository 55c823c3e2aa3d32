package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingjian.document.Box;
import org.mingjian.reader.UnruledHead.Heading;
import org.mingjian.reader.UnruledTable.Piece;

/**
 * The rows of a table without ruling lines. The words of a cell that wrap stand close below each
 * other; cells of a row have their middles, or their first lines, at one height. Not thread-safe.
 */
final class UnruledRows {

  /** In em, lines of a cell that wraps are no further apart than this. */
  private static final double WRAPPED = 1.5;

  /** In em, a line that wraps ends this near the edge of its column. */
  private static final double FULL = 1.4;

  /** In em, cells this near in height stand in one row. */
  private static final double SAME_ROW = 0.45;

  private static final Pattern BEGINS =
      Pattern.compile("(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|其中|\\d).*|.*[合总]计");

  private static final Pattern TOTAL = Pattern.compile(".*[合总]计");

  /** The words of a cell. */
  private static final class Words {
    final int column;
    final List<PrintedToken> lines = new ArrayList<>();
    Box box;

    Words(int column, PrintedToken token) {
      this.column = column;
      this.box = token.box();
      lines.add(token);
    }

    boolean heading;

    PrintedToken last() {
      return lines.get(lines.size() - 1);
    }

    void add(PrintedToken token) {
      lines.add(token);
      box = box.union(token.box());
    }

    double centre() {
      return (box.top() + box.bottom()) / 2;
    }
  }

  private final UnruledColumns columns;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Box> rows = new ArrayList<>();

  UnruledRows(UnruledColumns columns) {
    this.columns = columns;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Returns the heights between the rows, above the first and below the last. */
  double[] edges() {
    double[] edges = new double[rows.size() + 1];
    edges[0] = rows.get(0).top();
    for (int r = 1; r < rows.size(); r++) {
      edges[r] = Math.max(edges[r - 1], (rows.get(r - 1).bottom() + rows.get(r).top()) / 2);
    }
    edges[rows.size()] = Math.max(edges[rows.size() - 1], rows.get(rows.size() - 1).bottom());
    return edges;
  }

  /** Adds the headings, each over its columns and down to the headings below it. */
  void addHead(List<Heading> headings) {
    int deepest = headings.stream().mapToInt(heading -> heading.depth + 1).max().orElse(0);
    double top = headings.stream().mapToDouble(h -> h.box.top()).min().orElse(0);
    double bottom = headings.stream().mapToDouble(h -> h.box.bottom()).max().orElse(0);
    for (int r = 0; r < deepest; r++) {
      double height = (bottom - top) / deepest;
      rows.add(new Box(0, top + r * height, 1, top + (r + 1) * height));
    }
    for (Heading heading : headings) {
      int down = heading.parent ? 1 : deepest - heading.depth;
      pieces.add(
          new Piece(
              heading.depth, heading.from, down, heading.to - heading.from, heading.lines));
    }
  }

  /** Adds the line that numbers the columns. */
  void addNumbers(List<PrintedToken> line) {
    List<Words> cells = new ArrayList<>();
    for (PrintedToken token : line) {
      cells.add(new Words(columns.home(token.box()), token));
    }
    addRow(cells);
  }

  /**
   * Adds the rows below the headings.
   *
   * @param heads tells the lines that repeat headings
   */
  void addBody(List<List<PrintedToken>> lines, Predicate<List<PrintedToken>> heads) {
    List<Words> cells = cells(lines, heads);
    List<List<Words>> rowsByMiddle = inRows(cells, Comparator.comparingDouble(Words::centre));
    for (int r = 0; r < rowsByMiddle.size(); r++) {
      List<Words> row = rowsByMiddle.get(r);
      if (row.size() == 1 && r + 1 < rowsByMiddle.size() && rowsByMiddle.get(r + 1).get(0).heading) {
        addTitle(row.get(0));
      } else {
        addRow(row);
      }
    }
  }

  /** Adds the row of a table in which nothing is printed. */
  void addBlank() {
    double below = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).bottom();
    for (int c = 0; c < columns.size(); c++) {
      pieces.add(new Piece(rows.size(), c, 1, 1, List.of()));
    }
    rows.add(new Box(0, below, 1, below + 1));
  }

  private List<Words> cells(
      List<List<PrintedToken>> lines, Predicate<List<PrintedToken>> heads) {
    List<Words> cells = new ArrayList<>();
    List<List<Words>> byColumn = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      byColumn.add(new ArrayList<>());
    }
    for (List<PrintedToken> line : lines) {
      int[] homes = heads.test(line) ? columns.aligned(line) : null;
      for (int i = 0; i < line.size(); i++) {
        PrintedToken token = line.get(i);
        boolean matched = homes != null && homes[i] >= 0;
        int column = matched ? homes[i] : columns.home(token.box());
        List<Words> above = byColumn.get(column);
        Words open = above.isEmpty() ? null : above.get(above.size() - 1);
        if (open != null && isOneLine(open, token)) {
          open.add(token);
        } else if (open != null && wraps(open, token, lines)) {
          open.add(token);
        } else {
          Words cell = new Words(column, token);
          cell.heading = homes != null;
          above.add(cell);
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private static boolean isOneLine(Words open, PrintedToken token) {
    return Math.abs(open.last().centreY() - token.centreY()) < 0.3 * token.em();
  }

  private boolean wraps(Words open, PrintedToken token, List<List<PrintedToken>> lines) {
    PrintedToken last = open.last();
    UnruledColumns.Column column = columns.get(open.column);
    boolean full = column.right - last.box().right() <= FULL * last.em();
    double gap = token.centreY() - last.centreY();
    return full
        && gap <= WRAPPED * token.em()
        && !last.isNumber()
        && !token.isNumber()
        && !BEGINS.matcher(token.text()).matches()
        && !(hasNumberAside(last, lines) && hasNumberAside(token, lines));
  }

  private static boolean hasNumberAside(PrintedToken token, List<List<PrintedToken>> lines) {
    for (List<PrintedToken> line : lines) {
      for (PrintedToken other : line) {
        if (other.isNumber() && Math.abs(other.centreY() - token.centreY()) < 0.3 * token.em()) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<List<Words>> inRows(List<Words> cells, Comparator<Words> order) {
    List<Words> sorted = new ArrayList<>(cells);
    sorted.sort(order);
    List<List<Words>> rows = new ArrayList<>();
    List<Words> row = new ArrayList<>();
    for (Words cell : sorted) {
      boolean begins =
          !row.isEmpty()
              && cell.centre() - row.get(0).centre() > SAME_ROW * cell.lines.get(0).em();
      if (begins) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(cell);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  /** The label of a total stands in the middle of the blank columns that it fills. */
  private void addTotal(Words label, List<List<List<Glyph>>> words) {
    double centre = label.last().centreX();
    int from = label.column;
    int to = label.column + 1;
    boolean own = !columns.get(from).holdsNumbers();
    double best =
        own ? Math.abs(columns.get(from).centre() - centre) - label.last().em() : Double.MAX_VALUE;
    for (int i = label.column; i >= 0 && isFree(words, i, label); i--) {
      for (int j = label.column + 1; j <= columns.size() && isFree(words, j - 1, label); j++) {
        double off = Math.abs((columns.farLeft(i) + columns.farRight(j - 1)) / 2 - centre);
        if (off < best && (own || j - i > 1)) {
          best = off;
          from = i;
          to = j;
        }
      }
    }
    List<List<Glyph>> lines = words.get(label.column);
    for (int c = from; c < to; c++) {
      words.set(c, null);
    }
    pieces.add(new Piece(rows.size(), from, 1, to - from, lines));
  }

  private static boolean isFree(List<List<List<Glyph>>> words, int column, Words label) {
    return column == label.column || words.get(column) != null && words.get(column).isEmpty();
  }

  /** What stands alone above headings belongs to all columns. */
  private void addTitle(Words title) {
    List<List<Glyph>> lines = title.lines.stream().map(PrintedToken::glyphs).toList();
    pieces.add(new Piece(rows.size(), 0, 1, columns.size(), lines));
    rows.add(title.box);
  }

  private void addRow(List<Words> cells) {
    if (cells.isEmpty()) {
      return;
    }
    Box box = cells.get(0).box;
    List<List<List<Glyph>>> words = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      words.add(new ArrayList<>());
    }
    for (Words cell : cells) {
      box = box.union(cell.box);
      cell.lines.forEach(line -> words.get(cell.column).add(line.glyphs()));
    }
    for (Words cell : cells) {
      if (TOTAL.matcher(cell.last().text()).matches() && words.get(cell.column).size() == 1) {
        addTotal(cell, words);
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      if (words.get(c) != null) {
        pieces.add(new Piece(rows.size(), c, 1, 1, words.get(c)));
      }
    }
    rows.add(box);
  }
}
