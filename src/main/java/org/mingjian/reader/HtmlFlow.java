package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.mingjian.document.Place;

/** Walks the content of a web page and makes its blocks. Used once, by one thread. */
final class HtmlFlow {

  /** Elements outside jsoup's list that begin a paragraph nevertheless. */
  private static final Set<String> BLOCKS =
      Set.of("td", "th", "tr", "caption", "summary", "option");

  private static final int DEEPEST = 500;
  private static final int LARGE_PICTURE = 300;
  private static final int LARGE_EMBEDDED = 20_000;

  private final BlockCollector blocks;
  private int depth;

  /** White space met after the last character, and whether a line ended in it. */
  private boolean space;

  private boolean newline;

  HtmlFlow(BlockCollector blocks) {
    this.blocks = blocks;
  }

  /** Reads the content of {@code root}. */
  void read(Element root) throws UnreadableFileException {
    walk(root);
    blocks.endParagraph();
  }

  private void walk(Element parent) throws UnreadableFileException {
    if (++depth > DEEPEST) {
      throw new UnreadableFileException("网页的标签嵌套过深，无法读取");
    }
    int item = HtmlList.start(parent);
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        addText(text, HtmlList.isPreformatted(parent));
      } else if (node instanceof Element element) {
        if (element.nameIs("li")) {
          addItem(parent, element, item++);
        } else {
          visit(element);
        }
      }
    }
    depth--;
  }

  private void visit(Element element) throws UnreadableFileException {
    switch (element.normalName()) {
      case "br" -> breakLine();
      case "img" -> examine(element);
      case "table" -> {
        endParagraph();
        readTable(element);
      }
      default -> {
        boolean block = element.isBlock() || BLOCKS.contains(element.normalName());
        if (block) {
          endParagraph();
        }
        walk(element);
        if (block) {
          endParagraph();
        }
      }
    }
  }

  private void addItem(Element list, Element item, int number) throws UnreadableFileException {
    endParagraph();
    String label = HtmlList.label(list, item, number);
    Place place = place(item);
    for (int i = 0; i < label.length(); i++) {
      blocks.append(label.charAt(i), place);
    }
    walk(item);
    endParagraph();
  }

  private void endParagraph() {
    space = false;
    newline = false;
    blocks.endParagraph();
  }

  private void breakLine() {
    space = false;
    newline = false;
    blocks.breakLine();
  }

  private void addText(TextNode node, boolean preformatted) {
    String text = node.getWholeText();
    Range range = node.sourceRange();
    int line = range.isTracked() ? range.start().lineNumber() : 1;
    int column = range.isTracked() ? range.start().columnNumber() - 1 : 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Place place = new Place.Line(line, column, column + end - start);
      for (int i = start; i < end; i++) {
        add(text.charAt(i), place, preformatted);
      }
      if (end == text.length()) {
        return;
      }
      if (preformatted) {
        breakLine();
      }
      space = true;
      newline = true;
      start = end + 1;
      line++;
      column = 0;
    }
  }

  private void add(char c, Place place, boolean preformatted) {
    if (!preformatted && (c == ' ' || c == '\t' || c == '\r' || c == '\f')) {
      space = true;
      return;
    }
    if (space) {
      char last = blocks.last();
      boolean torn = newline && Script.isWide(last) && Script.isWide(c);
      if (last != 0 && last != ' ' && !torn) {
        blocks.append(' ', place);
      }
      space = false;
      newline = false;
    }
    blocks.append(c == '\u00a0' ? ' ' : c, place);
  }

  /** Returns where an element begins. */
  static Place place(Element element) {
    Range range = element.sourceRange();
    if (!range.isTracked()) {
      return new Place.Line(1, 0, 0);
    }
    int column = range.start().columnNumber() - 1;
    return new Place.Line(range.start().lineNumber(), column, column);
  }

  /** A large picture may be a scanned table; icons and lines are none. */
  private void examine(Element picture) {
    boolean embedded = picture.attr("src").startsWith("data:");
    boolean large =
        size(picture, "width") >= LARGE_PICTURE && size(picture, "height") != 0
            || embedded && picture.attr("src").length() > LARGE_EMBEDDED;
    if (large) {
      blocks.addUnreadable("unreadable-picture", "此处是一张图片，未能读取其中的内容，请人工核对", place(picture));
    }
  }

  private static int size(Element picture, String side) {
    String digits = picture.attr(side).replaceAll("\\D.*", "");
    return digits.isEmpty() || digits.length() > 6 ? -1 : Integer.parseInt(digits);
  }

  // ---- tables

  private void readTable(Element table) throws UnreadableFileException {
    List<Element> rows = HtmlTable.rows(table);
    if (HtmlTable.isLayout(table, rows)) {
      for (Element cell : HtmlTable.cells(table, rows)) {
        endParagraph();
        walk(cell);
        endParagraph();
      }
      return;
    }
    List<Element> inner = new ArrayList<>();
    GridBuilder grid = new HtmlTable(rows, inner).grid(this::cellText);
    for (Element caption : table.children().select("> caption")) {
      walk(caption);
      endParagraph();
    }
    blocks.addTable(grid);
    Set<Element> read = new HashSet<>();
    for (Element nested : inner) {
      if (read.add(nested)) {
        readTable(nested);
      }
    }
  }

  /** Returns the words of a cell without those of tables within it. */
  private FlowText cellText(Element cell, List<Element> inner) throws UnreadableFileException {
    ReadingCell reading = new ReadingCell(inner);
    reading.walk(cell, 0);
    return reading.text;
  }

  /** The reading of one cell: paragraphs and line breaks end lines, white space is one space. */
  private static final class ReadingCell {

    final FlowText text = new FlowText();
    private final List<Element> inner;
    private boolean space;
    private boolean newline;

    ReadingCell(List<Element> inner) {
      this.inner = inner;
    }

    void walk(Element parent, int depth) throws UnreadableFileException {
      if (depth > DEEPEST) {
        throw new UnreadableFileException("网页的标签嵌套过深，无法读取");
      }
      for (Node node : parent.childNodes()) {
        if (node instanceof TextNode words) {
          add(words);
        } else if (node instanceof Element element) {
          if (element.nameIs("table")) {
            inner.add(element);
          } else if (element.nameIs("br")) {
            endLine();
          } else if (element.isBlock()) {
            endLine();
            walk(element, depth + 1);
            endLine();
          } else {
            walk(element, depth + 1);
          }
        }
      }
    }

    private void endLine() {
      space = false;
      newline = false;
      text.endLine();
    }

    private void add(TextNode node) {
      Place place = place(node);
      String words = node.getWholeText();
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\n') {
          space = true;
          newline |= c == '\n';
          continue;
        }
        boolean torn =
            newline && text.length() > 0 && Script.isWide(text.last()) && Script.isWide(c);
        if (space && !torn && text.length() > 0 && text.last() != ' ') {
          text.append(' ', place);
        }
        space = false;
        newline = false;
        text.append(c == '\u00a0' ? ' ' : c, place);
      }
    }

    private static Place place(TextNode node) {
      Range range = node.sourceRange();
      if (!range.isTracked()) {
        return new Place.Line(1, 0, 0);
      }
      // White space before the words may hold line ends.
      String words = node.getWholeText();
      int line = range.start().lineNumber();
      int column = range.start().columnNumber() - 1;
      int at = 0;
      while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
        column = words.charAt(at) == '\n' ? 0 : column + 1;
        line += words.charAt(at) == '\n' ? 1 : 0;
        at++;
      }
      return new Place.Line(line, column, column + words.strip().length());
    }
  }

  /** Returns a name in lower case, for attributes that authors write in any. */
  static String lower(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
