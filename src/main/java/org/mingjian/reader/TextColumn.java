package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The margins between which the text of a page runs, and its usual line pitch, in points on the
 * turned page.
 *
 * @param left where lines begin that are not indented
 * @param right where full lines end
 * @param pitch usual distance between the centres of neighbouring lines, or 0 when unknown
 */
record TextColumn(double left, double right, double pitch) {

  /**
   * Full lines end this near each other, in em: the text is justified, or punctuation hangs over.
   */
  private static final double AGREED = 0.4;

  /** So many lines that end alike make a margin. */
  private static final int ENOUGH = 4;

  /**
   * Returns the columns of the pages, in their order. The right margin of a page is the one that
   * enough of its lines share; pages with few long lines, such as contents pages, take over the
   * others' margins.
   */
  static List<TextColumn> of(List<List<TextLine>> pages, List<PageLayout> layouts) {
    Map<Long, List<TextColumn>> byWidth = new HashMap<>();
    List<TextColumn> own = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      TextColumn column = ofPage(pages.get(i), layouts.get(i).turn().turnedWidth());
      own.add(column);
      if (column != null) {
        byWidth.computeIfAbsent(widthOf(layouts.get(i)), k -> new ArrayList<>()).add(column);
      }
    }
    List<TextColumn> columns = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<TextColumn> others = byWidth.get(widthOf(layouts.get(i)));
      TextColumn column = own.get(i);
      if (column == null) {
        column = others == null ? extent(layouts.get(i)) : typical(others);
        column = widened(column, pages.get(i));
      }
      columns.add(column);
    }
    return columns;
  }

  private static long widthOf(PageLayout page) {
    return Math.round(page.turn().turnedWidth() / 10);
  }

  private static TextColumn ofPage(List<TextLine> lines, double pageWidth) {
    List<TextLine> body = new ArrayList<>();
    for (TextLine line : lines) {
      if (line.text().length() >= 12 && line.right() - line.left() > 0.5 * pageWidth) {
        body.add(line);
      }
    }
    double right = sharedRight(body.stream().filter(line -> !hangsOver(line)).toList());
    if (Double.isNaN(right)) {
      right = sharedRight(body);
    }
    if (Double.isNaN(right)) {
      return null;
    }
    double left = body.stream().mapToDouble(TextLine::left).min().orElse(0);
    return new TextColumn(left, right, pitch(lines));
  }

  /** Punctuation at the end of a line may stand outside the margin. */
  private static boolean hangsOver(TextLine line) {
    return Script.isClosing(line.text().charAt(line.text().length() - 1));
  }

  private static double sharedRight(List<TextLine> body) {
    List<TextLine> byRight = new ArrayList<>(body);
    byRight.sort(Comparator.comparingDouble(TextLine::right).reversed());
    for (int i = 0; i + ENOUGH <= byRight.size(); i++) {
      TextLine line = byRight.get(i);
      if (line.right() - byRight.get(i + ENOUGH - 1).right() < AGREED * line.size()) {
        return line.right();
      }
    }
    return Double.NaN;
  }

  /** A line that begins further left shows that the page's margin is further left. */
  private static TextColumn widened(TextColumn column, List<TextLine> lines) {
    double left = lines.stream().mapToDouble(TextLine::left).min().orElse(column.left());
    return new TextColumn(Math.min(left, column.left()), column.right(), pitch(lines));
  }

  private static double pitch(List<TextLine> lines) {
    List<Double> pitches = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double pitch = lines.get(i).centreY() - lines.get(i - 1).centreY();
      if (pitch > 0.5 * lines.get(i).size()) {
        pitches.add(pitch);
      }
    }
    pitches.sort(Comparator.naturalOrder());
    return pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 2);
  }

  private static TextColumn typical(List<TextColumn> columns) {
    double[] lefts = columns.stream().mapToDouble(TextColumn::left).sorted().toArray();
    double[] rights = columns.stream().mapToDouble(TextColumn::right).sorted().toArray();
    return new TextColumn(lefts[lefts.length / 2], rights[rights.length / 2], 0);
  }

  private static TextColumn extent(PageLayout page) {
    double left = Double.MAX_VALUE;
    double right = 0;
    for (PageItem item : page.items()) {
      left = Math.min(left, item.box().left());
      right = Math.max(right, item.box().right());
    }
    return new TextColumn(left, right, 0);
  }
}
