package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.document.Box;

/**
 * A table that is printed without ruling lines, found among the lines of a page that no grid holds:
 * several words and numbers stand on each line, and the numbers below each other. Running text
 * never makes one.
 */
final class UnruledTable {

  /**
   * A cell.
   *
   * @param row index of the row, from 0
   * @param column index of the column, from 0
   * @param rowSpan number of rows
   * @param columnSpan number of columns
   * @param lines the lines of its words, from top to bottom; empty when it is blank
   */
  record Piece(int row, int column, int rowSpan, int columnSpan, List<List<Glyph>> lines) {}

  private static final Pattern SENTENCE = Pattern.compile(".*[。；！？].*|.*[，：].{6,}|.*[.．…]{6,}.*");
  private static final Pattern CLAUSES = Pattern.compile(".*，.*\\p{IsHan}{2}.{4,}");
  private static final Pattern TITLE = Pattern.compile(".*表\\s*(?:[（(].*[）)])?|第.部分.*");
  private static final Pattern CAPTION = Pattern.compile(".*(?:单位|部门|编制)\\S{0,4}[：:].*|公开.*表");
  private static final Pattern YEAR = Pattern.compile("[（(]?\\d{4}年度?[）)]?");
  private static final Pattern NOTE = Pattern.compile("(?:注|说明)[：:].*");
  private static final Pattern BODY =
      Pattern.compile("\\d{3,7}|[一二三四五六七八九十]+、.*|（[一二三四五六七八九十]+）.*");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－]\\d{1,3}[-—–－]|第\\d{1,3}页.*");

  /** Evaluation forms have merged cells in all of their rows, which only lines could tell. */
  private static final Pattern FORM = Pattern.compile(".{0,10}(?:指标值?|分值|得分)");

  private static final Pattern LONE_NUMBER = Pattern.compile("\\d{1,3}");

  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_COLUMNS = 3;

  /** So many amounts on one line make a row even when it is the only one. */
  private static final int MANY = 4;

  /** Lines further apart than this, in em, belong to different tables. */
  private static final double FARTHEST = 5;

  /** In em, words this near above the first row belong to it. */
  private static final double NEAR = 0.85;

  /** In em, the gap between columns. */
  private static final double GAP = 0.45;

  /** A printed line. */
  private static final class Line {
    final List<PrintedToken> tokens;
    final Box box;
    final double em;

    Line(List<Glyph> glyphs) {
      tokens = PrintedToken.of(glyphs);
      box = GlyphLines.box(glyphs);
      em = Math.max(1, GlyphLines.size(glyphs));
    }

    /**
     * Tells whether no heading reads like this: a number, a code, a numbered item, a lone total.
     */
    boolean isBody() {
      boolean total = tokens.get(0).text().matches(".*(?:合计|总计)");
      return amounts() > 0 || any(BODY) || total && (tokens.size() == 1 || hasNumber());
    }

    long amounts() {
      return tokens.stream().filter(PrintedToken::isAmount).count();
    }

    boolean hasNumber() {
      return tokens.stream().anyMatch(PrintedToken::isNumber);
    }

    boolean isRow() {
      return amounts() >= 1 && tokens.stream().filter(PrintedToken::isNumber).count() >= 2;
    }

    /** Tells whether gaps part it into columns; a number within a sentence has narrow ones. */
    boolean isWide() {
      int gaps = 0;
      for (int i = 1; i < tokens.size(); i++) {
        double gap = tokens.get(i).box().left() - tokens.get(i - 1).box().right();
        gaps += gap >= GAP * em ? 1 : 0;
      }
      return gaps + 1 >= FEWEST_COLUMNS;
    }

    boolean any(Pattern pattern) {
      return tokens.stream().anyMatch(token -> pattern.matcher(token.text()).matches());
    }

    /** What never stands within a table. */
    boolean isOutside() {
      boolean sentence = any(SENTENCE) || CLAUSES.matcher(joined()).matches();
      return sentence || any(NOTE) || isCaption() || isPageNumber();
    }

    boolean isCaption() {
      return any(CAPTION) || any(TITLE) || YEAR.matcher(joined()).matches();
    }

    private boolean isPageNumber() {
      return PAGE_NUMBER.matcher(joined()).matches();
    }

    private String joined() {
      StringBuilder text = new StringBuilder();
      tokens.forEach(token -> text.append(token.text().replace(" ", "")));
      return text.toString();
    }

    /** The line below the headings that numbers the columns. */
    boolean isColumnNumbers() {
      List<PrintedToken> numbers = columnNumbers();
      boolean labelled = tokens.get(0).text().matches("栏次|栏目");
      if (numbers.size() < (labelled ? 1 : 3) || numbers.size() < tokens.size() - 2) {
        return false;
      }
      for (int i = 1; i < numbers.size(); i++) {
        int last = Integer.parseInt(numbers.get(i - 1).text());
        if (Integer.parseInt(numbers.get(i).text()) != last + 1) {
          return false;
        }
      }
      return true;
    }

    List<PrintedToken> columnNumbers() {
      return tokens.stream().filter(token -> token.text().matches("\\d{1,2}")).toList();
    }

    double centre() {
      return (box.top() + box.bottom()) / 2;
    }
  }

  private final int first;
  private final int end;
  private final double[] edges;
  private final double[] anchors;
  private final double[] rowEdges;
  private final List<Piece> pieces;
  private final boolean sure;

  private UnruledTable(int first, int end, UnruledColumns columns, UnruledRows rows, boolean sure) {
    this.first = first;
    this.end = end;
    this.edges = columns.edges();
    this.anchors = columns.anchors();
    this.rowEdges = rows.edges();
    this.pieces = rows.pieces();
    this.sure = sure;
  }

  /** Returns the index of its first line among those of the page. */
  int first() {
    return first;
  }

  /** Returns the index after its last line. */
  int end() {
    return end;
  }

  double[] edges() {
    return edges;
  }

  /** Returns for each column where its print is sure to stand: amounts end there, words begin. */
  double[] anchors() {
    return anchors;
  }

  int rows() {
    return rowEdges.length - 1;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Tells whether every number stands in the strip of exactly one column below headings. */
  boolean sure() {
    return sure;
  }

  Box boxOf(Piece piece) {
    return new Box(
        edges[piece.column()],
        rowEdges[piece.row()],
        edges[piece.column() + piece.columnSpan()],
        rowEdges[piece.row() + piece.rowSpan()]);
  }

  Box box() {
    return new Box(edges[0], rowEdges[0], edges[edges.length - 1], rowEdges[rows()]);
  }

  /**
   * Returns the tables among the lines of a page.
   *
   * @param printed the lines from top to bottom, each from left to right
   * @param continued whether the page before ends with such a table, of which a few rows may follow
   */
  static List<UnruledTable> find(List<List<Glyph>> printed, boolean continued) {
    List<Line> lines = printed.stream().map(Line::new).toList();
    List<UnruledTable> found = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int end = from;
      while (end < lines.size()
          && !lines.get(end).isOutside()
          && (end == from
              || lines.get(end).centre() - lines.get(end - 1).centre()
                  <= FARTHEST * lines.get(end).em)) {
        end++;
      }
      if (end > from) {
        boolean below = from > 0 && lines.get(from - 1).isCaption();
        UnruledTable table = table(lines, from, end, below, continued && from == 0);
        if (table != null) {
          found.add(table);
        }
      }
      from = Math.max(end, from + 1);
    }
    return found;
  }

  /**
   * Makes a table of lines.
   *
   * @param captioned whether the line above is a title or tells whose table it is
   * @param continues whether the last page ended with a table
   */
  private static UnruledTable table(
      List<Line> lines, int from, int end, boolean captioned, boolean continues) {
    int start = from;
    int last = end;
    while (!captioned && start < last && isAlone(lines, start, 1)) {
      start++;
    }
    boolean atEnd = last == lines.size() && lines.get(last - 1).tokens.size() == 1;
    if (atEnd && lines.get(last - 1).any(LONE_NUMBER)) {
      last--;
    }
    while (last > start && isAlone(lines, last - 1, -1)) {
      last--;
    }
    List<Line> own = lines.subList(start, last);
    int numbers = -1;
    for (int i = 0; i < own.size() && numbers < 0; i++) {
      numbers = own.get(i).isColumnNumbers() ? i : -1;
    }
    if (!isTable(own, numbers >= 0, captioned, continues)) {
      return null;
    }
    int body = numbers >= 0 ? numbers + 1 : bodyStart(own);
    List<List<PrintedToken>> head =
        own.subList(0, numbers >= 0 ? numbers : body).stream().map(line -> line.tokens).toList();
    List<List<PrintedToken>> below =
        own.subList(body, own.size()).stream().map(line -> line.tokens).toList();
    Set<String> repeated = repeated(below);
    List<PrintedToken> tokens =
        below.stream()
            .filter(line -> !repeated.contains(words(line)))
            .flatMap(List::stream)
            .toList();
    Line numbered = numbers < 0 ? null : own.get(numbers);
    UnruledColumns columns =
        new UnruledColumns(
            tokens, below.size(), numbered == null ? List.of() : numbered.columnNumbers());
    List<UnruledHead.Heading> headings = UnruledHead.of(columns, head);
    if (columns.size() < FEWEST_COLUMNS) {
      return null;
    }
    UnruledRows rows = new UnruledRows(columns);
    rows.addHead(headings);
    if (numbered != null) {
      rows.addNumbers(numbered.tokens);
    }
    rows.addBody(below, line -> repeated.contains(words(line)));
    if (below.isEmpty()) {
      rows.addBlank();
    }
    boolean headed = continues || headings.size() > 1 || !repeated.isEmpty();
    boolean form = own.stream().anyMatch(line -> line.any(FORM));
    // a heading above a single other one is rather its first line
    boolean wrapped = headings.stream().anyMatch(h -> h.parent && h.to - h.from == 1);
    boolean sure = headed && !form && !wrapped && !rows.torn() && isSure(tokens, columns);
    return new UnruledTable(start, last, columns, rows, sure);
  }

  /** A single word or line of text at the edge of a table, which is no part of it. */
  private static boolean isAlone(List<Line> lines, int index, int inwards) {
    Line line = lines.get(index);
    int next = index + inwards;
    boolean alone = line.tokens.size() == 1 && !line.hasNumber();
    boolean near =
        next >= 0
            && next < lines.size()
            && Math.abs(lines.get(next).centre() - line.centre()) <= 2.2 * line.em
            && line.tokens.get(0).text().length() <= 16;
    return alone && !near;
  }

  private static boolean isTable(
      List<Line> lines, boolean numbered, boolean captioned, boolean continues) {
    long rows = lines.stream().filter(Line::isRow).count();
    long several = lines.stream().filter(line -> line.tokens.size() > 1).count();
    boolean wide = lines.stream().anyMatch(Line::isWide);
    if (captioned || numbered) {
      return wide;
    }
    if (continues) {
      return rows > 0 || several > 1;
    }
    boolean one = lines.stream().anyMatch(line -> line.amounts() >= MANY) && several >= FEWEST_ROWS;
    return (rows >= FEWEST_ROWS || one) && 2 * several >= lines.size();
  }

  /** Headings that stand again above every part of a table. */
  private static Set<String> repeated(List<List<PrintedToken>> lines) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (List<PrintedToken> line : lines) {
      boolean headings =
          line.size() >= FEWEST_COLUMNS && line.stream().noneMatch(PrintedToken::isNumber);
      if (headings && !seen.add(words(line))) {
        repeated.add(words(line));
      }
    }
    return repeated;
  }

  private static String words(List<PrintedToken> line) {
    return line.stream().map(PrintedToken::text).collect(Collectors.joining("|"));
  }

  /** Returns the first line that is no heading. */
  private static int bodyStart(List<Line> lines) {
    int body = 0;
    while (body < lines.size() && !lines.get(body).isBody()) {
      body++;
    }
    while (body > 0 && body < lines.size()) {
      Line line = lines.get(body - 1);
      Line next = lines.get(body);
      boolean begins = next.centre() - line.centre() <= NEAR * next.em;
      if (!begins || line.hasNumber()) {
        break;
      }
      body--;
    }
    return body;
  }

  private static boolean isSure(List<PrintedToken> tokens, UnruledColumns columns) {
    for (PrintedToken token : tokens) {
      double half = (token.box().right() - token.box().left()) / 2;
      int homes = 0;
      for (int c = 0; c < columns.size(); c++) {
        homes += columns.get(c).overlap(token.box()) > half ? 1 : 0;
      }
      if (homes != 1 && token.isNumber()) {
        return false;
      }
    }
    return true;
  }
}
