package org.mingjian.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sums of figures that must be equal, or of which the left must not exceed the right. Of all the
 * zeros printed in one equation no more than one is taken to hide an amount too small to print: a
 * table of fifty zeros gains no tolerance by them.
 *
 * @param left terms of the left side, at least one
 * @param relation what must hold
 * @param right terms of the right side, at least one
 */
public record LinearEquation(List<Term> left, Relation relation, List<Term> right)
    implements Equation {

  /** What must hold between the sides. */
  public enum Relation {
    EQUAL("="),
    AT_MOST("≤");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }
  }

  public LinearEquation {
    left = List.copyOf(left);
    right = List.copyOf(right);
    Unit.Dimension dimension = left.get(0).figure().unit().dimension();
    for (Term term : all(left, right)) {
      if (term.figure().unit().dimension() != dimension) {
        throw new IllegalArgumentException("figures of different dimensions in one equation");
      }
    }
  }

  /** Returns the equation that two prints of one amount must agree. */
  public static LinearEquation same(Figure one, Figure other) {
    return new LinearEquation(List.of(Term.plus(one)), Relation.EQUAL, List.of(Term.plus(other)));
  }

  /** Returns the equation that a total is the sum of its parts. */
  public static LinearEquation sum(Figure total, List<Figure> parts) {
    return new LinearEquation(
        List.of(Term.plus(total)), Relation.EQUAL, parts.stream().map(Term::plus).toList());
  }

  /** Returns the inequality that one amount is contained in another. */
  public static LinearEquation atMost(Figure part, Figure whole) {
    return new LinearEquation(
        List.of(Term.plus(part)), Relation.AT_MOST, List.of(Term.plus(whole)));
  }

  @Override
  public List<Figure> figures() {
    LinkedHashSet<Figure> figures = new LinkedHashSet<>();
    for (Term term : all(left, right)) {
      figures.add(term.figure());
    }
    return List.copyOf(figures);
  }

  @Override
  public Outcome outcome() {
    BigDecimal gap = BigDecimal.ZERO;
    Interval range = Interval.ZERO;
    Interval zeros = Interval.ZERO;
    for (Term term : all(left, negated(right))) {
      gap = gap.add(term.exact());
      if (term.figure().isZero()) {
        zeros = zeros.hull(term.interval());
      } else {
        range = range.plus(term.interval());
      }
    }
    range = range.plus(zeros);
    if (relation == Relation.AT_MOST) {
      return gap.signum() <= 0
          ? Outcome.HOLDS
          : range.low().signum() <= 0 ? Outcome.ROUNDING : Outcome.CONTRADICTED;
    }
    if (gap.signum() == 0) {
      return Outcome.HOLDS;
    }
    return range.contains(BigDecimal.ZERO) && !isOneAmountTwice()
        ? Outcome.ROUNDING
        : Outcome.CONTRADICTED;
  }

  /**
   * Tells whether the equation says no more than that one amount is printed twice in one table, as
   * where a row has a single part: both prints round the same number, so they cannot differ. (506
   * of 506 such pairs in the published accounts at hand agree to the last digit; copies in
   * different tables do not always.) Where zeros are printed beside blanks, a printed zero may be a
   * small amount, and nothing is claimed.
   */
  private boolean isOneAmountTwice() {
    String table = null;
    int amounts = 0;
    int zeros = 0;
    int absent = 0;
    for (Term term : all(left, right)) {
      Figure figure = term.figure();
      if (!figure.isPrinted()) {
        absent++;
      } else if (figure.isZero()) {
        zeros++;
      } else {
        String at = figure.location() == null ? null : figure.location().table();
        Figure first = left.get(0).figure();
        if (!figure.unit().equals(first.unit()) || figure.decimals() != first.decimals()) {
          return false;
        }
        if (at == null || (table != null && !table.equals(at))) {
          return false;
        }
        table = at;
        amounts++;
      }
    }
    return amounts == 2 && (zeros == 0 || absent == 0);
  }

  @Override
  public Optional<BigDecimal> solveFor(Figure figure) {
    BigDecimal coefficient = BigDecimal.ZERO;
    BigDecimal rest = BigDecimal.ZERO;
    for (Term term : left) {
      if (term.figure().id() == figure.id()) {
        coefficient = coefficient.add(term.coefficient());
      } else {
        rest = rest.add(term.exact());
      }
    }
    for (Term term : right) {
      if (term.figure().id() == figure.id()) {
        coefficient = coefficient.subtract(term.coefficient());
      } else {
        rest = rest.subtract(term.exact());
      }
    }
    return coefficient.signum() == 0
        ? Optional.empty()
        : Optional.of(rest.negate().divide(coefficient, MathContext.DECIMAL64));
  }

  @Override
  public Equation with(Figure replacement) {
    return new LinearEquation(
        Term.replaced(left, replacement), relation, Term.replaced(right, replacement));
  }

  @Override
  public String print() {
    return write(Figure::print);
  }

  @Override
  public String describe() {
    return write(EquationText.headings(figures()));
  }

  private String write(Function<Figure, String> name) {
    return EquationText.sum(left, name) + " " + relation.sign + " " + EquationText.sum(right, name);
  }

  private static List<Term> negated(List<Term> terms) {
    return terms.stream()
        .map(term -> new Term(term.coefficient().negate(), term.figure()))
        .toList();
  }

  private static List<Term> all(List<Term> left, List<Term> right) {
    List<Term> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }
}
