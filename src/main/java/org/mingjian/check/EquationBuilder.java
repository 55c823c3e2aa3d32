package org.mingjian.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingjian.fact.Equation;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.LinearEquation.Relation;
import org.mingjian.fact.PointsEquation;
import org.mingjian.fact.RateEquation;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.Term;

/**
 * States what must agree. Each method returns a fact to be inserted: a {@link Reconciliation}, or
 * {@link NothingToReconcile} where there is nothing to compare (no parts, no printed number among
 * the figures, or figures that count different things), so that rules need no test for it.
 */
public final class EquationBuilder {

  /**
   * The harmless fact that stands for a statement without figures.
   *
   * @param ruleId the rule that made it
   */
  public record NothingToReconcile(String ruleId) {}

  private final String ruleId;

  EquationBuilder(String ruleId) {
    this.ruleId = ruleId;
  }

  /** Two prints of one amount agree. */
  public Object same(Figure one, Figure other) {
    return terms(List.of(Term.plus(one)), Relation.EQUAL, List.of(Term.plus(other)));
  }

  /** A total is the sum of its parts, which are {@link Figure}s. */
  public Object sum(Figure total, Collection<?> parts) {
    return terms(List.of(Term.plus(total)), Relation.EQUAL, plus(parts));
  }

  /**
   * An amount is what remains of another after a third: {@code difference = minuend - subtrahend}.
   */
  public Object difference(Figure difference, Figure minuend, Figure subtrahend) {
    return terms(
        List.of(Term.plus(difference)),
        Relation.EQUAL,
        List.of(Term.plus(minuend), Term.minus(subtrahend)));
  }

  /** An amount is contained in another. */
  public Object atMost(Figure part, Figure whole) {
    return terms(List.of(Term.plus(part)), Relation.AT_MOST, List.of(Term.plus(whole)));
  }

  /** Sums stand in a relation. */
  public Object terms(List<Term> left, Relation relation, List<Term> right) {
    List<Term> all = new ArrayList<>(left);
    all.addAll(right);
    boolean comparable =
        all.stream().map(term -> term.figure().unit().dimension()).distinct().count() == 1;
    if (left.isEmpty() || right.isEmpty() || !comparable) {
      return new NothingToReconcile(ruleId);
    }
    return stated(new LinearEquation(left, relation, right));
  }

  /** A printed rate is part ÷ whole. */
  public Object rate(Figure rate, Figure part, Figure whole) {
    return stated(RateEquation.share(rate, part, whole));
  }

  /**
   * A printed rate of change is the change ÷ the previous amount, which is the current amount less
   * the change, or plus it for a decrease.
   */
  public Object growth(Figure rate, Figure change, Figure current, boolean increase) {
    Term back = increase ? Term.minus(change) : Term.plus(change);
    return stated(
        new RateEquation(rate, List.of(Term.plus(change)), List.of(Term.plus(current), back)));
  }

  /** States that the rate says how far an amount is from its budget, whichever sign is printed. */
  public Object deviation(Figure rate, Figure actual, Figure budget) {
    boolean signed = rate.value().signum() < 0 || actual.exact().compareTo(budget.exact()) >= 0;
    Term above = signed ? Term.plus(actual) : Term.minus(actual);
    Term below = signed ? Term.minus(budget) : Term.plus(budget);
    return stated(new RateEquation(rate, List.of(above, below), List.of(Term.plus(budget))));
  }

  /** Printed points are the share of the full points that a printed rate says. */
  public Object points(Figure score, BigDecimal full, Figure rate) {
    return stated(new PointsEquation(score, full, rate));
  }

  private Object stated(Equation equation) {
    return equation.figures().stream().anyMatch(Figure::isPrinted)
        ? Reconciliation.of(ruleId, equation)
        : new NothingToReconcile(ruleId);
  }

  private static List<Term> plus(Collection<?> figures) {
    return figures.stream().map(figure -> Term.plus((Figure) figure)).toList();
  }
}
