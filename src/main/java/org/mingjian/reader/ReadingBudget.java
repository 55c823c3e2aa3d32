package org.mingjian.reader;

/**
 * Counts what one file has cost so far and stops the reading when it is too much. Not thread-safe;
 * one for each file.
 */
final class ReadingBudget {

  private final Limits limits;
  private long deadline;
  private long glyphs;
  private long cells;

  ReadingBudget(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.seconds() * 1_000_000_000L;
  }

  void checkTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new Exceeded("读取超过 " + limits.seconds() + " 秒，已停止");
    }
  }

  /** Leaves time out of the count that is bounded elsewhere. */
  void extend(long nanos) {
    deadline += nanos;
  }

  void countGlyph() {
    if (++glyphs > limits.glyphs()) {
      throw new Exceeded("文字超过 " + limits.glyphs() + " 个，已停止读取");
    }
    if ((glyphs & 0x3ff) == 0) {
      checkTime();
    }
  }

  void countCells(long more) {
    cells += more;
    if (cells > limits.cells()) {
      throw new Exceeded("表格单元格超过 " + limits.cells() + " 个，已停止读取");
    }
  }

  /** Returns the number of characters counted so far. */
  long glyphs() {
    return glyphs;
  }

  /** A limit was reached. Unchecked, because it must pass through the library that calls back. */
  static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exceeded(String message) {
      super(message, null, false, false);
    }
  }
}
