package org.mingjian.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with words that every match holds, so that most texts need no matching. Immutable.
 *
 * @param pattern the pattern
 * @param literal words that stand in every match; empty when none are known
 */
record Phrase(Pattern pattern, String literal) {

  /** Compiles a pattern and looks for its longest run of Chinese characters outside brackets. */
  static Phrase of(String regex) {
    String longest = "";
    StringBuilder run = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      boolean escaped = i > 0 && regex.charAt(i - 1) == '\\';
      if (!escaped && depth == 0 && c == '|') {
        return new Phrase(Pattern.compile(regex), "");
      }
      depth += escaped ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      boolean optional = i + 1 < regex.length() && "?*{".indexOf(regex.charAt(i + 1)) >= 0;
      if (depth == 0 && Words.isHan(c) && !optional) {
        run.append(c);
        longest = run.length() > longest.length() ? run.toString() : longest;
      } else {
        run.setLength(0);
      }
    }
    return new Phrase(Pattern.compile(regex), longest);
  }

  /** Tells whether a match is possible at all. */
  boolean mayStandIn(String text) {
    return literal.isEmpty() || text.contains(literal);
  }

  Matcher in(String text) {
    return pattern.matcher(text);
  }
}
