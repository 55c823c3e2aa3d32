package org.mingjian.reader;

import org.mingjian.document.Box;

/**
 * Finds the ruling lines in the image of a page: long dark runs that are thin across; and erases
 * those around a cell, so that its print stands alone.
 */
final class RasterLines {

  /** In points, longer than any stroke of a character of a table is wide or high. */
  private static final double SHORTEST_ACROSS = 24;

  private static final double SHORTEST_DOWN = 12;

  /** In points; thicker runs are pictures or shades. */
  private static final double THICKEST = 3;

  private final PageRaster page;
  private final double scale;
  private final RulingLines lines = new RulingLines();
  private final boolean[] ruled;

  private RasterLines(PageRaster page, double scale) {
    this.page = page;
    this.scale = scale;
    this.ruled = new boolean[page.width() * page.height()];
  }

  /**
   * Finds the lines of a page.
   *
   * @param scale points in a pixel
   */
  static RasterLines of(PageRaster page, double scale) {
    RasterLines found = new RasterLines(page, scale);
    found.across();
    found.down();
    return found;
  }

  /** Returns the lines in points; among them may be long strokes of large characters. */
  RulingLines lines() {
    return lines;
  }

  private void across() {
    int shortest = (int) (SHORTEST_ACROSS / scale);
    for (int y = 0; y < page.height(); y++) {
      int begin = -1;
      for (int x = 0; x <= page.width(); x++) {
        boolean dark = x < page.width() && isDarkNear(x, y, 0, 1);
        if (dark && begin < 0) {
          begin = x;
        } else if (!dark && begin >= 0) {
          if (x - begin >= shortest && isThinAcross(begin, x, y)) {
            lines.add(new Box(begin * scale, y * scale, x * scale, (y + 1) * scale));
            mark(begin, y, x, y + 1);
          }
          begin = -1;
        }
      }
    }
  }

  private void down() {
    int shortest = (int) (SHORTEST_DOWN / scale);
    for (int x = 0; x < page.width(); x++) {
      int begin = -1;
      for (int y = 0; y <= page.height(); y++) {
        boolean dark = y < page.height() && isDarkNear(x, y, 1, 0);
        if (dark && begin < 0) {
          begin = y;
        } else if (!dark && begin >= 0) {
          if (y - begin >= shortest && isThinDown(begin, y, x)) {
            lines.add(new Box(x * scale, begin * scale, (x + 1) * scale, y * scale));
            mark(x, begin, x + 1, y);
          }
          begin = -1;
        }
      }
    }
  }

  /** A line that is not quite level steps from one row of pixels to the next. */
  private boolean isDarkNear(int x, int y, int dx, int dy) {
    return page.isDark(x, y)
        || x >= dx && y >= dy && page.isDark(x - dx, y - dy)
        || x + dx < page.width() && y + dy < page.height() && page.isDark(x + dx, y + dy);
  }

  /** Most points of a line have light above and below near by. */
  private boolean isThinAcross(int from, int to, int y) {
    int thin = 0;
    int samples = 0;
    for (int x = from; x < to; x += Math.max(1, (to - from) / 16)) {
      samples++;
      thin += darkAround(x, y, 0, 1) <= THICKEST / scale ? 1 : 0;
    }
    return 3 * thin >= 2 * samples;
  }

  private boolean isThinDown(int from, int to, int x) {
    int thin = 0;
    int samples = 0;
    for (int y = from; y < to; y += Math.max(1, (to - from) / 16)) {
      samples++;
      thin += darkAround(x, y, 1, 0) <= THICKEST / scale ? 1 : 0;
    }
    return 3 * thin >= 2 * samples;
  }

  private int darkAround(int x, int y, int dx, int dy) {
    int count = 1;
    for (int sign = -1; sign <= 1; sign += 2) {
      int i = x + sign * dx;
      int j = y + sign * dy;
      while (i >= 0 && j >= 0 && i < page.width() && j < page.height() && page.isDark(i, j)) {
        count++;
        i += sign * dx;
        j += sign * dy;
      }
    }
    return count;
  }

  private void mark(int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      java.util.Arrays.fill(ruled, y * page.width() + left, y * page.width() + right, true);
    }
  }

  /** Erases the lines that run within this distance of the edges of an area, in pixels. */
  void eraseAround(PageRaster.Area area, int near) {
    for (int y = Math.max(0, area.top()); y < Math.min(page.height(), area.bottom()); y++) {
      for (int x = Math.max(0, area.left()); x < Math.min(page.width(), area.right()); x++) {
        boolean atEdge =
            x < area.left() + near
                || x >= area.right() - near
                || y < area.top() + near
                || y >= area.bottom() - near;
        if (atEdge && ruled[y * page.width() + x]) {
          page.erase(x - 1, y - 1, x + 2, y + 2);
        }
      }
    }
  }
}
