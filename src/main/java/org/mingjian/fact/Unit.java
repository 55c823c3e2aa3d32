package org.mingjian.fact;

import java.math.BigDecimal;

/**
 * What a printed number counts.
 *
 * @param dimension what kind of quantity; figures of different dimensions are never compared
 * @param factor how many base units one unit is: yuan for money, one hundredth for per cent
 * @param symbol as printed, for instance {@code 万元}
 */
public record Unit(Dimension dimension, BigDecimal factor, String symbol) {

  /** The kinds of quantity. */
  public enum Dimension {
    MONEY,
    RATE,
    COUNT
  }

  /** 元. */
  public static final Unit YUAN = new Unit(Dimension.MONEY, BigDecimal.ONE, "元");

  /** 万元, the usual unit of a disclosure. */
  public static final Unit TEN_THOUSAND_YUAN =
      new Unit(Dimension.MONEY, new BigDecimal(10_000), "万元");

  /** 亿元. */
  public static final Unit HUNDRED_MILLION_YUAN =
      new Unit(Dimension.MONEY, new BigDecimal(100_000_000), "亿元");

  /** 千元. */
  public static final Unit THOUSAND_YUAN = new Unit(Dimension.MONEY, new BigDecimal(1_000), "千元");

  /** 百分之一. */
  public static final Unit PERCENT = new Unit(Dimension.RATE, new BigDecimal("0.01"), "%");

  /**
   * Returns a unit that counts things, for instance 辆. Counts are exact: they have no rounding
   * interval.
   */
  public static Unit count(String symbol) {
    return new Unit(Dimension.COUNT, BigDecimal.ONE, symbol);
  }

  /** Returns the unit of money with this name, or null. */
  public static Unit money(String name) {
    return switch (name) {
      case "元" -> YUAN;
      case "千元" -> THOUSAND_YUAN;
      case "万元" -> TEN_THOUSAND_YUAN;
      case "亿元" -> HUNDRED_MILLION_YUAN;
      default -> null;
    };
  }
}
