package org.mingjian.publish;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.publish.Typeface.Style;

/**
 * What stands on a page. Lengths are points, from the upper left corner.
 *
 * @param lines of text
 * @param boxes of cells
 */
record PrintedPage(double width, double height, List<Line> lines, List<Box> boxes) {

  PrintedPage(double width, double height) {
    this(width, height, new ArrayList<>(), new ArrayList<>());
  }

  /**
   * A line of text.
   *
   * @param x of its left end
   * @param y of its baseline
   */
  record Line(String text, Style style, double size, double x, double y) {}

  /** The edges of a cell. */
  record Box(double left, double top, double right, double bottom) {}
}
