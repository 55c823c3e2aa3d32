package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.document.Box;
import org.mingjian.document.Cell;
import org.mingjian.document.Place;
import org.mingjian.reader.Lattice.Field;

/**
 * A page taken apart: lines of text and tables from top to bottom, and slanted text.
 *
 * @param number number of the page, from 1
 * @param turn how the page was turned to read it
 * @param items lines and tables in reading order
 * @param watermarks slanted text, one for each piece
 */
record PageLayout(int number, Turn turn, List<PageItem> items, List<TextLine> watermarks) {

  /** Lays out a page. */
  static PageLayout of(PdfPage page, ReadingBudget budget) {
    return of(page, budget, false);
  }

  /**
   * Lays out a page.
   *
   * @param continued whether the page before ends with a table without ruling lines
   */
  static PageLayout of(PdfPage page, ReadingBudget budget, boolean continued) {
    List<Lattice> lattices = lattices(page, budget);
    List<List<List<Glyph>>> inside = new ArrayList<>();
    for (Lattice lattice : lattices) {
      List<List<Glyph>> fields = new ArrayList<>();
      lattice.fields().forEach(field -> fields.add(new ArrayList<>()));
      inside.add(fields);
    }
    List<Glyph> outside = new ArrayList<>();
    for (List<Glyph> word : words(page.glyphs())) {
      settle(word, lattices, inside, outside);
    }
    List<Positioned> positioned = new ArrayList<>();
    for (int i = 0; i < lattices.size(); i++) {
      PageTable table = table(lattices.get(i), inside.get(i), page);
      positioned.add(new Positioned(table.box().top(), table));
    }
    positioned.addAll(lines(outside, page, continued));
    positioned.sort(Comparator.comparingDouble(Positioned::y));
    List<PageItem> items = positioned.stream().map(Positioned::item).toList();
    return new PageLayout(page.number(), page.turn(), items, watermarks(page));
  }

  /** Tells whether the page ends with a table without ruling lines, but for a page number. */
  boolean endsUnruled() {
    for (int i = items.size() - 1; i >= Math.max(0, items.size() - 2); i--) {
      if (items.get(i) instanceof PageTable table) {
        return !table.ruled();
      }
    }
    return false;
  }

  /** An item with the height at which it is read: parts of one printed line share it. */
  private record Positioned(double y, PageItem item) {}

  private static List<Lattice> lattices(PdfPage page, ReadingBudget budget) {
    RulingLines lines = page.lines();
    if (lines.tooMany()) {
      return List.of();
    }
    List<Lattice> found = Lattice.find(lines.horizontal(), lines.vertical(), budget);
    found.removeIf(lattice -> lattice.columns() == 1 && lattice.rows() <= 2);
    return found;
  }

