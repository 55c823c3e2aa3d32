package org.mingjian.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.publish.Contents.Entry;
import org.mingjian.publish.Grid.Caption;
import org.mingjian.publish.PrintedPage.Line;
import org.mingjian.publish.Typeface.Style;

/** Sets a manuscript in A4 pages. Lengths are points. Used once, by one thread. */
final class PageSetter {

  static final double LONG_SIDE = 841.89;
  static final double SHORT_SIDE = 595.28;
  static final double MARGIN = 56.7;

  private static final double TEXT = 14;
  private static final double LEADING = 25;
  private static final double CAPTION = 10;
  private static final double NOTE = 9;

  private final Typeface type;
  private final Map<String, Integer> known;
  private final Map<String, Integer> found = new HashMap<>();
  private final List<PrintedPage> pages = new ArrayList<>();
  private boolean landscape;
  private double y;

  private PageSetter(Typeface type, Map<String, Integer> known) {
    this.type = type;
    this.known = known;
  }

  /** Sets the pages; the contents get their page numbers in a second go. */
  static List<PrintedPage> pages(Manuscript manuscript, Typeface type) {
    List<Flow> flows = Flow.of(manuscript.blocks());
    PageSetter first = new PageSetter(type, Map.of());
    first.set(flows);
    PageSetter second = new PageSetter(type, first.found);
    second.set(flows);
    return second.pages;
  }

  private void set(List<Flow> flows) {
    for (Flow flow : flows) {
      if (pages.isEmpty() || flow.newPage()) {
        landscape = flow.landscape();
        turnPage();
      }
      block(flow.block());
    }
    for (int i = 1; i < pages.size(); i++) {
      PrintedPage page = pages.get(i);
      String number = "— " + (i + 1) + " —";
      double x = (page.width() - type.width(number, Style.SONG) * CAPTION) / 2;
      page.lines().add(new Line(number, Style.SONG, CAPTION, x, page.height() - 30));
    }
  }

  // ---- the page

  PrintedPage page() {
    return pages.get(pages.size() - 1);
  }

  Typeface type() {
    return type;
  }

  double y() {
    return y;
  }

  double width() {
    return page().width() - 2 * MARGIN;
  }

  /** How much of the page is left. */
  double room() {
    return page().height() - MARGIN - y;
  }

  void turnPage() {
    pages.add(
        landscape
            ? new PrintedPage(LONG_SIDE, SHORT_SIDE)
            : new PrintedPage(SHORT_SIDE, LONG_SIDE));
    y = MARGIN;
  }

  void move(double down) {
    y += down;
  }

  private boolean isTop() {
    return y <= MARGIN;
  }

  private void need(double height) {
    if (height > room() && !isTop()) {
      turnPage();
    }
  }

  // ---- blocks

  private void block(Block block) {
    if (block instanceof Heading heading) {
      heading(heading);
    } else if (block instanceof Text text) {
      double indent = text.alignment() == Alignment.LEFT ? 2 * TEXT : 0;
      paragraph(text.text(), Style.SONG, TEXT, LEADING, text.alignment(), indent);
    } else if (block instanceof Contents contents) {
      contents(contents);
    } else if (block instanceof Grid grid) {
      grid(grid);
    }
  }

  private void heading(Heading heading) {
    boolean cover = heading.level() == 0;
    boolean middle = heading.level() < 2;
    double size = cover ? 26 : middle ? 20 : TEXT;
    double space = cover ? 80 : middle ? 18 : 6;
    need(space + 4 * LEADING);
    y += isTop() && !cover ? 0 : space;
    found.putIfAbsent(heading.text(), pages.size());
    Style style = heading.level() < 3 ? Style.HEI : Style.SONG;
    Alignment alignment = middle ? Alignment.CENTER : Alignment.LEFT;
    paragraph(heading.text(), style, size, 1.6 * size, alignment, middle ? 0 : 2 * size);
    y += middle ? 12 : 2;
  }

  private void paragraph(
      String text, Style style, double size, double leading, Alignment alignment, double indent) {
    double room = width();
    List<String> lines = Lines.of(text, room / size, indent / size, type, style);
    for (int i = 0; i < lines.size(); i++) {
      need(leading);
      double start = i == 0 ? indent : 0;
      print(lines.get(i), style, size, MARGIN + start, room - start, alignment, leading);
      y += leading;
    }
  }

  private void print(
      String text,
      Style style,
      double size,
      double left,
      double room,
      Alignment alignment,
      double leading) {
    double free = room - type.width(text, style) * size;
    double x =
        switch (alignment) {
          case LEFT -> left;
          case CENTER -> left + free / 2;
          case RIGHT -> left + free;
        };
    page().lines().add(new Line(text, style, size, x, y + (leading + 0.72 * size) / 2));
  }

  private void contents(Contents contents) {
    paragraph(contents.title(), Style.HEI, 18, 40, Alignment.CENTER, 0);
    int number = 1;
    for (Entry entry : contents.entries()) {
      number = known.getOrDefault(entry.target(), number);
      entry(entry, String.valueOf(number));
    }
  }

  private void entry(Entry entry, String number) {
    double size = 12;
    double leading = 21;
    double left = entry.level() > 1 ? 2 * size : 0;
    Style style = entry.level() > 1 ? Style.SONG : Style.HEI;
    double gap = 3 * size;
    List<String> lines = Lines.of(entry.text(), (width() - left - gap) / size, 0, type, style);
    for (int i = 0; i < lines.size(); i++) {
      need(leading);
      String words = lines.get(i);
      if (i == lines.size() - 1) {
        double free =
            width() - left - size * (type.width(words, style) + type.width(number, Style.SONG));
        int dots = (int) Math.max(3, free / size / type.width(".", style) - 1);
        words += ".".repeat(dots);
      }
      print(words, style, size, MARGIN + left, width() - left, Alignment.LEFT, leading);
      if (i == lines.size() - 1) {
        print(number, Style.SONG, size, MARGIN, width(), Alignment.RIGHT, leading);
      }
      y += leading;
    }
  }

  private void grid(Grid grid) {
    PdfGrid table = new PdfGrid(grid, width(), type);
    double above = (grid.title().isEmpty() ? 0 : 30) + 16.0 * grid.captions().size();
    need(above + table.beginning());
    y += isTop() ? 0 : 8;
    if (!grid.title().isEmpty()) {
      found.putIfAbsent(grid.title(), pages.size());
      paragraph(grid.title(), Style.HEI, 16, 24, Alignment.CENTER, 0);
      y += 4;
    }
    for (Caption caption : grid.captions()) {
      print(caption.left(), Style.SONG, CAPTION, MARGIN, width(), Alignment.LEFT, 15);
      print(caption.center(), Style.SONG, CAPTION, MARGIN, width(), Alignment.CENTER, 15);
      print(caption.right(), Style.SONG, CAPTION, MARGIN, width(), Alignment.RIGHT, 15);
      y += 15;
    }
    table.print(this);
    y += 3;
    for (String note : grid.notes()) {
      paragraph(note, Style.SONG, NOTE, 14, Alignment.LEFT, 0);
    }
  }
}
