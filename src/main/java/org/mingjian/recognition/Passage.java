package org.mingjian.recognition;

import java.text.Normalizer;
import org.mingjian.document.Cell;
import org.mingjian.document.Paragraph;
import org.mingjian.fact.Location;
import org.mingjian.fact.Part;

/**
 * A paragraph or the words of a cell without white space, letters and digits in half width, with
 * the way back to where each character stands. Immutable.
 */
final class Passage {

  private static final int CONTEXT = 40;

  private final Paragraph paragraph;
  private final String text;
  private final int[] offsets;
  private final Part part;
  private final String section;
  private final int block;
  private final boolean cell;

  private Passage(Paragraph paragraph, Part part, String section, int block, boolean cell) {
    this.paragraph = paragraph;
    this.part = part;
    this.section = section;
    this.block = block;
    this.cell = cell;
    String printed = paragraph.text();
    if (isCompact(printed)) {
      this.text = printed;
      this.offsets = null;
      return;
    }
    StringBuilder compact = new StringBuilder(printed.length());
    int[] from = new int[printed.length() + 1];
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (!isSpace(c)) {
        from[compact.length()] = i;
        compact.append(half(c));
      }
    }
    from[compact.length()] = printed.length();
    this.text = compact.toString();
    this.offsets = from;
  }

  static Passage of(Paragraph paragraph, Part part, String section, int block) {
    return new Passage(paragraph, part, section, block, false);
  }

  static Passage of(Cell cell, Part part, String section, int block) {
    return new Passage(Paragraph.at(cell.text(), cell.place()), part, section, block, true);
  }

  private static boolean isCompact(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (isSpace(c) || half(c) != c) {
        return false;
      }
    }
    return true;
  }

  /** Returns where the compact index stands in the printed words. */
  private int offset(int compact) {
    return offsets == null ? compact : offsets[compact];
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c >= 0x2000 && c < 0x4e00 && Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u200b'
        || c == '\ufeff';
  }

  private static char half(char c) {
    if (c < '％') {
      return c;
    }
    boolean letterOrDigit =
        c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '％';
    return letterOrDigit
        ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0)
        : c;
  }

  /** Returns the words without white space. */
  String text() {
    return text;
  }

  /** Returns the words as printed. */
  String printed() {
    return paragraph.text();
  }

  Part part() {
    return part;
  }

  String section() {
    return section;
  }

  int block() {
    return block;
  }

  /** Tells whether the words stand in a cell of a table. */
  boolean inCell() {
    return cell;
  }

  /** Returns the printed words from the compact index {@code start} to {@code end}. */
  String printed(int start, int end) {
    return paragraph.text().substring(offset(start), end == 0 ? 0 : offset(end - 1) + 1);
  }

  /** Returns the location of the whole passage. */
  Location location() {
    return Location.ofText(paragraph.place(), section, shortened(paragraph.text().strip()));
  }

  /**
   * Returns the location of the words from the compact index {@code start} to {@code end}, quoted
   * with their clause.
   */
  Location location(int start, int end) {
    int from = start;
    while (from > 0 && start - from < CONTEXT && !isStop(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < CONTEXT && !isStop(text.charAt(to - 1))) {
      to++;
    }
    return Location.ofText(paragraph.placeAt(offset(start)), section, printed(from, to).strip());
  }

  /**
   * Returns the location of the words from {@code start}, with {@code quote} for their quotation.
   */
  Location location(int start, String quote) {
    return Location.ofText(paragraph.placeAt(offset(start)), section, quote);
  }

  private static boolean isStop(char c) {
    return c == '。' || c == '；' || c == ';';
  }

  private static String shortened(String words) {
    return words.length() <= 2 * CONTEXT ? words : words.substring(0, 2 * CONTEXT) + "…";
  }
}