  /** Characters that the content stream sets one close behind the other. */
  private static List<List<Glyph>> words(List<Glyph> glyphs) {
    List<List<Glyph>> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!word.isEmpty() && !follows(word.get(word.size() - 1), glyph)) {
        words.add(word);
        word = new ArrayList<>();
      }
      word.add(glyph);
    }
    words.add(word);
    return words;
  }

  private static boolean follows(Glyph last, Glyph next) {
    double gap = next.box().left() - last.box().right();
    double em = Math.min(last.size(), next.size());
    return !last.isSpace()
        && !next.isSpace()
        && Math.abs(gap) <= 0.1 * em
        && Math.abs(next.centreY() - last.centreY()) <= 0.1 * em;
  }

  /**
   * Puts a word into the cell that holds most of it: spreadsheets cut off what is too wide for a
   * cell when they show it, and the end lies unseen in the next cell. Where no cell holds most of
   * it, each character goes to its own.
   */
  private static void settle(
      List<Glyph> word,
      List<Lattice> lattices,
      List<List<List<Glyph>>> inside,
      List<Glyph> outside) {
    Map<List<Glyph>, Integer> counts = new IdentityHashMap<>();
    for (Glyph glyph : word) {
      counts.merge(homeOf(glyph, lattices, inside, outside), 1, Integer::sum);
    }
    for (Map.Entry<List<Glyph>, Integer> home : counts.entrySet()) {
      if (home.getValue() > 0.6 * word.size()) {
        home.getKey().addAll(word);
        return;
      }
    }
    for (Glyph glyph : word) {
      homeOf(glyph, lattices, inside, outside).add(glyph);
    }
  }

  private static List<Glyph> homeOf(
      Glyph glyph, List<Lattice> lattices, List<List<List<Glyph>>> inside, List<Glyph> outside) {
    for (int i = 0; i < lattices.size(); i++) {
      int field = lattices.get(i).fieldIndexAt(glyph.centreX(), glyph.centreY());
      if (field >= 0) {
        return inside.get(i).get(field);
      }
    }
    return outside;
  }

  private static PageTable table(Lattice lattice, List<List<Glyph>> inside, PdfPage page) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      Field field = lattice.fields().get(i);
      Box box = lattice.boxOf(field);
      String text = cellText(inside.get(i), box);
      cells.add(
          new Cell(
              field.row(),
              field.column(),
              field.rowSpan(),
              field.columnSpan(),
              text,
              place(page, box)));
    }
    Box box = lattice.box();
    return new PageTable(
        lattice.columnEdges(), cells, lattice.rows(), box, place(page, box), new double[0], true);
  }

  private static PageTable table(UnruledTable unruled, PdfPage page) {
    List<Cell> cells = new ArrayList<>();
    for (UnruledTable.Piece piece : unruled.pieces()) {
      Box box = unruled.boxOf(piece);
      List<Glyph> glyphs = new ArrayList<>();
      piece.lines().forEach(glyphs::addAll);
      String text = cellText(glyphs, box);
      cells.add(
          new Cell(
              piece.row(),
              piece.column(),
              piece.rowSpan(),
              piece.columnSpan(),
              text,
              place(page, box)));
    }
    Box box = unruled.box();
    return new PageTable(
        unruled.edges(),
        cells,
        unruled.rows(),
        box,
        place(page, box),
        unruled.anchors(),
        unruled.sure());
  }

  /** Joins the lines in a cell; two numbers below each other are not one number. */
  private static String cellText(List<Glyph> glyphs, Box cell) {
    StringBuilder text = new StringBuilder();
    double lastRight = cell.right();
    for (List<Glyph> line : GlyphLines.of(glyphs)) {
      String next = GlyphLines.text(line);
      Box box = GlyphLines.box(line);
      String joint = Script.between(text.toString(), next);
      boolean room = cell.right() - lastRight > GlyphLines.firstToken(line) + 4;
      if (joint.isEmpty() && room && digitsMeet(text, next)) {
        joint = " ";
      }
      text.append(joint).append(next);
      lastRight = box.right();
    }
    return text.toString();
  }

  private static boolean digitsMeet(StringBuilder before, String after) {
    return before.length() > 0
        && Character.isDigit(before.charAt(before.length() - 1))
        && !after.isEmpty()
        && Character.isDigit(after.charAt(0));
  }

  private static List<Positioned> lines(List<Glyph> glyphs, PdfPage page, boolean continued) {
    List<Positioned> lines = new ArrayList<>();
    List<List<Glyph>> all = GlyphLines.of(glyphs);
    Set<List<Glyph>> inTables = Collections.newSetFromMap(new IdentityHashMap<>());
    for (UnruledTable unruled : UnruledTable.find(all, continued)) {
      PageTable table = table(unruled, page);
      inTables.addAll(all.subList(unruled.first(), unruled.end()));
      lines.add(new Positioned(table.box().top(), table));
    }
    for (List<Glyph> printed : all) {
      if (inTables.contains(printed)) {
        continue;
      }
      Box box = GlyphLines.box(printed);
      List<List<Glyph>> parts = GlyphLines.parts(printed);
      for (List<Glyph> part : parts) {
        boolean apart = parts.size() > 1 || GlyphLines.isRow(printed);
        TextLine line = line(part, apart, page);
        lines.add(new Positioned((box.top() + box.bottom()) / 2, line));
      }
    }
    return lines;
  }

  private static TextLine line(List<Glyph> part, boolean apart, PdfPage page) {
    Box box = GlyphLines.box(part);
    return new TextLine(
        GlyphLines.text(part),
        box,
        GlyphLines.size(part),
        GlyphLines.firstToken(part),
        apart,
        place(page, box));
  }

  /** A jump to another place begins a new piece of slanted text. */
  private static List<TextLine> watermarks(PdfPage page) {
    List<TextLine> pieces = new ArrayList<>();
    List<Glyph> piece = new ArrayList<>();
    for (Glyph glyph : page.slanted()) {
      if (!piece.isEmpty() && farApart(piece.get(piece.size() - 1), glyph)) {
        pieces.add(watermark(piece, page));
        piece = new ArrayList<>();
      }
      if (!glyph.isSpace()) {
        piece.add(glyph);
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(watermark(piece, page));
    }
    return pieces;
  }

  private static boolean farApart(Glyph one, Glyph next) {
    double dx = next.centreX() - one.centreX();
    double dy = next.centreY() - one.centreY();
    return Math.hypot(dx, dy) > 3 * Math.max(one.size(), next.size());
  }

  private static TextLine watermark(List<Glyph> piece, PdfPage page) {
    StringBuilder text = new StringBuilder();
    piece.forEach(glyph -> text.append(glyph.text()));
    Box box = GlyphLines.box(piece);
    return new TextLine(text.toString(), box, GlyphLines.size(piece), 0, true, place(page, box));
  }

  private static Place.Page place(PdfPage page, Box box) {
    Box shown = page.turn().back(box);
    return new Place.Page(
        page.number(),
        new Box(
            rounded(shown.left()),
            rounded(shown.top()),
            rounded(shown.right()),
            rounded(shown.bottom())));
  }

  private static double rounded(double points) {
    return Math.round(points * 100) / 100.0;
  }
}
