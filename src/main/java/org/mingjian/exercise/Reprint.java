package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.exercise.Original.Part;
import org.mingjian.exercise.Original.Role;
import org.mingjian.exercise.Original.Sheet;
import org.mingjian.exercise.Original.SheetCell;
import org.mingjian.exercise.Original.Words;
import org.mingjian.publish.Alignment;
import org.mingjian.publish.Block;
import org.mingjian.publish.Contents;
import org.mingjian.publish.Contents.Entry;
import org.mingjian.publish.Grid;
import org.mingjian.publish.Grid.Caption;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.Grid.Row;
import org.mingjian.publish.Heading;
import org.mingjian.publish.Manuscript;
import org.mingjian.publish.PageBreak;
import org.mingjian.publish.Text;

/** Sets a published disclosure anew, with other words in some of its pieces. */
final class Reprint {

  private static final Pattern AMOUNT = Pattern.compile("-?\\d[\\d,]*\\.\\d+%?");
  private static final Pattern FIGURE = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?%?");

  /** What the first row below a heading begins with. */
  private static final Pattern LABEL = Pattern.compile("\\d{3,7}|一、.*");

  private static final Pattern TOTAL = Pattern.compile("[合总]计");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern GAP = Pattern.compile("\\t|[ 　]{2,}");
  private static final int DEEPEST_HEAD = 4;
  private static final int LONGEST_HEADING = 14;
  private static final int MANY_COLUMNS = 8;
  private static final int WIDEST = 16;

  private final Original original;
  private final Map<Integer, String> edits;
  private final List<Block> blocks = new ArrayList<>();
  private String title = "";
  private final List<Caption> captions = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private Reprint(Original original, Map<Integer, String> edits) {
    this.original = original;
    this.edits = edits;
  }

  /**
   * Returns the disclosure.
   *
   * @param edits the words of pieces by their ids; null where a piece is left out
   */
  static Manuscript of(Original original, Map<Integer, String> edits) {
    return new Reprint(original, edits).manuscript();
  }

