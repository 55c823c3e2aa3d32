package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Box;

/**
 * Arranges characters into printed lines. Takes characters in the order of the content stream,
 * gives lines from top to bottom, each with its characters from left to right. Characters belong to
 * one line when they overlap vertically; their baselines may differ, as digits and Chinese
 * characters do in files of some office programs.
 */
final class GlyphLines {

  /** Share of the lower of two heights that must overlap. */
  private static final double OVERLAP = 0.5;

  /** A gap this many em wide, and this many points, separates parts of a line. */
  private static final double SEPARATE_EM = 4;

  private static final double SEPARATE_POINTS = 40;

  private static final Pattern AMOUNT = Pattern.compile("[-−]?[\\d,]+(\\.\\d+)?%?( [\\d,.%]+)*");

  private GlyphLines() {}

  /** A stretch of the content stream that keeps its height. */
  private static final class Stretch {
    final List<Glyph> glyphs = new ArrayList<>();
    double top;
    double bottom;
    double width;

    Stretch(Glyph first) {
      top = first.box().top();
      bottom = first.box().bottom();
      add(first);
    }

    void add(Glyph glyph) {
      glyphs.add(glyph);
      width += glyph.isSpace() ? 0 : glyph.box().right() - glyph.box().left();
    }

    boolean keeps(Glyph glyph) {
      return Math.abs(glyph.box().top() - top) < 0.3
          && Math.abs(glyph.box().bottom() - bottom) < 0.3;
    }

    double centre() {
      return (top + bottom) / 2;
    }

    double overlap(Stretch other) {
      double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return shared / Math.max(0.1, Math.min(bottom - top, other.bottom - other.top));
    }

    void take(Stretch other) {
      glyphs.addAll(other.glyphs);
      if (other.width > width) {
        top = other.top;
        bottom = other.bottom;
        width = other.width;
      }
    }
  }

