package org.mingjian.fact;

import java.math.BigDecimal;

/**
 * A number as printed. It is not a real number: {@code 2,940.05} 万元 stands for every amount in
 * [2940.045, 2940.055]. Two figures are equal when they are the same print in the same place, told
 * by {@code id}.
 *
 * @param id number of the figure in its document, from 1 in reading order; negative for cells
 *     without a printed number
 * @param value as printed, in {@code unit}; its scale is the number of printed decimals
 * @param unit what is counted
 * @param presence whether a number is printed at all
 * @param reliable false when the reading of the print is in doubt, so that nothing certain may be
 *     built on it
 * @param location where it stands
 */
public record Figure(
    int id, BigDecimal value, Unit unit, Presence presence, boolean reliable, Location location) {

  /**
   * What stands where a number is expected; a blank, a dash and a zero are three different things.
   */
  public enum Presence {
    /** A number, which may be zero. */
    PRINTED,
    /** Nothing: the disclosure has no such amount. Counts as exactly zero. */
    BLANK,
    /** A dash or similar mark: the item does not apply. Counts as exactly zero. */
    DASH
  }

  /** Tells whether a number is printed. */
  public boolean isPrinted() {
    return presence == Presence.PRINTED;
  }

  /** Tells whether the amount is zero, printed or not. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /** Returns the number of printed decimals. */
  public int decimals() {
    return Math.max(0, value.scale());
  }

  /** Returns the value in base units (yuan, hundredths as fractions, pieces). */
  public BigDecimal exact() {
    return value.multiply(unit.factor());
  }

  /**
   * Returns all values in base units that print as this figure: half a unit of the last printed
   * decimal to either side. Counts, blanks and dashes stand for themselves alone.
   */
  public Interval interval() {
    if (!isPrinted() || unit.dimension() == Unit.Dimension.COUNT) {
      return new Interval(exact(), exact());
    }
    BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(-decimals()).divide(BigDecimal.valueOf(2));
    return new Interval(value.subtract(half), value.add(half)).times(unit.factor());
  }

  /** Returns the same figure with another value, as it would be after a correction. */
  public Figure withValue(BigDecimal corrected) {
    return new Figure(id, corrected, unit, Presence.PRINTED, reliable, location);
  }

  /** Returns the number as printed with its unit, or what stands in its stead. */
  public String print() {
    return switch (presence) {
      case PRINTED -> {
        String quote = location == null ? null : location.quote();
        yield (quote == null ? value.toPlainString() : quote)
            + (unit.dimension() == Unit.Dimension.RATE ? "%" : "");
      }
      case BLANK -> "（空白）";
      case DASH -> "——";
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Figure figure && figure.id == id && figure.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(id);
  }
}
