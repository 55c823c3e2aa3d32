package org.mingjian.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the money block of a self-evaluation form. Figures that are not printed, or whose column
 * is unknown, are null.
 *
 * @param form number of the form
 * @param source 资金总额 or the source of the money, as printed
 * @param total whether the row is the total of all sources
 * @param initial budget at the beginning of the year
 * @param adjusted budget of the whole year, after changes
 * @param executed what was spent
 * @param carriedOver what remains
 * @param rate the printed rate of execution
 * @param weight points that execution can earn, where printed
 * @param score points that it earned
 * @param reason words about the deviation, or an empty string
 * @param plain whether every number stood where the heading promises it
 * @param scoredByRate whether the score depends on the rate of execution alone
 * @param location where the row stands
 */
public record FundRow(
    int form,
    String source,
    boolean total,
    Figure initial,
    Figure adjusted,
    Figure executed,
    Figure carriedOver,
    Figure rate,
    Figure weight,
    Figure score,
    String reason,
    boolean plain,
    boolean scoredByRate,
    Location location) {

  /**
   * Returns the budget that execution is measured against: that of the whole year, else the initial
   * one.
   */
  public Figure budget() {
    return adjusted == null ? initial : adjusted;
  }

  /**
   * Tells whether the rate is to be compared with the budget of the whole year, not with the
   * initial one.
   */
  public boolean byBudget() {
    return !byInitial();
  }

  /** Tells whether the printed rate divides by the initial budget though another one is printed. */
  public boolean byInitial() {
    return rate != null
        && initial != null
        && adjusted != null
        && executed != null
        && !initial.isZero()
        && !adjusted.isZero()
        && RateEquation.share(rate, executed, adjusted).outcome() == Outcome.CONTRADICTED
        && RateEquation.share(rate, executed, initial).outcome() != Outcome.CONTRADICTED;
  }

  /** Returns what the rate is by the budget, in per cent. */
  public String rateByBudget() {
    return executed
        .exact()
        .multiply(BigDecimal.valueOf(100))
        .divide(budget().exact(), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Tells whether the rate is that of execution and budget, as printed. */
  public boolean rateHolds() {
    return RateEquation.share(rate, executed, budget()).outcome() != Outcome.CONTRADICTED;
  }

  /** Tells whether what remains is budget less execution, as printed. */
  public boolean balanceHolds() {
    return LinearEquation.sum(adjusted, List.of(carriedOver, executed)).outcome()
        != Outcome.CONTRADICTED;
  }

  /** Tells whether the score is the rate's share of the full points. */
  public boolean scoreHolds(BigDecimal full) {
    return new PointsEquation(score, full, rate).outcome() != Outcome.CONTRADICTED;
  }

  /** Returns the name of that budget, for the reader of a finding. */
  public String budgetName() {
    return adjusted == null ? "年初预算数" : "全年预算数";
  }

  /** Returns the figures that are there, in the order of the columns. */
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    for (Figure figure :
        new Figure[] {initial, adjusted, executed, carriedOver, rate, weight, score}) {
      if (figure != null) {
        all.add(figure);
      }
    }
    return all;
  }
}
