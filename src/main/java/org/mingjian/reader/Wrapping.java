package org.mingjian.reader;

import java.util.Arrays;
import java.util.List;

/**
 * How the lines of a text end: at a fixed width in the middle of sentences, or only where
 * paragraphs end. Found from the distribution of line widths, in columns of a terminal, where a
 * Chinese character takes two.
 *
 * @param width width at which lines are wrapped, or 0 when they are not
 * @param paragraphsMarked whether paragraphs are set apart by blank lines or indentation
 * @param loose whether full sentences often lack their full stop, so that its absence means nothing
 */
record Wrapping(int width, boolean paragraphsMarked, boolean loose) {

  /**
   * A number or a bracketed word that did not fit leaves a line shorter than the width by so much.
   */
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
    int[] counts = new int[WIDEST + 1];
    int[] open = new int[WIDEST + 1];
    int blanks = 0;
    int indents = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!isText[i]) {
        continue;
      }
      SourceLine line = lines.get(i);
      int width = Math.min(WIDEST, width(line));
      if (isTextNext(lines, isText, i)
          && width >= NARROWEST
          && !Wording.hasWideGap(line.content())) {
        counts[width]++;
        open[width] += Wording.endsSentence(line.content()) ? 0 : 1;
      }
      blanks += lines.get(i + 1).isBlank() ? 1 : 0;
      indents += indent(line) >= 2 ? 1 : 0;
    }
    return new Wrapping(
        commonWidth(counts, open), blanks > 2 || indents > 0, isLoose(lines, isText));
  }

  /** Text may be set with a blank line below every line. */
  private static boolean isTextNext(List<SourceLine> lines, boolean[] isText, int i) {
    return isText[i + 1] || lines.get(i + 1).isBlank() && i + 2 < isText.length && isText[i + 2];
  }

  /**
   * Returns the width that most lines nearly reach, few exceed, and where sentences seldom end; 0
   * when there is none.
   *
   * @param counts number of lines of each width
   * @param open how many of them end within a sentence
   */
  private static int commonWidth(int[] counts, int[] open) {
    int all = Arrays.stream(counts).sum();
    int best = 0;
    int most = 0;
    for (int width = NARROWEST; width < WIDEST; width++) {
      int near = sum(counts, width - SLACK, width);
      if (counts[width] > 0 && near >= most) {
        most = near;
        best = width;
      }
    }
    int wider = sum(counts, best + 1, WIDEST);
    int unfinished = sum(open, best - SLACK, best);
    boolean common = most >= 3 && most * 10 >= all * 4 && wider * 10 <= all * 2;
    return common && unfinished * 10 >= most * 6 ? best : 0;
  }

  private static int sum(int[] counts, int from, int to) {
    int sum = 0;
    for (int width = Math.max(0, from); width <= to; width++) {
      sum += counts[width];
    }
    return sum;
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
