package org.mingjian.document;

/**
 * A rectangle on a page, in points from the page's upper left corner.
 *
 * @param left distance of the left edge
 * @param top distance of the upper edge
 * @param right distance of the right edge, not less than {@code left}
 * @param bottom distance of the lower edge, not less than {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

  /** Returns the smallest box that holds this one and {@code other}. */
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
