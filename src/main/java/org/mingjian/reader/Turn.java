package org.mingjian.reader;

import org.mingjian.document.Box;

/**
 * Turns a page so that its text runs from left to right, and back again. A landscape table is often
 * printed sideways on a portrait page; lines and grids are found on the turned page, places are
 * given on the page as displayed.
 *
 * @param quadrant direction of the text on the displayed page in clockwise right angles: 0 to the
 *     right, 1 downwards
 * @param width width of the displayed page
 * @param height height of the displayed page
 */
record Turn(int quadrant, double width, double height) {

  /** Returns the width of the turned page. */
  double turnedWidth() {
    return quadrant % 2 == 0 ? width : height;
  }

  /** Returns the height of the turned page. */
  double turnedHeight() {
    return quadrant % 2 == 0 ? height : width;
  }

  /** Maps a box of the displayed page to the turned page. */
  Box turn(Box b) {
    return switch (quadrant) {
      case 1 -> new Box(b.top(), width - b.right(), b.bottom(), width - b.left());
      case 2 -> new Box(width - b.right(), height - b.bottom(), width - b.left(), height - b.top());
      case 3 -> new Box(height - b.bottom(), b.left(), height - b.top(), b.right());
      default -> b;
    };
  }

  /** Maps a box of the turned page to the displayed page. */
  Box back(Box b) {
    return switch (quadrant) {
      case 1 -> new Box(width - b.bottom(), b.left(), width - b.top(), b.right());
      case 2 -> new Box(width - b.right(), height - b.bottom(), width - b.left(), height - b.top());
      case 3 -> new Box(b.top(), height - b.right(), b.bottom(), height - b.left());
      default -> b;
    };
  }
}
