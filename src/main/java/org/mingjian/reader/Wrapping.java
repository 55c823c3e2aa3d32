package org.mingjian.reader;

import java.util.Arrays;
import java.util.List;

/**
 * How the lines of a text end: at a fixed width in the middle of sentences, or only where paragraphs end. Found from the
 * distribution of line widths, in columns of a terminal, where a Chinese character takes two.
 *
 * @param width width at which lines are wrapped, or 0 when they are not
 * @param paragraphsMarked whether paragraphs are set apart by blank lines or indentation
 * @param loose whether full sentences often lack their full stop, so that its absence means nothing
 */
record Wrapping(int width, boolean paragraphsMarked, boolean loose) {

  /** A number or a bracketed word that did not fit leaves a line shorter than the width by so much. */
  private static final int SLACK = 8;

  private static final int NARROWEST = 30;
  private static final int WIDEST = 180;

  /**
   * Looks at the lines of running text.
   *
   * @param lines all lines
   * @param isText which of them are running text, rather than table rows or page furniture
   */
  static Wrapping of(List<SourceLine> lines, boolean[] isText) {
    int[] widths = new int[lines.size()];
    int inner = 0;
    int openInner = 0;
    int blanks = 0;
    int indents = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!isText[i]) {
        continue;
      }
      if (isText[i + 1]) {
        widths[inner++] = width(lines.get(i));
        openInner += Wording.endsSentence(lines.get(i).content()) ? 0 : 1;
      }
      blanks += lines.get(i + 1).isBlank() ? 1 : 0;
      indents += indent(lines.get(i)) >= 2 ? 1 : 0;
    }
    boolean marked = blanks > 2 || indents > 0;
    boolean loose = isLoose(lines, isText);
    int width = openInner * 2 < inner ? 0 : commonWidth(Arrays.copyOf(widths, inner));
    return new Wrapping(width, marked, loose);
  }

  private static int commonWidth(int[] widths) {
    if (widths.length < 3) {
      return 0;
    }
    Arrays.sort(widths);
    int widest = widths[(widths.length - 1) * 95 / 100];
    if (widest < NARROWEST || widest > WIDEST) {
      return 0;
    }
    long full = Arrays.stream(widths).filter(w -> w >= widest - SLACK).count();
    return full >= 3 && full * 10 >= widths.length * 4L ? widest : 0;
  }

  private static boolean isLoose(List<SourceLine> lines, boolean[] isText) {
    int whole = 0;
    int open = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (isText[i] && line.length() >= 20 && lines.get(i + 1).isBlank()) {
        String text = line.content();
        if (Wording.hasComma(text)) {
          whole++;
          open += Wording.endsSentence(text) ? 0 : 1;
        }
      }
    }
    return open >= 4 && open * 4 > whole;
  }

  /** Tells whether {@code line} reaches the width at which lines are wrapped. */
  boolean isFull(SourceLine line) {
    return width > 0 && width(line) >= width - SLACK;
  }

  /** Returns the columns that stand empty before the text of a line. */
  static int indent(SourceLine line) {
    int columns = 0;
    for (int i = 0; i < line.from(); i++) {
      char c = line.raw().charAt(i);
      columns += c == '\u3000' ? 2 : c == '\t' ? 4 : c == ' ' || c == '\u00a0' ? 1 : 0;
    }
    return columns;
  }

  private static int width(SourceLine line) {
    int width = indent(line);
    int to = Math.min(line.to(), line.from() + 2 * WIDEST);
    for (int i = line.from(); i < to; i++) {
      width += line.raw().charAt(i) >= '\u2010' ? 2 : 1;
    }
    return width;
  }
}
