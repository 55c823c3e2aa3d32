package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a stretch of a line what text recognition and Markdown put there: bold marks and
 * simple HTML tags. The pieces that remain know where in the line they stand.
 */
final class Markup {

  /** A pair of bold marks, a line break tag (1), another simple tag, or a no-break space (2). */
  private static final Pattern MARK =
      Pattern.compile(
          "\\*\\*|(<br\\s{0,3}/?>)|</?(?:p|b|i|u|strong|em|span|div|font|sup|sub|center)>|(&nbsp;)",
          Pattern.CASE_INSENSITIVE);

  private Markup() {}

  /**
   * Text that remains.
   *
   * @param text the characters
   * @param pieces where they stand, in order, covering the text
   */
  record Plain(String text, List<Piece> pieces) {}

  /**
   * A stretch of remaining text.
   *
   * @param start index of its first character in the remaining text
   * @param end index after its last character there
   * @param from index of its first character in the line
   * @param to index after its last character there
   */
  record Piece(int start, int end, int from, int to) {}

  /** Strips the stretch of {@code line} from {@code from} to {@code to}. */
  static Plain strip(String line, int from, int to) {
    if (!mayHoldMarks(line, from, to)) {
      String text = line.substring(from, to);
      return new Plain(text, List.of(new Piece(0, text.length(), from, to)));
    }
    StringBuilder text = new StringBuilder(to - from);
    List<Piece> pieces = new ArrayList<>();
    boolean boldIsPaired = isPaired(line, from, to);
    Matcher mark = MARK.matcher(line).region(from, to);
    int kept = from;
    while (mark.find()) {
      if (!boldIsPaired && mark.group().equals("**")) {
        continue;
      }
      keep(line, kept, mark.start(), text, pieces);
      boolean isSpace = mark.group(1) != null || mark.group(2) != null;
      if (isSpace && text.length() > 0) {
        pieces.add(new Piece(text.length(), text.length() + 1, mark.start(), mark.end()));
        text.append(' ');
      }
      kept = mark.end();
    }
    keep(line, kept, to, text, pieces);
    if (pieces.isEmpty()) {
      pieces.add(new Piece(0, 0, from, from));
    }
    return new Plain(text.toString(), pieces);
  }

  private static boolean mayHoldMarks(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (c == '*' || c == '<' || c == '&') {
        return true;
      }
    }
    return false;
  }

  private static boolean isPaired(String line, int from, int to) {
    int count = 0;
    for (int i = line.indexOf("**", from); i >= 0 && i + 2 <= to; i = line.indexOf("**", i + 2)) {
      count++;
    }
    return count % 2 == 0;
  }

  private static void keep(String line, int from, int to, StringBuilder text, List<Piece> pieces) {
    if (to > from) {
      pieces.add(new Piece(text.length(), text.length() + to - from, from, to));
      text.append(line, from, to);
    }
  }
}
