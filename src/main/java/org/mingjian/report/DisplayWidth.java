package org.mingjian.report;

/**
 * The room that text takes on a terminal: East Asian wide characters take two columns (Unicode
 * Standard Annex 11, wide and fullwidth), combining marks none, all others one.
 */
public final class DisplayWidth {

  private DisplayWidth() {}

  /** Returns the width in columns. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** Returns the text with spaces after it, up to {@code width} columns. */
  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** Returns the text with spaces before it, up to {@code width} columns. */
  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115f // Hangul Jamo
        || c >= 0x2e80 && c <= 0x303e // radicals, CJK punctuation
        || c >= 0x3041 && c <= 0xa4cf // Kana, Bopomofo, ideographs
        || c >= 0xac00 && c <= 0xd7a3 // Hangul syllables
        || c >= 0xf900 && c <= 0xfaff // compatibility ideographs
        || c >= 0xfe30 && c <= 0xfe6f // compatibility forms
        || c >= 0xff01 && c <= 0xff60 // fullwidth forms
        || c >= 0xffe0 && c <= 0xffe6
        || c >= 0x1f300 && c <= 0x1f64f
        || c >= 0x20000 && c <= 0x3fffd;
  }
}
