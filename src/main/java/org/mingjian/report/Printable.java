package org.mingjian.report;

/**
 * Makes words from a document or a file name safe to print on a terminal: control characters cannot
 * move the cursor, and marks of direction cannot reorder a line.
 */
public final class Printable {

  private static final char REPLACEMENT = '?';

  private Printable() {}

  /**
   * Returns the text on one line; breaks and tabs become spaces, other control characters {@code
   * ?}.
   */
  public static String line(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char printed = printed(text.charAt(i));
      if (printed != text.charAt(i) && safe == null) {
        safe = new StringBuilder(text);
      }
      if (safe != null) {
        safe.setCharAt(i, printed);
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static char printed(char c) {
    if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029') {
      return ' ';
    }
    boolean reorders = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    return Character.isISOControl(c) || reorders ? REPLACEMENT : c;
  }
}
