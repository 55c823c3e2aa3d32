package org.mingjian.fact;

import java.math.BigDecimal;

/**
 * A closed interval of exact numbers.
 *
 * @param low lower end
 * @param high upper end, not less than {@code low}
 */
public record Interval(BigDecimal low, BigDecimal high) {

  /** The interval that holds only zero. */
  public static final Interval ZERO = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);

  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " > " + high);
    }
  }

  /** Returns the interval with these ends in either order. */
  public static Interval between(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) <= 0 ? new Interval(a, b) : new Interval(b, a);
  }

  /** Returns all sums of a number of this and a number of the other interval. */
  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  /** Returns the smallest interval that holds both. */
  public Interval hull(Interval other) {
    return new Interval(low.min(other.low), high.max(other.high));
  }

  /** Returns all products of a number of this interval with {@code factor}. */
  public Interval times(BigDecimal factor) {
    return between(low.multiply(factor), high.multiply(factor));
  }

  /** Tells whether {@code number} lies inside, ends included. */
  public boolean contains(BigDecimal number) {
    return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
  }

  /** Tells whether some number lies in both. */
  public boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }
}
