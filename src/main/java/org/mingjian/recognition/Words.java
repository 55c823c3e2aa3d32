package org.mingjian.recognition;

import java.text.Normalizer;

/**
 * Brings printed words into one form, so that spacing, width and style of punctuation do not
 * matter.
 */
final class Words {

  private Words() {}

  /**
   * Returns the words without white space, in half width, with one kind of brackets and quotation
   * marks. For comparing only: it never replaces what was printed.
   */
  static String key(String printed) {
    StringBuilder key = new StringBuilder(printed.length());
    String normal =
        isPlain(printed) ? printed : Normalizer.normalize(printed, Normalizer.Form.NFKC);
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      switch (c) {
        case ' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\u200b', '\ufeff' -> {}
        case '（', '﹙', '〔', '[', '【' -> key.append('(');
        case '）', '﹚', '〕', ']', '】' -> key.append(')');
        case '“', '”', '"', '＂', '‘', '’', '\'', '「', '」' -> key.append('"');
        case '：' -> key.append(':');
        case '，' -> key.append(',');
        default -> key.append(c);
      }
    }
    return key.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x2000 && !isHan(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the character is a Chinese character of the basic plane. */
  static boolean isHan(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }
}
