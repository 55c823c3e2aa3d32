package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.document.Furniture;

/** Tells which lines of a text file make up tables, and which lines make up each row. */
final class TableLines {

  /** How far the usual width of a table is looked for; keeps the cost of ragged files linear. */
  private static final int LOOKAHEAD = 200;

  /**
   * A row that line breaks within its cells spread over more lines than this is not put together.
   */
  private static final int LONGEST_ROW = 4;

  private static final Pattern PAGE = Pattern.compile("\\d{1,4}");
  private static final Pattern PIPE_SEPARATOR =
      Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*+\\|?");
  private static final Pattern BARE = Pattern.compile("[-−]?[\\d,.]{1,15}[%％]?|.{1,2}");

  private final List<SourceLine> lines;
  private final Furniture.Kind[] furniture;

  TableLines(List<SourceLine> lines, Furniture.Kind[] furniture) {
    this.lines = lines;
    this.furniture = furniture;
  }

  // ---- Markdown

  /** Tells whether a table begins at line {@code i}: a separator follows, or rows in pipes. */
  boolean isPipeTable(int i) {
    if (!hasPipe(i) || i + 1 >= lines.size()) {
      return false;
    }
    return isPipeSeparator(lines.get(i + 1))
        || isPipeSeparator(lines.get(i))
        || isPiped(i) && isPiped(i + 1)
        || isPiped(i) && i > 0 && lines.get(i - 1).isBlank();
  }

  int pipeTableEnd(int from) {
    int end = from;
    while (end < lines.size() && hasPipe(end)) {
      end++;
    }
    return end;
  }

  static boolean isPipeSeparator(SourceLine line) {
    String raw = line.raw();
    return line.length() > 2
        && line.length() < 10_000
        && raw.indexOf('|') >= 0
        && raw.indexOf("--") >= 0
        && PIPE_SEPARATOR.matcher(line.content()).matches();
  }

  private boolean hasPipe(int i) {
    SourceLine line = lines.get(i);
    return furniture[i] == null
        && !line.isBlank()
        && line.tabs() == 0
        && line.raw().indexOf('|') >= 0;
  }

  private boolean isPiped(int i) {
    SourceLine line = lines.get(i);
    return hasPipe(i)
        && line.length() > 2
        && line.raw().charAt(line.from()) == '|'
        && line.raw().charAt(line.to() - 1) == '|';
  }

  // ---- Tabs

  /**
   * Returns the index after the lines with tabs at {@code from} that make no table; {@code from}
   * itself when a table begins there.
   *
   * @param openColumns columns of the table that only blank lines part from this line, or 0
   */
  int plainLinesEnd(int from, int openColumns) {
    SourceLine first = lines.get(from);
    if (isCaptionRow(first)) {
      return from + 1;
    }
    int end = from;
    while (end < lines.size() && furniture[end] == null && lines.get(end).hasCells()) {
      end++;
    }
    if (openColumns == first.tabs() + 1 && !Wording.isContentsEntry(first.content())) {
      return from;
    }
    if (isContents(from, end) || isIndented(from, end)) {
      return end;
    }
    boolean alone = end == from + 1 && !isTornRow(from);
    return alone && openColumns != first.tabs() + 1 && innerTabs(first) <= 1 ? end : from;
  }

  /**
   * A lone line whose cells hold line breaks is a table row after all when lines with tabs follow.
   */
  private boolean isTornRow(int i) {
    int next = i + 1;
    while (next < lines.size() && next <= i + LONGEST_ROW && isBareText(next)) {
      next++;
    }
    return next > i + 1 && isRow(next);
  }

  /** Tells whether a row holds nothing but captions such as the unit and the name of the body. */
  static boolean isCaptionRow(SourceLine line) {
    if (line.tabs() > 40) {
      return false;
    }
    int filled = 0;
    int captions = 0;
    for (Field field : Field.atTabs(line)) {
      if (!field.isBlank()) {
        filled++;
        captions += isRowCaption(field.text()) ? 1 : 0;
      }
    }
    return filled > 0 && filled <= 3 && captions == filled;
  }

  private static boolean isRowCaption(String text) {
    return Wording.isCaption(text) && !PAGE.matcher(text).matches() && text.length() > 3;
  }

  private boolean isContents(int from, int end) {
    int entries = 0;
    int lastPage = 0;
    boolean rising = true;
    boolean leaders = false;
    for (int i = from; i < end; i++) {
      SourceLine line = lines.get(i);
      String content = line.content();
      int tab = content.lastIndexOf('\t');
      if (line.tabs() != 1 || tab < 0) {
        return false;
      }
      String page = content.substring(tab + 1).strip();
      if (PAGE.matcher(page).matches()) {
        entries++;
        int number = Integer.parseInt(page);
        rising &= number >= lastPage;
        lastPage = number;
      }
      String title = content.substring(0, tab).stripTrailing();
      leaders |= title.endsWith("..") || title.endsWith("…") || title.endsWith("··");
    }
    return entries * 10 >= (end - from) * 8 && (rising || leaders);
  }

