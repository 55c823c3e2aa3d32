package org.mingjian.report;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Furniture;
import org.mingjian.document.PagePictures;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Table;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Heading;

/**
 * Writes a document as it was read, in sections that a browser lays out only when they come into
 * view: a page each, or a stretch of text. Not thread-safe.
 */
final class PageDocument {

  /** A stretch of text without pages ends after this many blocks, or at a heading. */
  private static final int BLOCKS = 40;

  private static final int MOST_HEADER_ROWS = 6;
  private static final int HIGHEST_LEVEL = 3;

  private final HtmlWriter html;
  private final Texts texts;
  private final LocationText locations;
  private final PagePictures pictures;
  private final Set<String> titles = new HashSet<>();

  PageDocument(HtmlWriter html, Texts texts, LocationText locations, PagePictures pictures) {
    this.pictures = pictures;
    this.html = html;
    this.texts = texts;
    this.locations = locations;
  }

  void write(Disclosure disclosure, DocumentMap map) throws IOException {
    List<Block> blocks = disclosure.document().blocks();
    Map<Integer, Heading> headings = headings(disclosure);
    titles.clear();
    disclosure.tables().forEach(table -> titles.add(table.title().strip()));
    disclosure.facts(EvaluationForm.class).forEach(form -> titles.add(form.title().strip()));
    int from = 0;
    while (from < blocks.size()) {
      int to = end(blocks, headings, from);
      writeSection(blocks, headings, map, from, to);
      from = to;
    }
  }

  private static Map<Integer, Heading> headings(Disclosure disclosure) {
    Map<Integer, Heading> headings = new HashMap<>();
    for (Heading heading : disclosure.facts(Heading.class)) {
      if (!heading.inContents()) {
        headings.putIfAbsent(heading.block(), heading);
      }
    }
    return headings;
  }

  private static int end(List<Block> blocks, Map<Integer, Heading> headings, int from) {
    int page = page(blocks.get(from));
    int to = from + 1;
    while (to < blocks.size()) {
      Heading heading = headings.get(to);
      boolean ends =
          page > 0
              ? page(blocks.get(to)) != page
              : to - from >= BLOCKS || heading != null && heading.level() == 0;
      if (ends) {
        return to;
      }
      to++;
    }
    return to;
  }

  private static int page(Block block) {
    return place(block) instanceof Place.Page page ? page.page() : 0;
  }

  private static Place place(Block block) {
    if (block instanceof Paragraph paragraph) {
      return paragraph.place();
    }
    if (block instanceof Table table) {
      return table.place();
    }
    return block instanceof Furniture furniture ? furniture.place() : ((Placeholder) block).place();
  }

  private void writeSection(
      List<Block> blocks, Map<Integer, Heading> headings, DocumentMap map, int from, int to)
      throws IOException {
    String label = locations.write(place(blocks.get(from)));
    html.open("section", "class", "page h" + height(blocks, from, to), "aria-label", label);
    html.element("p", label, "class", "where").line();
    writePicture(page(blocks.get(from)), label);
    for (int b = from; b < to; b++) {
      writeBlock(blocks.get(b), headings.get(b), map.texts(b), map.prefix());
      html.line();
    }
    html.close().line();
  }

  /** Writes the picture of a page, which is shown when somebody asks for it. */
  private void writePicture(int page, String label) throws IOException {
    byte[] jpeg = page == 0 ? null : pictures.jpeg(page);
    if (jpeg != null) {
      html.open("details", "class", "picture").element("summary", texts.get("picture"));
      String data = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
      html.empty("img", "alt", texts.get("picture.of", label), "loading", "lazy", "src", data);
      html.close().line();
    }
  }

  /** Returns the power of two that the height of the section in rows of text comes next to. */
  private static int height(List<Block> blocks, int from, int to) {
    int rows = 2;
    for (Block block : blocks.subList(from, to)) {
      if (block instanceof Table table) {
        rows += table.rows() + 1;
      } else {
        rows += 1 + (block instanceof Paragraph paragraph ? paragraph.text().length() / 45 : 0);
      }
    }
    return Math.min(12, 32 - Integer.numberOfLeadingZeros(rows - 1));
  }

  private void writeBlock(Block block, Heading heading, List<MarkedText> marked, String prefix)
      throws IOException {
    if (block instanceof Table table) {
      writeTable(table, marked, prefix);
      return;
    }
    MarkedText text = marked.get(0);
    if (block instanceof Furniture furniture) {
      String kind = furniture.kind().name().toLowerCase(java.util.Locale.ROOT);
      html.open("p", "class", "furniture", "id", text.usedId(), "title", texts.get(kind));
    } else if (block instanceof Placeholder) {
      html.open("p", "class", "placeholder", "id", text.usedId());
      html.element("b", texts.get("placeholder")).text(" ");
    } else {
      html.open(tag(heading, text.text()), "id", text.usedId());
    }
    text.write(html, prefix, texts);
    html.close();
  }

  /** Returns the element for a paragraph; a heading that runs on into its text is none. */
  private String tag(Heading heading, String text) {
    if (titles.contains(text.strip())) {
      return "h5";
    }
    if (heading == null) {
      return "p";
    }
    int own = heading.number().length() + heading.title().length();
    boolean alone = text.strip().length() <= own + 8;
    return alone ? "h" + (3 + Math.min(HIGHEST_LEVEL, Math.max(0, heading.level()))) : "p";
  }

  private void writeTable(Table table, List<MarkedText> marked, String prefix) throws IOException {
    int body = headerRows(table, marked);
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        texts.get("table"));
    html.open("table");
    int row = -1;
    for (int c = 0; c < marked.size(); c++) {
      Cell cell = table.cells().get(c);
      if (cell.row() != row) {
        if (row >= 0) {
          html.close();
        }
        html.line().open("tr");
        row = cell.row();
      }
      writeCell(cell, marked.get(c), row < body, prefix);
    }
    if (row >= 0) {
      html.close();
    }
    html.close().close();
  }

  /** Returns how many rows stand above the first row with a figure. */
  private static int headerRows(Table table, List<MarkedText> marked) {
    for (int c = 0; c < marked.size(); c++) {
      if (marked.get(c).hasFigures()) {
        return Math.min(MOST_HEADER_ROWS, table.cells().get(c).row());
      }
    }
    return 0;
  }

  private void writeCell(Cell cell, MarkedText text, boolean header, String prefix)
      throws IOException {
    html.open(
        header ? "th" : "td",
        "id",
        text.usedId(),
        "class",
        !header && isNumber(cell.text()) ? "r" : null,
        "rowspan",
        span(cell.rowSpan()),
        "colspan",
        span(cell.columnSpan()));
    text.write(html, prefix, texts);
    html.close();
  }

  private static String span(int span) {
    return span == 1 ? null : Integer.toString(span);
  }

  private static boolean isNumber(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && " ,.-%—－".indexOf(c) < 0) {
        return false;
      }
      digits |= digit;
    }
    return digits && text.indexOf('.') >= 0;
  }
}