  /** Returns the lines, without spaces at their ends; lines of spaces only are left out. */
  static List<List<Glyph>> of(List<Glyph> glyphs) {
    List<Stretch> stretches = stretches(glyphs);
    stretches.sort(Comparator.comparingDouble(Stretch::centre));
    List<Stretch> lines = new ArrayList<>();
    for (Stretch stretch : stretches) {
      Stretch best = null;
      for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
        Stretch line = lines.get(i);
        if (line.overlap(stretch) >= OVERLAP
            && (best == null || line.overlap(stretch) > best.overlap(stretch))) {
          best = line;
        }
      }
      if (best == null) {
        lines.add(stretch);
      } else {
        best.take(stretch);
      }
    }
    List<List<Glyph>> arranged = new ArrayList<>();
    for (Stretch line : lines) {
      line.glyphs.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
      arranged.add(line.glyphs);
    }
    return arranged;
  }

  private static List<Stretch> stretches(List<Glyph> glyphs) {
    List<Stretch> stretches = new ArrayList<>();
    Stretch open = null;
    for (Glyph glyph : glyphs) {
      if (open != null && open.keeps(glyph)) {
        open.add(glyph);
      } else {
        open = new Stretch(glyph);
        stretches.add(open);
      }
    }
    stretches.removeIf(stretch -> stretch.glyphs.stream().allMatch(Glyph::isSpace));
    return stretches;
  }

  /** Returns the parts of a line that wide gaps separate; spaces are kept within the parts only. */
  static List<List<Glyph>> parts(List<Glyph> line) {
    return isRow(line) ? List.of(line) : rejoined(cut(line));
  }

  /**
   * Tells whether a line holds several amounts: a row of a table without rules, which is kept
   * whole.
   */
  static boolean isRow(List<Glyph> line) {
    return cut(line).stream().filter(part -> AMOUNT.matcher(text(part)).matches()).count() >= 2;
  }

  private static List<List<Glyph>> cut(List<Glyph> line) {
    List<List<Glyph>> parts = new ArrayList<>();
    List<Glyph> part = new ArrayList<>();
    Glyph last = null;
    for (Glyph glyph : line) {
      if (last != null && !glyph.isSpace() && separate(last, glyph)) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(glyph);
      last = glyph.isSpace() ? last : glyph;
    }
    if (last != null) {
      parts.add(part);
    }
    return parts;
  }

  private static boolean separate(Glyph left, Glyph right) {
    double gap = right.box().left() - left.box().right();
    return gap > SEPARATE_POINTS && gap > SEPARATE_EM * Math.min(left.size(), right.size());
  }

  /**
   * Puts back together what a wide gap does not separate: 目　　录, and an entry with its page number.
   */
  private static List<List<Glyph>> rejoined(List<List<Glyph>> parts) {
    List<List<Glyph>> kept = new ArrayList<>();
    for (List<Glyph> part : parts) {
      if (kept.size() == 1 && parts.size() == 2 && belongs(kept.get(0), part)) {
        kept.get(0).addAll(part);
      } else {
        kept.add(part);
      }
    }
    return kept;
  }

  private static boolean belongs(List<Glyph> before, List<Glyph> after) {
    String head = text(before);
    String tail = text(after);
    boolean spacedTitle = head.length() == 1 && tail.length() == 1 && Script.isWide(head.charAt(0));
    return spacedTitle || (tail.matches("\\d{1,3}") && Script.isWide(head.charAt(0)));
  }

  /**
   * Returns the text of a line or part, with a space where a gap or a printed space separates
   * words.
   */
  static String text(List<Glyph> line) {
    StringBuilder text = new StringBuilder();
    double spread = spread(line);
    Glyph last = null;
    boolean spaceSeen = false;
    for (Glyph glyph : line) {
      if (glyph.isSpace()) {
        spaceSeen = true;
        continue;
      }
      if (last != null && gapIsSpace(last, glyph, spaceSeen, spread)) {
        text.append(' ');
      }
      text.append(glyph.text());
      last = glyph;
      spaceSeen = false;
    }
    return text.toString();
  }

  private static boolean gapIsSpace(Glyph left, Glyph right, boolean spaceSeen, double spread) {
    double em = Math.max(1, Math.max(left.size(), right.size()));
    double gap = (right.box().left() - left.box().right()) / em;
    boolean wideLeft = Script.isWide(left.text().codePointBefore(left.text().length()));
    boolean wideRight = Script.isWide(right.text().codePointAt(0));
    if (wideLeft && wideRight) {
      return gap > spread + (spaceSeen ? 0.22 : 0.5);
    }
    if (wideLeft || wideRight) {
      return gap > spread + 0.6;
    }
    return gap > (spaceSeen ? 0.08 : 0.2);
  }

  /**
   * Returns the median gap between the characters in em: more than nothing when a line is spread to
   * fill a width.
   */
  private static double spread(List<Glyph> line) {
    double[] gaps = new double[line.size()];
    int count = 0;
    Glyph last = null;
    for (Glyph glyph : line) {
      if (glyph.isSpace()) {
        continue;
      }
      if (last != null) {
        gaps[count++] = (glyph.box().left() - last.box().right()) / Math.max(1, glyph.size());
      }
      last = glyph;
    }
    if (count < 3) {
      return 0;
    }
    Arrays.sort(gaps, 0, count);
    return Math.max(0, gaps[count / 2]);
  }

  /** Returns the box around the characters, spaces not counted. */
  static Box box(List<Glyph> line) {
    Box box = null;
    for (Glyph glyph : line) {
      if (!glyph.isSpace()) {
        box = box == null ? glyph.box() : box.union(glyph.box());
      }
    }
    return box;
  }

  /** Returns the median font size. */
  static double size(List<Glyph> line) {
    double[] sizes =
        line.stream().filter(g -> !g.isSpace()).mapToDouble(Glyph::size).sorted().toArray();
    return sizes[sizes.length / 2];
  }

  /** Returns the width of the first character or number with what may not be torn from it. */
  static double firstToken(List<Glyph> line) {
    Glyph first = null;
    Glyph last = null;
    for (Glyph glyph : line) {
      if (first == null) {
        first = glyph.isSpace() ? null : glyph;
        last = first;
        continue;
      }
      if (glyph.isSpace() || !holds(last, glyph)) {
        break;
      }
      last = glyph;
    }
    return last == null ? 0 : last.box().right() - first.box().left();
  }

  private static boolean holds(Glyph last, Glyph next) {
    int before = last.text().codePointBefore(last.text().length());
    int after = next.text().codePointAt(0);
    boolean word = !Script.isWide(before) && !Script.isWide(after);
    return word || Script.isClosing(after) || "（《“‘「『【〈".indexOf(before) >= 0;
  }
}
