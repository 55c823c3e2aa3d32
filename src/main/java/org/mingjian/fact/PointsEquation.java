package org.mingjian.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Points that must be the share of the full points that a rate says, rounded as printed, and never
 * coarser than to hundredths unless one decimal is printed: 9.53 of 10 for 95.30%.
 *
 * @param score the printed points
 * @param full the points for 100%
 * @param rate the printed rate
 */
public record PointsEquation(Figure score, BigDecimal full, Figure rate) implements Equation {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<Figure> figures() {
    return List.of(score, rate);
  }

  @Override
  public Outcome outcome() {
    BigDecimal earned = rate.exact().multiply(full);
    BigDecimal printed = score.value();
    if (earned.setScale(precision(), RoundingMode.HALF_UP).compareTo(printed) == 0) {
      return Outcome.HOLDS;
    }
    BigDecimal half = HALF.scaleByPowerOfTen(-precision());
    Interval points = new Interval(printed.subtract(half), printed.add(half));
    return points.meets(rate.interval().times(full)) ? Outcome.ROUNDING : Outcome.CONTRADICTED;
  }

  private int precision() {
    return score.decimals() == 1 ? 1 : 2;
  }

  @Override
  public Optional<BigDecimal> solveFor(Figure figure) {
    if (figure.id() == score.id()) {
      return Optional.of(rate.exact().multiply(full).setScale(2, RoundingMode.HALF_UP));
    }
    return full.signum() == 0
        ? Optional.empty()
        : Optional.of(score.value().divide(full, MathContext.DECIMAL64));
  }

  @Override
  public Equation with(Figure replacement) {
    return new PointsEquation(
        score.id() == replacement.id() ? replacement : score,
        full,
        rate.id() == replacement.id() ? replacement : rate);
  }

  @Override
  public String print() {
    return rate.print() + " × " + full.stripTrailingZeros().toPlainString() + " = " + score.print();
  }

  @Override
  public String describe() {
    Function<Figure, String> name = EquationText.headings(figures());
    return name.apply(rate)
        + " × "
        + full.stripTrailingZeros().toPlainString()
        + " = "
        + name.apply(score);
  }
}
