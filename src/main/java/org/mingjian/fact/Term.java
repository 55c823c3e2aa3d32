package org.mingjian.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure with its sign or weight in an equation.
 *
 * @param coefficient usually 1 or -1
 * @param figure the figure
 */
public record Term(BigDecimal coefficient, Figure figure) {

  /** Returns the figure with coefficient 1. */
  public static Term plus(Figure figure) {
    return new Term(BigDecimal.ONE, figure);
  }

  /** Returns the figure with coefficient -1. */
  public static Term minus(Figure figure) {
    return new Term(BigDecimal.ONE.negate(), figure);
  }

  /** Returns all values of the term, in base units. */
  Interval interval() {
    return figure.interval().times(coefficient);
  }

  /** Returns the value by the printed number, in base units. */
  BigDecimal exact() {
    return figure.exact().multiply(coefficient);
  }

  /** Returns the terms with {@code replacement} in place of the figure with the same id. */
  static List<Term> replaced(List<Term> terms, Figure replacement) {
    return terms.stream()
        .map(
            term ->
                term.figure.id() == replacement.id()
                    ? new Term(term.coefficient, replacement)
                    : term)
        .toList();
  }
}
