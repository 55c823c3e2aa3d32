package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Box;

/**
 * A table that is printed without ruling lines: columns of amounts by their right edges, columns of
 * words by their left edges, headings by what they stand above. Found among the lines of a page
 * that no grid holds; running text never makes one, for it has no amounts below each other.
 */
final class UnruledTable {

  /**
   * A cell.
   *
   * @param row index of the row, from 0
   * @param column index of the column, from 0
   * @param columnSpan number of columns
   * @param lines the lines of its words, from top to bottom; empty when it is blank
   */
  record Piece(int row, int column, int columnSpan, List<List<Glyph>> lines) {}

  private static final Pattern AMOUNT =
      Pattern.compile("[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{1,2}%?");
  private static final Pattern NUMBER = Pattern.compile("[-−]?[\\d,]+(?:\\.\\d+)?%?|[—–-]{1,2}");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；！？].*|.*[，：].{6,}");
  private static final Pattern CAPTION =
      Pattern.compile(".*表\\s*(?:[（(].*[）)])?|.*(?:单位|部门|编制)\\S{0,4}[：:].*|(?:注|说明)[：:].*|公开.*表");

  /** A gap this wide, in em, parts words; it is less between numbers. */
  private static final double WORD_GAP = 0.45;

  private static final double NUMBER_GAP = 0.28;

  /** Edges this near each other, in em, are one. */
  private static final double SNAP = 0.6;

  /** Lines nearer than this, in em, are one heading that wraps. */
  private static final double WRAPPED = 1.5;

  private static final int FEWEST_ROWS = 3;

  /** Rows further apart than this many times the usual distance belong to different tables. */
  private static final double FARTHEST = 3.2;

  /** Words on one line that a gap parts from others. */
  private static final class Token {
    final List<Glyph> glyphs;
    final Box box;
    final String text;
    final boolean number;
    final boolean amount;

    Token(List<Glyph> glyphs) {
      this.glyphs = glyphs;
      this.box = GlyphLines.box(glyphs);
      this.text = GlyphLines.text(glyphs);
      this.number = NUMBER.matcher(text.replace(" ", "")).matches();
      this.amount = AMOUNT.matcher(text).matches();
    }

    double centre() {
      return (box.left() + box.right()) / 2;
    }
  }

  /** A printed line. */
  private static final class Line {
    final List<Token> tokens;
    final Box box;
    final double em;

    Line(List<Glyph> glyphs) {
      tokens = tokens(glyphs);
      box = GlyphLines.box(glyphs);
      em = GlyphLines.size(glyphs);
    }

    long amounts() {
      return tokens.stream().filter(token -> token.amount).count();
    }

    boolean isRow() {
      long numbers = tokens.stream().filter(token -> token.number).count();
      return amounts() >= 1 && numbers >= 2 && !isSentence();
    }

    /** Words and numbers, at least two in all. */
    boolean isNumbered() {
      return tokens.size() > 1
          && tokens.stream().anyMatch(token -> token.number)
          && !isSentence()
          && !isCaption()
          && !isColumnNumbers();
    }

    /** The line below the headings that numbers the columns. */
    boolean isColumnNumbers() {
      List<String> numbers =
          tokens.stream()
              .map(token -> token.text)
              .filter(text -> text.matches("\\d{1,2}"))
              .toList();
      boolean labelled = tokens.get(0).text.replace(" ", "").matches("栏次|行次|序号|栏目");
      if (numbers.size() < (labelled ? 1 : 3) || numbers.size() < tokens.size() - 2) {
        return false;
      }
      for (int i = 1; i < numbers.size(); i++) {
        if (Integer.parseInt(numbers.get(i)) != Integer.parseInt(numbers.get(i - 1)) + 1) {
          return false;
        }
      }
      return true;
    }

    boolean isSentence() {
      return tokens.stream().anyMatch(token -> SENTENCE.matcher(token.text).matches());
    }

    boolean isCaption() {
      return tokens.stream().anyMatch(token -> CAPTION.matcher(token.text).matches());
    }

    double centre() {
      return (box.top() + box.bottom()) / 2;
    }
  }

  /** A column: amounts end at its edge, words begin there. */
  private static final class Column {
    final boolean numbers;
    double edge;
    double left;
    double right;
    int count;

    Column(Token first) {
      numbers = first.number;
      edge = edge(first);
      left = first.box.left();
      right = first.box.right();
      add(first);
    }

    private double edge(Token token) {
      return numbers ? token.box.right() : token.box.left();
    }

    boolean takes(Token token, double em) {
      return token.number == numbers && Math.abs(edge(token) - edge) <= SNAP * em;
    }

    void add(Token token) {
      edge = (edge * count + edge(token)) / (count + 1);
      left = Math.min(left, token.box.left());
      right = Math.max(right, token.box.right());
      count++;
    }

    double overlap(Token token) {
      return Math.min(right, token.box.right()) - Math.max(left, token.box.left());
    }

    double distance(Token token) {
      return Math.max(0, -overlap(token));
    }
  }

  private final int first;
  private final int end;
  private final double[] edges;
  private final double[] anchors;
  private final double[] rowEdges;
  private final List<Piece> pieces;

  private UnruledTable(
      int first, int end, double[] edges, double[] anchors, double[] rowEdges, List<Piece> pieces) {
    this.anchors = anchors;
    this.first = first;
    this.end = end;
    this.edges = edges;
    this.rowEdges = rowEdges;
    this.pieces = pieces;
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

  Box boxOf(Piece piece) {
    return new Box(
        edges[piece.column()],
        rowEdges[piece.row()],
        edges[piece.column() + piece.columnSpan()],
        rowEdges[piece.row() + 1]);
  }

  Box box() {
    return new Box(edges[0], rowEdges[0], edges[edges.length - 1], rowEdges[rows()]);
  }

  // ---- finding

  /**
   * Returns the tables among the lines of a page.
   *
   * @param printed the lines from top to bottom, each from left to right
   * @param continued whether the page before ends with such a table, of which a few rows may follow
   */
  static List<UnruledTable> find(List<List<Glyph>> printed, boolean continued) {
    List<Line> lines = printed.stream().map(Line::new).toList();
    List<UnruledTable> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < lines.size(); ) {
      boolean numbers = lines.get(i).isColumnNumbers();
      if (!lines.get(i).isRow() && !numbers) {
        i++;
        continue;
      }
      int start = numbers ? i + 1 : i;
      while (!numbers && start > from && lines.get(start - 1).isNumbered()) {
        start--;
      }
      UnruledTable table = null;
      int end = start;
      if (start < lines.size() && !endsTable(lines.get(start))) {
        end = bodyEnd(lines, start);
      }
      if (start < end || numbers) {
        table = table(lines, from, start, end, continued);
      }
      if (table != null) {
        found.add(table);
        from = end;
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  private static List<Token> tokens(List<Glyph> line) {
    List<Token> tokens = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    Glyph last = null;
    for (Glyph glyph : line) {
      if (glyph.isSpace()) {
        continue;
      }
      if (last != null && parts(open, last, glyph)) {
        tokens.add(new Token(open));
        open = new ArrayList<>();
      }
      open.add(glyph);
      last = glyph;
    }
    if (last != null) {
      tokens.add(new Token(open));
    }
    return tokens;
  }

  private static boolean parts(List<Glyph> open, Glyph last, Glyph next) {
    double em = Math.max(1, Math.max(last.size(), next.size()));
    double gap = (next.box().left() - last.box().right()) / em;
    boolean digitBefore = Character.isDigit(last.text().charAt(0));
    boolean digitAfter = Character.isDigit(next.text().charAt(0)) || next.text().equals("-");
    if (digitBefore && digitAfter) {
      // two amounts may stand so close that only their decimals tell them apart
      return gap > NUMBER_GAP || AMOUNT.matcher(GlyphLines.text(open)).matches() && isFull(open);
    }
    boolean amountAside = digitBefore && !digitAfter && isFull(open);
    boolean numberAside = digitBefore != digitAfter && isNumber(digitBefore ? open : List.of(next));
    return gap > (amountAside ? NUMBER_GAP / 2 : numberAside ? WORD_GAP / 2 : WORD_GAP);
  }

  private static boolean isFull(List<Glyph> open) {
    return AMOUNT.matcher(GlyphLines.text(open)).matches() && isCents(open);
  }

  private static boolean isCents(List<Glyph> open) {
    return GlyphLines.text(open).matches(".*\\.\\d\\d");
  }

  private static boolean isNumber(List<Glyph> glyphs) {
    return NUMBER.matcher(GlyphLines.text(glyphs)).matches();
  }

  /** Returns the end of the rows that begin here: sentences, captions and wide gaps end them. */
  private static int bodyEnd(List<Line> lines, int start) {
    double pitch = pitch(lines, start);
    int end = start + 1;
    for (int i = start + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean far = line.centre() - lines.get(i - 1).centre() > FARTHEST * pitch;
      if (far || endsTable(line)) {
        break;
      }
      if (line.isRow() || line.isNumbered()) {
        end = i + 1;
      }
    }
    return end;
  }

  private static boolean endsTable(Line line) {
    return line.isSentence() || line.isCaption() || line.isColumnNumbers();
  }

  /** Returns the usual distance of rows. */
  private static double pitch(List<Line> lines, int start) {
    List<Double> distances = new ArrayList<>();
    Line last = null;
    for (int i = start; i < lines.size() && distances.size() < 40; i++) {
      if (lines.get(i).isRow() || lines.get(i).isNumbered()) {
        if (last != null) {
          distances.add(lines.get(i).centre() - last.centre());
        }
        last = lines.get(i);
      }
    }
    distances.sort(Comparator.naturalOrder());
    double usual = distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    if (distances.isEmpty() && start > 1) {
      usual = lines.get(start - 1).centre() - lines.get(start - 2).centre();
    }
    return Math.max(usual, 1.1 * lines.get(Math.max(0, start - 1)).em);
  }

  private static UnruledTable table(
      List<Line> lines, int from, int start, int end, boolean continued) {
    List<Line> body = lines.subList(start, end);
    boolean headed = start > from && lines.get(start - 1).isColumnNumbers();
    long rows = body.stream().filter(Line::isRow).count();
    long numbered = body.stream().filter(line -> line.isRow() || line.isNumbered()).count();
    boolean atTop = continued && start == 0 && numbered == body.size();
    if (!headed && (rows < (atTop ? 1 : FEWEST_ROWS) || 2 * numbered < body.size())) {
      return null;
    }
    double pitch = pitch(lines, start);
    int top = start;
    while (top > from && isHeading(lines.get(top - 1), lines.get(top), pitch)) {
      top--;
    }
    List<Line> headings = lines.subList(top, start);
    List<Column> columns = columns(body);
    addHeaded(columns, headings);
    long ofNumbers = columns.stream().filter(column -> column.numbers).count();
    if (columns.size() < 3 || !headed && (ofNumbers < 2 || !isAligned(body, columns))) {
      return null;
    }
    return new Builder(columns, pitch).build(top, headings, body, end);
  }

  /**
   * Columns without amounts are known by their headings alone; and a heading shows how wide its
   * column is. The line with most headings tells first, the numbers of the columns last.
   */
  private static void addHeaded(List<Column> columns, List<Line> headings) {
    List<Line> order = new ArrayList<>(headings);
    order.sort(
        Comparator.comparing(Line::isColumnNumbers).thenComparing(line -> -line.tokens.size()));
    // headings of groups are fewer than columns, and stand above none in particular
    int most = headings.stream().mapToInt(line -> line.tokens.size()).max().orElse(0);
    for (Line line : order) {
      for (Token token : line.tokens) {
        List<Column> below = columns.stream().filter(c -> c.overlap(token) > 0).toList();
        if (below.size() == 1) {
          Column column = below.get(0);
          column.left = Math.min(column.left, token.box.left());
          column.right = Math.max(column.right, token.box.right());
        } else if (below.isEmpty()
            && 2 * line.tokens.size() > most
            && isBetween(columns, token, line)) {
          columns.add(new Column(token));
        }
      }
      columns.sort(Comparator.comparingDouble(column -> column.left));
    }
  }

  /** A number of a column stands above it, though perhaps aside of its amounts. */
  private static boolean isBetween(List<Column> columns, Token token, Line line) {
    return !line.isColumnNumbers()
        || columns.stream().allMatch(column -> column.distance(token) > 2.5 * line.em);
  }

  private static boolean isHeading(Line line, Line below, double pitch) {
    return below.centre() - line.centre() <= 2 * pitch
        && !line.isSentence()
        && !line.isCaption()
        && (line.tokens.size() > 1 || line.tokens.get(0).text.length() <= 12 && !isTitle(line))
        && line.amounts() == 0;
  }

  private static boolean isTitle(Line line) {
    return line.tokens.get(0).text.matches("\\d{4}年度?|第.部分.*");
  }

  /** Nearly all amounts stand in some column: what merely holds numbers does not. */
  private static boolean isAligned(List<Line> body, List<Column> columns) {
    int aligned = 0;
    int all = 0;
    for (Line line : body) {
      for (Token token : line.tokens) {
        if (token.amount) {
          all++;
          aligned += columns.stream().anyMatch(c -> c.takes(token, 1.5 * line.em)) ? 1 : 0;
        }
      }
    }
    return 10 * aligned >= 9 * all;
  }

  private static List<Column> columns(List<Line> body) {
    List<Column> columns = new ArrayList<>();
    for (Line line : body) {
      for (Token token : line.tokens) {
        Column home = null;
        for (Column column : columns) {
          if (column.takes(token, line.em)) {
            home = column;
          }
        }
        if (home == null) {
          columns.add(new Column(token));
        } else {
          home.add(token);
        }
      }
    }
    int fewest = body.size() < FEWEST_ROWS + 1 ? 1 : Math.max(2, body.size() / 12);
    columns.removeIf(column -> !column.numbers && column.count < fewest);
    columns.sort(Comparator.comparingDouble(column -> column.left));
    return joined(columns);
  }

  /** Columns that share the paper are one: codes of other lengths, indented names. */
  private static List<Column> joined(List<Column> columns) {
    List<Column> joined = new ArrayList<>();
    for (Column column : columns) {
      Column last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && column.left < last.right) {
        last.left = Math.min(last.left, column.left);
        last.right = Math.max(last.right, column.right);
        last.count += column.count;
      } else {
        joined.add(column);
      }
    }
    return joined;
  }

  // ---- building

  /** Puts the words into rows and columns. */
  private static final class Builder {

    private final List<Column> columns;
    private final double pitch;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Double> tops = new ArrayList<>();
    private final List<Double> bottoms = new ArrayList<>();

    Builder(List<Column> columns, double pitch) {
      this.columns = columns;
      this.pitch = pitch;
    }

    UnruledTable build(int first, List<Line> headings, List<Line> body, int end) {
      List<Line> row = new ArrayList<>();
      for (Line line : headings) {
        if (line.isColumnNumbers() && line.tokens.get(0).number) {
          continue; // without a label these might be taken for amounts
        }
        double gap = row.isEmpty() ? 0 : line.centre() - last(row).centre();
        if (gap > Math.min(0.8 * pitch, WRAPPED * line.em)) {
          addHeadings(row);
          row = new ArrayList<>();
        }
        row.add(line);
      }
      addHeadings(row);
      row = new ArrayList<>();
      for (int i = 0; i < body.size(); i++) {
        if (!row.isEmpty() && beginsRow(body, i)) {
          addRow(row);
          row = new ArrayList<>();
        }
        row.add(body.get(i));
      }
      addRow(row);
      double[] anchors =
          columns.stream().mapToDouble(c -> c.numbers ? c.edge - 1 : c.edge + 1).toArray();
      return new UnruledTable(first, end, edges(), anchors, rowEdges(), pieces);
    }

    private void addHeadings(List<Line> row) {
      if (row.size() == 1 && spansColumns(row.get(0))) {
        addGroups(row.get(0));
      } else {
        addRow(row, true);
      }
    }

    private static Line last(List<Line> lines) {
      return lines.get(lines.size() - 1);
    }

    /** A line of words near a row of amounts is the rest of a name that wraps. */
    private boolean beginsRow(List<Line> body, int i) {
      Line line = body.get(i);
      Line above = body.get(i - 1);
      double gap = line.centre() - above.centre();
      if (gap > 0.8 * pitch) {
        return true;
      }
      boolean wrapped = line.tokens.stream().noneMatch(token -> token.number);
      return !wrapped && above.tokens.stream().anyMatch(token -> token.number);
    }

    private boolean spansColumns(Line line) {
      return line.tokens.stream()
              .anyMatch(token -> columns.stream().filter(c -> c.overlap(token) > 0).count() > 1)
          && line.tokens.size() < columns.size() - 1;
    }

    /** Headings of groups stand in the middle above their columns. */
    private void addGroups(Line line) {
      int row = begin(List.of(line));
      List<List<Glyph>> words = new ArrayList<>();
      columns.forEach(column -> words.add(new ArrayList<>()));
      int free = 0;
      for (int t = 0; t < line.tokens.size(); t++) {
        Token token = line.tokens.get(t);
        int limit =
            t + 1 < line.tokens.size()
                ? Math.max(free + 1, nearest(line.tokens.get(t + 1)))
                : columns.size();
        int from = Math.max(free, nearest(token));
        int to = from + 1;
        while (from > free && offCentre(token, from - 1, to) < offCentre(token, from, to)) {
          from--;
        }
        while (to < limit && offCentre(token, from, to + 1) < offCentre(token, from, to)) {
          to++;
        }
        while (from > free && offCentre(token, from - 1, to) < offCentre(token, from, to)) {
          from--;
        }
        if (from < columns.size()) {
          words.get(from).addAll(token.glyphs);
        }
        free = to;
      }
      for (int c = 0; c < columns.size(); c++) {
        pieces.add(
            new Piece(row, c, 1, words.get(c).isEmpty() ? List.of() : List.of(words.get(c))));
      }
    }

    private int nearest(Token token) {
      int best = 0;
      for (int c = 1; c < columns.size(); c++) {
        if (Math.abs(middle(columns.get(c)) - token.centre())
            < Math.abs(middle(columns.get(best)) - token.centre())) {
          best = c;
        }
      }
      return best;
    }

    /** Returns how far from the middle of these columns a token stands. */
    private double offCentre(Token token, int from, int to) {
      if (from >= columns.size()) {
        return Double.MAX_VALUE;
      }
      return Math.abs((columns.get(from).left + columns.get(to - 1).right) / 2 - token.centre());
    }

    private static double middle(Column column) {
      return (column.left + column.right) / 2;
    }

    private int begin(List<Line> lines) {
      tops.add(lines.get(0).box.top());
      bottoms.add(lines.get(lines.size() - 1).box.bottom());
      return tops.size() - 1;
    }

    private void addRow(List<Line> lines) {
      addRow(lines, false);
    }

    private void addRow(List<Line> lines, boolean headings) {
      if (lines.isEmpty()) {
        return;
      }
      int row = begin(lines);
      List<List<List<Glyph>>> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(new ArrayList<>()));
      for (Line line : lines) {
        List<List<Glyph>> inLine = new ArrayList<>();
        columns.forEach(column -> inLine.add(new ArrayList<>()));
        for (Token token : line.tokens) {
          inLine.get(headings ? above(token) : home(token)).addAll(token.glyphs);
        }
        for (int c = 0; c < cells.size(); c++) {
          if (!inLine.get(c).isEmpty()) {
            cells.get(c).add(inLine.get(c));
          }
        }
      }
      for (int c = 0; c < cells.size(); c++) {
        pieces.add(new Piece(row, c, 1, cells.get(c)));
      }
    }

    /** Returns the first of the columns that a heading stands above. */
    private int above(Token token) {
      for (int c = 0; c < columns.size(); c++) {
        double middle = middle(columns.get(c));
        if (token.box.left() <= middle && middle <= token.box.right()) {
          return c;
        }
      }
      return home(token);
    }

    /** Returns the column that a token overlaps most, or the nearest. */
    private int home(Token token) {
      int best = 0;
      for (int c = 1; c < columns.size(); c++) {
        Column column = columns.get(c);
        Column chosen = columns.get(best);
        boolean more = column.overlap(token) > Math.max(0, chosen.overlap(token));
        boolean nearer =
            chosen.overlap(token) <= 0
                && column.overlap(token) <= 0
                && column.distance(token) < chosen.distance(token);
        if (more || nearer) {
          best = c;
        }
      }
      return best;
    }

    private double[] edges() {
      double[] edges = new double[columns.size() + 1];
      edges[0] = columns.get(0).left;
      for (int c = 1; c < columns.size(); c++) {
        edges[c] = (columns.get(c - 1).right + columns.get(c).left) / 2;
      }
      edges[columns.size()] = columns.get(columns.size() - 1).right;
      return edges;
    }

    private double[] rowEdges() {
      double[] edges = new double[tops.size() + 1];
      edges[0] = tops.get(0);
      for (int r = 1; r < tops.size(); r++) {
        edges[r] = (bottoms.get(r - 1) + tops.get(r)) / 2;
      }
      edges[tops.size()] = bottoms.get(tops.size() - 1);
      return edges;
    }
  }
}
