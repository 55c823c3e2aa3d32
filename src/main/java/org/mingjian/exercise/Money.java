package org.mingjian.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How amounts, held in 分 (cents), and what is reckoned from them are printed. */
final class Money {

  /** 分 in the last printed digit: 0.01 万元 are 100 元. */
  static final long PRINTED_UNIT = 10_000;

  private Money() {}

  /** Returns the amount in 万元 with two decimals, without separators. */
  static String print(long cents) {
    return BigDecimal.valueOf(cents, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Tells whether two amounts are printed alike. */
  static boolean alike(long one, long other) {
    return print(one).equals(print(other));
  }

  /** Tells whether the amount is printed as 0.00. */
  static boolean zero(long cents) {
    return alike(cents, 0);
  }

  /** Returns part / whole as a percentage with two decimals, without the sign. */
  static String percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Returns the amount rounded to what is printed. */
  static long printed(long cents) {
    return Math.floorDiv(cents + PRINTED_UNIT / 2, PRINTED_UNIT) * PRINTED_UNIT;
  }
}
