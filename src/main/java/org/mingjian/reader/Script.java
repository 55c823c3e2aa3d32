package org.mingjian.reader;

/** How characters behave at line ends and gaps: Chinese print sets no spaces, Latin print does. */
final class Script {

  private static final String CLOSING = "，。、；：？！）》〉」』】”’％…,.;:?!)]}%";

  private Script() {}

  /** Tells whether the character is set on the full-width grid without spaces around it. */
  static boolean isWide(int c) {
    return c >= 0x2E80
        || (c >= 0x2014 && c <= 0x2026)
        || (c >= 0x2190 && c <= 0x27BF)
        || c == 0xD7
        || c == 0xB7;
  }

  static boolean isLatinLetter(int c) {
    return c < 0x250 && Character.isLetter(c);
  }

  /** Tells whether the character may not begin a line, so that it stays with the one before. */
  static boolean isClosing(int c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** Tells whether a line that ends so may end a sentence. */
  static boolean endsSentence(String text) {
    return !text.isEmpty() && "。；：！？;!?".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Returns what stands between two parts of a text that a line break separates. */
  static String between(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    char last = before.charAt(before.length() - 1);
    char first = after.charAt(0);
    boolean wordBefore = isLatinLetter(last) || (",.;:)".indexOf(last) >= 0 && endsInWord(before));
    boolean wordAfter = isLatinLetter(first) || first == '(';
    return wordBefore && wordAfter ? " " : "";
  }

  private static boolean endsInWord(String text) {
    return text.length() > 1 && isLatinLetter(text.charAt(text.length() - 2));
  }
}
