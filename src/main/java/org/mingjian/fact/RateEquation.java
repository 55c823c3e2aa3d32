package org.mingjian.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A printed rate that must be the quotient of two sums of figures: a share, a completion, or a
 * change against the previous value (where the previous value may be written as current value minus
 * change, so that a figure stands in both sums).
 *
 * @param rate the printed rate
 * @param numerator terms above the line
 * @param denominator terms below the line
 */
public record RateEquation(Figure rate, List<Term> numerator, List<Term> denominator)
    implements Equation {

  private static final MathContext DIGITS = MathContext.DECIMAL64;

  public RateEquation {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
  }

  /** Returns the equation {@code rate = part / whole}. */
  public static RateEquation share(Figure rate, Figure part, Figure whole) {
    return new RateEquation(rate, List.of(Term.plus(part)), List.of(Term.plus(whole)));
  }

  @Override
  public List<Figure> figures() {
    LinkedHashSet<Figure> figures = new LinkedHashSet<>();
    figures.add(rate);
    numerator.forEach(term -> figures.add(term.figure()));
    denominator.forEach(term -> figures.add(term.figure()));
    return List.copyOf(figures);
  }

  /** Returns whether the denominator may be zero, so that no rate exists. */
  public boolean hasZeroBase() {
    return exact(denominator).signum() == 0;
  }

  @Override
  public Outcome outcome() {
    BigDecimal base = exact(denominator);
    if (base.signum() != 0) {
      BigDecimal quotient = exact(numerator).divide(base.multiply(rate.unit().factor()), DIGITS);
      if (quotient.setScale(rate.decimals(), RoundingMode.HALF_UP).compareTo(rate.value()) == 0) {
        return Outcome.HOLDS;
      }
    }
    Interval quotients = quotients();
    return quotients == null || quotients.meets(rate.interval())
        ? Outcome.ROUNDING
        : Outcome.CONTRADICTED;
  }

  /**
   * Returns all quotients of values that print as the figures, or null when the denominator may be
   * zero. A quotient of linear forms takes its extremes at corners, so the corners of the groups of
   * like terms are enough.
   */
  private Interval quotients() {
    Map<List<BigDecimal>, Interval> groups = new LinkedHashMap<>();
    for (Figure figure : figures()) {
      BigDecimal above = coefficient(numerator, figure);
      BigDecimal below = coefficient(denominator, figure);
      if (above.signum() != 0 || below.signum() != 0) {
        groups.merge(List.of(above, below), figure.interval(), Interval::plus);
      }
    }
    BigDecimal low = null;
    BigDecimal high = null;
    int corners = 1 << groups.size();
    int sign = 0;
    for (int corner = 0; corner < corners; corner++) {
      BigDecimal above = BigDecimal.ZERO;
      BigDecimal below = BigDecimal.ZERO;
      int bit = 0;
      for (Map.Entry<List<BigDecimal>, Interval> group : groups.entrySet()) {
        boolean upper = (corner >> bit & 1) == 1;
        BigDecimal value = upper ? group.getValue().high() : group.getValue().low();
        above = above.add(value.multiply(group.getKey().get(0)));
        below = below.add(value.multiply(group.getKey().get(1)));
        bit++;
      }
      if (below.signum() == 0 || (sign != 0 && below.signum() != sign)) {
        return null;
      }
      sign = below.signum();
      BigDecimal quotient = above.divide(below, DIGITS);
      low = low == null || quotient.compareTo(low) < 0 ? quotient : low;
      high = high == null || quotient.compareTo(high) > 0 ? quotient : high;
    }
    return new Interval(low, high);
  }

  @Override
  public Optional<BigDecimal> solveFor(Figure figure) {
    if (figure.id() == rate.id()) {
      BigDecimal base = exact(denominator);
      return base.signum() == 0
          ? Optional.empty()
          : Optional.of(exact(numerator).divide(base, DIGITS));
    }
    // numerator - rate * denominator = 0 is linear in every other figure
    BigDecimal coefficient =
        coefficient(numerator, figure)
            .subtract(rate.exact().multiply(coefficient(denominator, figure)));
    if (coefficient.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal rest =
        exact(numerator)
            .subtract(rate.exact().multiply(exact(denominator)))
            .subtract(coefficient.multiply(figure.exact()));
    return Optional.of(rest.negate().divide(coefficient, DIGITS));
  }

  @Override
  public Equation with(Figure replacement) {
    return new RateEquation(
        rate.id() == replacement.id() ? replacement : rate,
        Term.replaced(numerator, replacement),
        Term.replaced(denominator, replacement));
  }

  private static BigDecimal exact(List<Term> terms) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : terms) {
      sum = sum.add(term.exact());
    }
    return sum;
  }

  private static BigDecimal coefficient(List<Term> terms, Figure figure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : terms) {
      if (term.figure().id() == figure.id()) {
        sum = sum.add(term.coefficient());
      }
    }
    return sum;
  }

  @Override
  public String print() {
    return write(Figure::print);
  }

  @Override
  public String describe() {
    return write(EquationText.headings(figures()));
  }

  private String write(java.util.function.Function<Figure, String> name) {
    return EquationText.bracketed(numerator, name)
        + " ÷ "
        + EquationText.bracketed(denominator, name)
        + " = "
        + name.apply(rate);
  }
}