  /** Tells whether tabs stand only before the words, as indentation. */
  private boolean isIndented(int from, int end) {
    for (int i = from; i < end; i++) {
      if (innerTabs(lines.get(i)) > 0 || lines.get(i).raw().endsWith("\t")) {
        return false;
      }
    }
    return true;
  }

  private static int innerTabs(SourceLine line) {
    int tabs = 0;
    for (int i = line.from(); i < line.to(); i++) {
      tabs += line.raw().charAt(i) == '\t' ? 1 : 0;
    }
    return tabs;
  }

  /**
   * Returns the number of tabs that nearly every row has from {@code from} on, or -1 when rows are
   * ragged.
   */
  int expectedTabs(int from) {
    Map<Integer, Integer> counts = new HashMap<>();
    int rows = 0;
    int most = -1;
    for (int i = from; i < lines.size() && i < from + LOOKAHEAD; i++) {
      SourceLine line = lines.get(i);
      if (line.isBlank() || furniture[i] != null) {
        break;
      }
      if (line.tabs() > 0) {
        rows++;
        counts.merge(line.tabs(), 1, Integer::sum);
        if (most < 0 || counts.get(line.tabs()) > counts.get(most)) {
          most = line.tabs();
        }
      }
    }
    return most > 0 && counts.get(most) * 10 >= rows * 6 ? most : -1;
  }

  /**
   * Returns the index after the last line of the row that begins at {@code i}; {@code i} when none
   * does.
   */
  int rowEnd(int i, int expected) {
    if (i >= lines.size() || furniture[i] != null) {
      return i;
    }
    SourceLine line = lines.get(i);
    if (line.isBlank()) {
      return line.tabs() > 0 && line.tabs() == expected ? i + 1 : i;
    }
    if (line.tabs() == 0) {
      return BARE.matcher(shortContent(line)).matches() && leadsToRow(i) ? i + 1 : i;
    }
    int end = tornRowEnd(i, expected);
    return isRestOfLastCell(end, expected) ? end + 1 : end;
  }

  /** Follows a row whose cells hold line breaks until it has all its tabs. */
  private int tornRowEnd(int i, int expected) {
    int tabs = lines.get(i).tabs();
    if (tabs >= expected) {
      return i + 1;
    }
    int end = i + 1;
    while (tabs < expected && end < i + LONGEST_ROW && isPartOfRow(end, expected)) {
      tabs += lines.get(end).tabs();
      end++;
    }
    return tabs == expected ? end : i + 1;
  }

  private boolean isPartOfRow(int i, int expected) {
    return i < lines.size()
        && furniture[i] == null
        && !lines.get(i).isBlank()
        && lines.get(i).tabs() < expected;
  }

  /**
   * Tells whether line {@code i} is a sentence's rest, between two rows, that belongs to the row
   * above.
   */
  private boolean isRestOfLastCell(int i, int expected) {
    if (!isBareText(i) || !isRow(i + 1) || lines.get(i + 1).tabs() != expected) {
      return false;
    }
    SourceLine above = lines.get(i - 1);
    String text = lines.get(i).content();
    return !above.raw().endsWith("\t")
        && text.length() > 2
        && !BARE.matcher(shortContent(lines.get(i))).matches()
        && !Wording.startsAnew(text)
        && !Wording.isSelfContained(text);
  }

  private boolean leadsToRow(int i) {
    int next = i + 1;
    while (next < i + LONGEST_ROW && isBareText(next)) {
      next++;
    }
    return isRow(next);
  }

  private boolean isRow(int i) {
    return i < lines.size() && furniture[i] == null && lines.get(i).hasCells();
  }

  private boolean isBareText(int i) {
    return i < lines.size()
        && furniture[i] == null
        && !lines.get(i).isBlank()
        && lines.get(i).tabs() == 0;
  }

  private static String shortContent(SourceLine line) {
    return line.length() > 20
        ? line.raw().substring(line.from(), line.from() + 20)
        : line.content();
  }

  /** Returns the cells of the row that takes the lines from {@code from} to before {@code end}. */
  List<Field> row(int from, int end) {
    List<Field> row = cells(lines.get(from));
    for (int i = from + 1; i < end; i++) {
      List<Field> more = cells(lines.get(i));
      row.set(row.size() - 1, row.get(row.size() - 1).with(more.get(0)));
      row.addAll(more.subList(1, more.size()));
    }
    return row;
  }

  private static List<Field> cells(SourceLine line) {
    return line.tabs() > 0 ? Field.atTabs(line) : new ArrayList<>(List.of(Field.whole(line)));
  }
}
