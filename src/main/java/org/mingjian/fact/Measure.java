package org.mingjian.fact;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target or an actual value of an indicator that is one number with a unit, for instance {@code
 * ≥95%} or {@code 240人次}. Dates and anything with a second number in it are no measures.
 *
 * @param bound what the sign before the number says
 * @param value the number as printed
 * @param unit what follows the number, or an empty string
 */
public record Measure(Bound bound, BigDecimal value, String unit) {

  /** What stands before the number. */
  public enum Bound {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    /** An equals sign, or the dash that text recognition makes of it. */
    EXACTLY,
    /** Nothing. */
    PLAIN
  }

  private static final Pattern FORM =
      Pattern.compile("(>=|<=|[≥≧⩾≤≦⩽><=→—一-]{0,2})(\\d[\\d,]*(?:\\.\\d+)?)([^\\d]{0,12})");
  private static final int LONGEST = 30;
  private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BRACKETS = Pattern.compile("[()、,;。/]+$");
  private static final Pattern TIME = Pattern.compile("^[年月日号点时]|季度|底前|之前|以前|前$|旬");

  /** Returns the measure that the words are, or null. */
  public static Measure of(String printed) {
    if (printed == null || printed.length() > LONGEST || !DIGIT.matcher(printed).find()) {
      return null;
    }
    String text = SPACE.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC)).replaceAll("");
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || TIME.matcher(matcher.group(3)).find()) {
      return null;
    }
    BigDecimal value = new BigDecimal(matcher.group(2).replace(",", ""));
    return new Measure(bound(matcher.group(1)), value, unit(matcher.group(3)));
  }

  private static Bound bound(String sign) {
    return switch (sign) {
      case ">=", "≥", "≧", "⩾" -> Bound.AT_LEAST;
      case "<=", "≤", "≦", "⩽" -> Bound.AT_MOST;
      case ">" -> Bound.MORE_THAN;
      case "<" -> Bound.LESS_THAN;
      case "" -> Bound.PLAIN;
      default -> Bound.EXACTLY;
    };
  }

  private static String unit(String printed) {
    return BRACKETS.matcher(printed).replaceFirst("").replace("平米", "平方米").replace("㎡", "平方米");
  }

  /**
   * Tells whether both count the same thing in the same unit; a missing unit of the actual value is
   * the target's.
   */
  public boolean comparesWith(Measure other) {
    return Objects.equals(unit, other.unit) || other.unit.isEmpty();
  }

  /**
   * Tells whether {@code actual} reaches this target: 1 yes, -1 no, 0 when it cannot be said (other
   * units, or more than an exact target).
   */
  public int reachedBy(Measure actual) {
    if (!comparesWith(actual)) {
      return 0;
    }
    int compared = actual.value.compareTo(value);
    return switch (bound) {
      case AT_LEAST -> compared >= 0 ? 1 : -1;
      case MORE_THAN -> compared > 0 ? 1 : -1;
      case AT_MOST -> compared <= 0 ? 1 : -1;
      case LESS_THAN -> compared < 0 ? 1 : -1;
      case EXACTLY, PLAIN ->
          compared == 0 ? 1 : compared < 0 || value.signum() == 0 ? -1 : 0; // none is wanted
    };
  }

  /** Returns the amount of money in yuan, or null when it is none. */
  public BigDecimal yuan() {
    Unit money = Unit.money(unit.equals("万") ? "万元" : unit);
    return money == null ? null : value.multiply(money.factor());
  }
}