  private Manuscript manuscript() {
    List<Part> parts = original.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Words words) {
        words(words);
      } else if (parts.get(i) instanceof Sheet sheet) {
        endContents();
        List<String> notes = new ArrayList<>();
        while (i + 1 < parts.size()
            && parts.get(i + 1) instanceof Words note
            && note.role() == Role.NOTE) {
          add(notes, text(note.id(), note.text()));
          i++;
        }
        sheet(sheet, notes);
      }
    }
    endContents();
    return new Manuscript(original.body() + original.year() + "年度决算", blocks);
  }

  private static void add(List<String> texts, String text) {
    if (text != null && !text.isEmpty()) {
      texts.add(text);
    }
  }

  private String text(int id, String printed) {
    return edits.containsKey(id) ? edits.get(id) : printed;
  }

  private void words(Words words) {
    String text = text(words.id(), words.text());
    if (words.role() != Role.ENTRY) {
      endContents();
    }
    if (text == null || text.isEmpty()) {
      return;
    }
    switch (words.role()) {
      case COVER -> blocks.add(new Heading(0, text));
      case HEADING -> {
        if (words.level() == 1) {
          pageBreak();
        }
        blocks.add(new Heading(Math.min(words.level(), Heading.DEEPEST), text));
      }
      case ENTRY -> entries.add(new Entry(Math.min(words.level(), 2), text, target(words)));
      case TITLE -> title = text;
      case CAPTION -> captions.add(caption(text));
      case TEXT, NOTE -> text.lines().forEach(line -> blocks.add(new Text(line)));
    }
  }

  /** The heading or table of the body that a line of the contents names, as it is printed now. */
  private String target(Words entry) {
    String wanted = plain(entry.text());
    for (Part part : original.parts()) {
      if (part instanceof Words words
          && (words.role() == Role.HEADING || words.role() == Role.TITLE)
          && !plain(words.text()).isEmpty()
          && wanted.endsWith(plain(words.text()))) {
        String now = text(words.id(), words.text());
        return now == null ? words.text() : now;
      }
    }
    return entry.text();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s　]", "");
  }

  private static Caption caption(String text) {
    String[] pieces = GAP.split(text.strip(), -1);
    return switch (pieces.length) {
      case 1 ->
          pieces[0].matches(".*单位[:：].{0,3}元.*|公开\\d+表")
              ? Caption.right(pieces[0])
              : new Caption(pieces[0], "", "");
      case 2 -> new Caption(pieces[0], "", pieces[1]);
      case 3 -> new Caption(pieces[0], pieces[1], pieces[2]);
      default -> new Caption(text, "", "");
    };
  }

  private void endContents() {
    if (!entries.isEmpty()) {
      pageBreak();
      blocks.add(new Contents("目录", entries));
      entries.clear();
      pageBreak();
    }
  }

  private void pageBreak() {
    if (!blocks.isEmpty() && !(blocks.get(blocks.size() - 1) instanceof PageBreak)) {
      blocks.add(new PageBreak());
    }
  }

  // ---- tables

  private void sheet(Sheet sheet, List<String> notes) {
    boolean own = !title.isEmpty();
    if (own && !(last() instanceof Heading)) {
      pageBreak();
    }
    List<List<SheetCell>> rows = new ArrayList<>();
    for (int i = 0; i < sheet.rows(); i++) {
      rows.add(new ArrayList<>());
    }
    int head = head(sheet);
    (sheet.spansKnown() ? sheet.cells() : HeadSpans.restore(sheet, head))
        .forEach(cell -> rows.get(cell.row()).add(cell));
    List<Column> columns = columns(sheet, head);
    List<Row> printed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean heading = i < head;
      printed.add(new Row(rows.get(i).stream().map(cell -> cell(cell, heading)).toList()));
    }
    blocks.add(
        new Grid(
            title,
            captions,
            columns,
            printed.subList(0, head),
            printed.subList(head, printed.size()),
            notes,
            head > 0,
            sheet.columns() >= MANY_COLUMNS));
    if (own) {
      pageBreak();
    }
    title = "";
    captions.clear();
  }

  private Block last() {
    return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
  }

  private Cell cell(SheetCell cell, boolean heading) {
    String text = text(cell.id(), cell.text());
    String shown = text == null ? "" : text.strip();
    Alignment alignment =
        heading
            ? Alignment.CENTER
            : AMOUNT.matcher(shown).matches() ? Alignment.RIGHT : Alignment.LEFT;
    if (!heading && alignment == Alignment.LEFT && shown.length() <= 2) {
      alignment = Alignment.CENTER;
    }
    return new Cell(shown, cell.rowSpan(), cell.columnSpan(), alignment);
  }

  /** The rows above the first amount, where they look like headings and no cell crosses below. */
  private static int head(Sheet sheet) {
    int first = sheet.rows();
    for (SheetCell cell : sheet.cells()) {
      if (beginsBody(sheet, cell)
          || FIGURE.matcher(cell.text().strip()).matches() && cell.text().contains(".")
          || cell.text().strip().length() > LONGEST_HEADING) {
        first = Math.min(first, cell.row());
      }
    }
    int head = Math.min(Math.min(first, DEEPEST_HEAD), sheet.rows() - 1);
    for (int depth = Math.max(0, head); depth > 0; depth--) {
      int below = depth;
      if (sheet.cells().stream()
          .noneMatch(cell -> cell.row() < below && cell.row() + cell.rowSpan() > below)) {
        return depth;
      }
    }
    return 0;
  }

  /** A code, a first item, or a total beside which no other words stand. */
  private static boolean beginsBody(Sheet sheet, SheetCell cell) {
    String text = cell.text().replaceAll("[\\s　]", "");
    if (TOTAL.matcher(text).matches()) {
      return sheet.cells().stream()
          .noneMatch(
              other ->
                  other.row() == cell.row()
                      && !other.equals(cell)
                      && HAN.matcher(other.text()).find());
    }
    return LABEL.matcher(text).matches();
  }

  private static List<Column> columns(Sheet sheet, int head) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < sheet.columns(); i++) {
      int column = i;
      List<String> texts =
          sheet.cells().stream()
              .filter(c -> c.column() == column && c.columnSpan() == 1 && c.row() >= head)
              .map(c -> c.text().strip())
              .filter(text -> !text.isEmpty())
              .toList();
      long amounts = texts.stream().filter(text -> AMOUNT.matcher(text).matches()).count();
      int longest = texts.stream().mapToInt(String::length).max().orElse(2);
      int heading =
          sheet.cells().stream()
              .filter(c -> c.column() == column && c.columnSpan() == 1 && c.row() < head)
              .mapToInt(c -> (c.text().strip().length() + 1) / 2)
              .max()
              .orElse(0);
      double width = Math.max(3, Math.min(WIDEST, Math.max(longest, Math.min(heading, 6) * 1.5)));
      columns.add(
          amounts > 0 && amounts * 2 >= texts.size()
              ? Column.number(width * 0.7)
              : Column.text(width));
    }
    return columns;
  }
}
