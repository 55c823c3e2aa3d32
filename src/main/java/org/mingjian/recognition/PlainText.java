package org.mingjian.recognition;

/**
 * A paragraph in one form for reading: half width, without blanks and quotation marks, Chinese
 * punctuation between clauses, and for every character the offset in the printed text. Immutable.
 */
final class PlainText {

  private final String text;
  private final int[] offsets;

  private PlainText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** Returns the plain form of a printed text. */
  static PlainText of(String printed) {
    StringBuilder plain = new StringBuilder(printed.length());
    int[] offsets = new int[printed.length() + 1];
    boolean blank = false;
    for (int i = 0; i < printed.length(); i++) {
      char c = halfWidth(printed.charAt(i));
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
        blank = true;
        continue;
      }
      if (isQuotation(c)) {
        continue;
      }
      if (blank && isDigit(c) && plain.length() > 0 && isDigit(plain.charAt(plain.length() - 1))) {
        offsets[plain.length()] = i;
        plain.append(' ');
      }
      blank = false;
      offsets[plain.length()] = i;
      plain.append(punctuation(c, printed, i));
    }
    offsets[plain.length()] = printed.length();
    return new PlainText(plain.toString(), offsets);
  }

  /** Returns the words in the form in which the dictionary is compared with the text. */
  static String key(String words) {
    return of(words).text;
  }

  /** Returns the plain text. */
  String text() {
    return text;
  }

  /** Returns the offset in the printed text of the character at {@code index}. */
  int offset(int index) {
    return offsets[Math.min(index, text.length())];
  }

  /** Returns the offset in the printed text after the character before {@code index}. */
  int offsetAfter(int index) {
    return index == 0 ? 0 : offsets[index - 1] + 1;
  }

  private static char halfWidth(char c) {
    if (c == '，' || c == '；' || c == '：') {
      return c;
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - 0xfee0);
    }
    return switch (c) {
      case '\u3000' -> ' ';
      case '﹙', '【' -> '(';
      case '﹚', '】' -> ')';
      case '〔' -> '[';
      case '〕' -> ']';
      case '﹪' -> '%';
      default -> c;
    };
  }

  private static boolean isQuotation(char c) {
    return "“”\"‘’'「」『』".indexOf(c) >= 0;
  }

  private static char punctuation(char c, String printed, int i) {
    return switch (c) {
      case ';' -> '；';
      case ':' -> '：';
      case ',' -> separatesThousands(printed, i) ? ',' : '，';
      case '，' -> separatesWholeThousands(printed, i) ? ',' : '，';
      default -> c;
    };
  }

  /** A full-width comma separates thousands where nothing but one amount can be meant: 1，234.56. */
  private static boolean separatesWholeThousands(String printed, int i) {
    int from = i;
    while (from > 0 && isDigit(halfWidth(printed.charAt(from - 1)))) {
      from--;
    }
    boolean starts =
        i > from && i - from <= 3 && (from == 0 || ".．,，".indexOf(printed.charAt(from - 1)) < 0);
    return starts
        && separatesThousands(printed, i)
        && i + 5 < printed.length()
        && halfWidth(printed.charAt(i + 4)) == '.'
        && isDigit(halfWidth(printed.charAt(i + 5)));
  }

  private static boolean separatesThousands(String printed, int i) {
    if (i == 0 || !isDigit(halfWidth(printed.charAt(i - 1))) || i + 3 >= printed.length()) {
      return false;
    }
    for (int k = i + 1; k <= i + 3; k++) {
      if (!isDigit(halfWidth(printed.charAt(k)))) {
        return false;
      }
    }
    return i + 4 >= printed.length() || !isDigit(halfWidth(printed.charAt(i + 4)));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
