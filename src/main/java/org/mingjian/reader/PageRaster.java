package org.mingjian.reader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/**
 * The image of a page in grey, turned so that its lines of text lie level. Distances are in pixels
 * from the upper left corner. Not thread-safe.
 */
final class PageRaster {

  /**
   * A rectangle of pixels.
   *
   * @param right column after the last
   * @param bottom row after the last
   */
  record Area(int left, int top, int right, int bottom) {

    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }
  }

  private static final double STEEPEST = Math.toRadians(2);
  private static final double STEP = Math.toRadians(0.1);
  private static final double FINE_STEP = Math.toRadians(0.02);
  private static final int MARGIN = 8;
  private static final int LARGEST_SPECK = 4;
  private static final int LONELY = 8;

  /** The most that a dot is wide and high, as a share of its line's height. */
  private static final double DOT = 0.3;

  private static final int FEWEST_DOTS = 6;
  private static final byte WHITE = (byte) 255;

  /** How far from its mean, as a part of the way to the ink, the grain of paper still reaches. */
  private static final double GRAIN = 0.12;

  private final int width;
  private final int height;
  private final byte[] grey;
  private int threshold;

  private PageRaster(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    threshold = threshold(grey);
  }

  /** Returns the page of an image, drawn in this width and height. */
  static PageRaster of(BufferedImage image, int width, int height) {
    PageRaster straight = new PageRaster(drawn(image, width, height, 0));
    double angle = straight.skew();
    PageRaster page =
        Math.abs(angle) < FINE_STEP
            ? straight
            : new PageRaster(drawn(image, width, height, -angle));
    page.whiten();
    page.eraseSpecks();
    return page;
  }

  /** Makes the paper white and the ink black, whatever they were. */
  private void whiten() {
    long[] sums = new long[2];
    int[] counts = new int[2];
    for (byte level : grey) {
      int side = (level & 0xff) <= threshold ? 0 : 1;
      sums[side] += level & 0xff;
      counts[side]++;
    }
    if (counts[0] == 0 || counts[1] == 0) {
      return;
    }
    double ink = sums[0] / (double) counts[0];
    double paper = sums[1] / (double) counts[1];
    double white = paper - GRAIN * (paper - ink);
    byte[] levels = new byte[256];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = (byte) Math.max(0, Math.min(255, 255 * (level - ink) / (white - ink)));
    }
    for (int i = 0; i < grey.length; i++) {
      grey[i] = levels[grey[i] & 0xff];
    }
    threshold = levels[threshold] & 0xff;
  }

  /** What is smaller than any point of print, and far from print, is dust. */
  private void eraseSpecks() {
    for (int y = 2; y < height - 2; y++) {
      for (int x = 2; x < width - 2; x++) {
        boolean small = isDark(x, y) && darkAround(x, y, 2) <= LARGEST_SPECK;
        if (small && darkAround(x, y, LONELY) <= LARGEST_SPECK) {
          grey[y * width + x] = WHITE;
        }
      }
    }
  }

  private int darkAround(int x, int y, int reach) {
    int count = 0;
    for (int j = Math.max(0, y - reach); j <= Math.min(height - 1, y + reach); j++) {
      for (int i = Math.max(0, x - reach); i <= Math.min(width - 1, x + reach); i++) {
        count += isDark(i, j) ? 1 : 0;
      }
    }
    return count;
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height, double angle) {
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.rotate(angle, width / 2.0, height / 2.0);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return page;
  }

  /** Returns the level that parts dark from light best (Otsu 1979). */
  private static int threshold(byte[] grey) {
    long[] counts = new long[256];
    long sum = 0;
    for (byte level : grey) {
      counts[level & 0xff]++;
      sum += level & 0xff;
    }
    long darkCount = 0;
    long darkSum = 0;
    double best = -1;
    int threshold = 128;
    for (int level = 0; level < 255; level++) {
      darkCount += counts[level];
      darkSum += level * counts[level];
      long lightCount = grey.length - darkCount;
      if (darkCount == 0 || lightCount == 0) {
        continue;
      }
      double apart = darkSum / (double) darkCount - (sum - darkSum) / (double) lightCount;
      double variance = apart * apart * darkCount * lightCount;
      if (variance > best) {
        best = variance;
        threshold = level;
      }
    }
    return threshold;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isDark(int x, int y) {
    return (grey[y * width + x] & 0xff) <= threshold;
  }

  /** Returns the angle of the lines, in radians, at which rows of pixels differ most. */
  private double skew() {
    List<int[]> dark = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x += 5) {
        if (isDark(x, y) && dark.size() < 150_000) {
          dark.add(new int[] {x, y});
        }
      }
    }
    double best = steepest(dark, 0, STEEPEST, STEP);
    return steepest(dark, best, STEP, FINE_STEP);
  }

  private double steepest(List<int[]> dark, double around, double reach, double step) {
    double best = around;
    double bestScore = score(dark, around);
    for (int i = 1; i * step <= reach; i++) {
      for (double angle : new double[] {around - i * step, around + i * step}) {
        double score = score(dark, angle);
        if (score > bestScore) {
          bestScore = score;
          best = angle;
        }
      }
    }
    return best;
  }

  private double score(List<int[]> dark, double angle) {
    double slope = Math.tan(angle);
    int[] rows = new int[height + 2 * (int) (width * Math.tan(2 * STEEPEST)) + 2];
    int offset = (int) (width * Math.tan(2 * STEEPEST));
    for (int[] pixel : dark) {
      rows[offset + (int) Math.round(pixel[1] - slope * pixel[0])]++;
    }
    double score = 0;
    for (int i = 1; i < rows.length; i++) {
      double step = rows[i] - rows[i - 1];
      score += step * step;
    }
    return score;
  }

  /** Makes an area white. */
  void erase(int left, int top, int right, int bottom) {
    for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
        grey[y * width + x] = WHITE;
      }
    }
  }

  /** Returns the lines of print in an area, from top to bottom; specks are left out. */
  List<Area> lines(Area area) {
    int[] rows = new int[area.height()];
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        rows[y - area.top()] += isDark(x, y) ? 1 : 0;
      }
    }
    List<Area> lines = new ArrayList<>();
    int begin = -1;
    int blank = 0;
    for (int i = 0; i <= rows.length; i++) {
      boolean ink = i < rows.length && rows[i] > 0;
      if (ink && begin < 0) {
        begin = i;
      }
      blank = ink ? 0 : blank + 1;
      // the strokes of 二 and 三 lie apart, and so do the lines of some print
      if (begin >= 0 && (i == rows.length || blank > 1 && i - blank + 1 - begin > MARGIN)) {
        addLine(lines, area, begin, i == rows.length && ink ? i : i - blank + 1);
        begin = -1;
      }
    }
    return lines;
  }

  private void addLine(List<Area> lines, Area area, int from, int to) {
    int top = area.top() + from;
    int bottom = Math.min(area.bottom(), area.top() + to);
    int left = area.right();
    int right = area.left();
    int ink = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = area.left(); x < area.right(); x++) {
        if (isDark(x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          ink++;
        }
      }
    }
    if (ink > MARGIN) {
      lines.add(new Area(left, top, right, bottom));
    }
  }

  /** Returns the parts of a line that are this far apart. */
  List<Area> parts(Area line, int gap) {
    List<Area> parts = new ArrayList<>();
    int begin = -1;
    int blank = 0;
    for (int x = line.left(); x <= line.right(); x++) {
      boolean ink = x < line.right() && hasInk(x, line);
      if (ink && begin < 0) {
        begin = x;
      }
      blank = ink ? 0 : blank + 1;
      if (begin >= 0 && (x == line.right() || blank > gap)) {
        parts.add(new Area(begin, line.top(), x - blank + 1, line.bottom()));
        begin = -1;
      }
    }
    return parts;
  }

  /**
   * Returns the part of a line, over its whole height, that holds nothing but the dots which lead
   * from an entry to its page number; or null when there is none.
   */
  Area leader(Area line) {
    int low = (int) Math.ceil(DOT * line.height());
    int begin = -1;
    int dots = 0;
    int end = line.left();
    for (Area part : parts(line, 0)) {
      int[] ink = inkRows(part);
      boolean dot = part.width() <= low && ink[1] - ink[0] <= low;
      if (!dot) {
        if (dots >= FEWEST_DOTS && end - begin >= 3 * line.height()) {
          break;
        }
        begin = -1;
        dots = 0;
        continue;
      }
      begin = begin < 0 ? part.left() : begin;
      end = part.right();
      dots++;
    }
    boolean found = dots >= FEWEST_DOTS && end - begin >= 3 * line.height();
    return found ? new Area(begin, line.top(), end, line.bottom()) : null;
  }

  /** Returns the first row with ink and the row after the last. */
  private int[] inkRows(Area area) {
    int first = area.bottom();
    int last = area.top();
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        if (isDark(x, y)) {
          first = Math.min(first, y);
          last = y + 1;
        }
      }
    }
    return new int[] {first, last};
  }

  private boolean hasInk(int x, Area line) {
    for (int y = line.top(); y < line.bottom(); y++) {
      if (isDark(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** Returns an area with a white border, enlarged. */
  BufferedImage crop(Area area, double scale) {
    int w = (int) Math.ceil(area.width() * scale);
    int h = (int) Math.ceil(area.height() * scale);
    BufferedImage plain =
        new BufferedImage(area.width(), area.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < area.height(); y++) {
      System.arraycopy(
          grey, (area.top() + y) * width + area.left(), pixels, y * area.width(), area.width());
    }
    BufferedImage image =
        new BufferedImage(w + 2 * MARGIN, h + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(plain, MARGIN, MARGIN, w, h, null);
    graphics.dispose();
    return image;
  }
}
