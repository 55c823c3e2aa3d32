package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The margins between which the text of a page runs, and its usual line pitch, in points on the turned page.
 *
 * @param left where lines begin that are not indented
 * @param right where full lines end
 * @param pitch usual distance between the centres of neighbouring lines, or 0 when unknown
 */
record TextColumn(double left, double right, double pitch) {

  /** Returns the columns of the pages, in their order. Pages with little text take over the others' margins. */
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
      TextColumn column = own.get(i);
      List<TextColumn> others = byWidth.get(widthOf(layouts.get(i)));
      if (column == null) {
        column = others == null ? extent(layouts.get(i)) : typical(others);
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
    if (body.size() < 2) {
      return null;
    }
    double left = body.stream().mapToDouble(TextLine::left).min().orElse(0);
    return new TextColumn(left, agreed(body), pitch(lines));
  }

  /** Returns the outermost right edge that two lines share; a line may hang over on its own. */
  private static double agreed(List<TextLine> body) {
    List<TextLine> byRight = new ArrayList<>(body);
    byRight.sort(Comparator.comparingDouble(TextLine::right).reversed());
    for (int i = 0; i + 1 < byRight.size(); i++) {
      TextLine line = byRight.get(i);
      if (line.right() - byRight.get(i + 1).right() < 1.2 * line.size()) {
        return line.right();
      }
    }
    return byRight.get(0).right();
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
