package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Placeholder;
import org.mingjian.document.SourceFile;

/**
 * One pass over the lines of a text file, which puts its blocks together. Used once, by one thread.
 */
final class TextAssembly {

  /** Marks of Markdown at the start of a line: heading (1), quotation, list item (2). */
  private static final Pattern LINE_MARK =
      Pattern.compile(
          "(#{1,6}\\s{1,4})|>\\s{1,4}|([-*+]\\s{1,4})(?![-−]?[\\d,.]{1,20}\\s{0,3}-?$)");

  private static final Pattern RULE = Pattern.compile("[-=_*~—]{3,}|`{3}\\w{0,12}");
  private static final Pattern PICTURE = Pattern.compile("!\\[.*|<img\\s.*");

  private final List<SourceLine> lines;
  private final Furniture.Kind[] furniture;
  private final Wrapping wrapping;
  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Furniture met while a paragraph or table was open, which may go on after it. */
  private final List<Block> held = new ArrayList<>();

  private OpenParagraph paragraph;
  private TableRows table;
  private boolean gap;
  private long cells;

  TextAssembly(
      List<SourceLine> lines, Furniture.Kind[] furniture, Wrapping wrapping, Limits limits) {
    this.lines = lines;
    this.furniture = furniture;
    this.wrapping = wrapping;
    this.limits = limits;
  }

  Document read(SourceFile source) throws UnreadableFileException {
    TableLines tables = new TableLines(lines, furniture);
    HtmlFragment fragments = new HtmlFragment(lines, new ReadingBudget(limits));
    int i = 0;
    while (i < lines.size()) {
      SourceLine line = lines.get(i);
      if (furniture[i] != null) {
        setAside(new Furniture(furniture[i], line.content(), line.place()));
        i++;
      } else if (line.isBlank() || isRule(line)) {
        gap = true;
        i++;
      } else if (fragments.begins(i)) {
        int end = fragments.end(i);
        close();
        blocks.addAll(fragments.read(i, end));
        i = end;
      } else if (tables.isPipeTable(i)) {
        i = readPipeTable(tables, i);
      } else if (line.hasCells()) {
        i = readTabLines(tables, i);
      } else {
        readText(line);
        i++;
      }
    }
    close();
    return new Document(source, blocks, diagnostics);
  }

  private static boolean isRule(SourceLine line) {
    return line.length() < 200 && RULE.matcher(line.content()).matches();
  }

  private void setAside(Furniture piece) {
    gap = true;
    (paragraph == null && table == null ? blocks : held).add(piece);
  }

  /** Ends whatever is open; the furniture that stood below it follows. */
  private void close() throws UnreadableFileException {
    if (paragraph != null) {
      blocks.add(paragraph.build());
      paragraph = null;
    }
    if (table != null) {
      cells += table.positions();
      refuseTooManyCells(cells);
      blocks.add(table.build());
      table = null;
    }
    blocks.addAll(held);
    held.clear();
  }

  private void refuseTooManyCells(long count) throws UnreadableFileException {
    if (count > limits.cells()) {
      throw new UnreadableFileException("表格单元格过多，上限为 " + limits.cells() + " 个");
    }
  }

  private int readPipeTable(TableLines tables, int from) throws UnreadableFileException {
    int end = tables.pipeTableEnd(from);
    TableRows rows = new TableRows(true);
    boolean header = false;
    for (int i = from; i < end; i++) {
      if (TableLines.isPipeSeparator(lines.get(i))) {
        header = true;
      } else {
        refuseTooManyCells(cells + rows.positions());
        rows.add(Field.atPipes(lines.get(i)));
      }
    }
    if (rows.rows() > 0) {
      join(rows, header);
    }
    return end;
  }

  /** Continues the open table with {@code rows}, or begins another. */
  private void join(TableRows rows, boolean header) throws UnreadableFileException {
    if (table != null && !header && table.continuesWith(rows)) {
      table.append(rows);
    } else {
      close();
      table = rows;
    }
    gap = false;
  }

  private int readTabLines(TableLines tables, int from) throws UnreadableFileException {
    int end = tables.plainLinesEnd(from, table == null ? 0 : table.columns());
    for (int i = from; i < end; i++) {
      readPlainLine(lines.get(i));
    }
    return end > from ? end : readTabTable(tables, from);
  }

  /**
   * Reads a line whose tabs make no table: a contents entry, an indented sentence, or captions side
   * by side.
   */
  private void readPlainLine(SourceLine line) throws UnreadableFileException {
    if (!TableLines.isCaptionRow(line)) {
      readText(line);
      return;
    }
    for (Field field : Field.atTabs(line)) {
      if (!field.isBlank()) {
        int from = field.place().from();
        addText(line, Markup.strip(line.raw(), from, field.place().to()), true, true);
      }
    }
  }

  private int readTabTable(TableLines tables, int from) throws UnreadableFileException {
    int expected = tables.expectedTabs(from);
    TableRows rows = new TableRows(false);
    int i = from;
    for (int end = tables.rowEnd(i, expected); end > i; end = tables.rowEnd(i, expected)) {
      refuseTooManyCells(cells + rows.positions() + lines.get(i).tabs());
      List<Field> row = tables.row(i, end);
      if (rows.endsBefore(row)) {
        join(rows, false);
        rows = new TableRows(false);
      }
      rows.add(row);
      i = end;
    }
    join(rows, false);
    return i;
  }

  private void readText(SourceLine line) throws UnreadableFileException {
    String content = line.content();
    if (PICTURE.matcher(content).matches()) {
      addPlaceholder(line, content, "unreadable-picture", "此处是一张图片，未能读取其中的内容，请人工核对");
      return;
    }
    if (Wording.describesWhatIsMissing(content)) {
      addPlaceholder(line, content, "unreadable-table", "此处的表格未能识别，文件中只有一句英文描述，请人工核对");
      return;
    }
    Matcher mark = LINE_MARK.matcher(line.raw()).region(line.from(), line.to());
    boolean marked = mark.lookingAt();
    int from = marked ? mark.end() : line.from();
    boolean heading = marked && mark.group(1) != null;
    addText(line, Markup.strip(line.raw(), from, line.to()), marked, heading);
  }

  private void addPlaceholder(SourceLine line, String text, String kind, String message)
      throws UnreadableFileException {
    close();
    blocks.add(new Placeholder(text, line.place()));
    diagnostics.add(new Diagnostic(kind, message, line.place()));
    gap = false;
  }

  private void addText(SourceLine line, Markup.Plain words, boolean anew, boolean closed)
      throws UnreadableFileException {
    if (words.text().isBlank()) {
      return;
    }
    if (paragraph != null && !anew && paragraph.goesOnWith(line, words.text(), gap, wrapping)) {
      paragraph.append(line, words);
    } else {
      close();
      paragraph = new OpenParagraph(line, words, closed);
    }
    gap = false;
  }
}
