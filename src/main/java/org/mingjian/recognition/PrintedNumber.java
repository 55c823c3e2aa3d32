package org.mingjian.recognition;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.mingjian.fact.Figure.Presence;

/**
 * What a number cell holds.
 *
 * @param presence a number, a blank or a dash; null when something else stands there
 * @param value the number with its printed decimals; zero for blank and dash; null when unreadable
 */
record PrintedNumber(Presence presence, BigDecimal value) {

  private static final PrintedNumber BLANK = new PrintedNumber(Presence.BLANK, BigDecimal.ZERO);
  private static final PrintedNumber DASH = new PrintedNumber(Presence.DASH, BigDecimal.ZERO);
  private static final PrintedNumber UNREADABLE = new PrintedNumber(null, null);
  private static final Pattern DASHES = Pattern.compile("[-—－–―─/／*]+|无");
  private static final Pattern GROUPED =
      Pattern.compile("([-−△▲]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?)");
  private static final Pattern PLAIN = Pattern.compile("([-−△▲]?)(\\d+(?:\\.\\d+)?)");

  /**
   * Reads a cell. White space inside a number is ignored; bad grouping is not mended but
   * unreadable.
   */
  static PrintedNumber of(String text) {
    String bare = text.strip();
    if (bare.isEmpty()) {
      return BLANK;
    }
    if (DASHES.matcher(bare).matches() && !bare.equals("*")) {
      return DASH;
    }
    String normal = Normalizer.normalize(bare, Normalizer.Form.NFKC).replaceAll("\\s", "");
    boolean negative = normal.startsWith("(") && normal.endsWith(")");
    if (negative) {
      normal = normal.substring(1, normal.length() - 1);
    }
    for (Pattern pattern : new Pattern[] {GROUPED, PLAIN}) {
      var matcher = pattern.matcher(normal);
      if (matcher.matches() && matcher.group(2).length() <= 24) {
        BigDecimal value = new BigDecimal(matcher.group(2).replace(",", ""));
        boolean minus = negative || !matcher.group(1).isEmpty();
        return new PrintedNumber(Presence.PRINTED, minus ? value.negate() : value);
      }
    }
    return UNREADABLE;
  }

  /** Tells whether a number is printed. */
  boolean isNumber() {
    return presence == Presence.PRINTED;
  }

  /** Tells whether something stands there that is neither a number nor a mark for none. */
  boolean isUnreadable() {
    return presence == null;
  }
}
