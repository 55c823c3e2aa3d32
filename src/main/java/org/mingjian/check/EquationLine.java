package org.mingjian.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingjian.fact.Equation;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.RateEquation;
import org.mingjian.fact.Term;

/** Writes a broken equation with its headings, its numbers and by how much it fails. */
final class EquationLine {

  private EquationLine() {}

  /** Longer equations are printed without their zeros and blanks. */
  private static final int MANY_TERMS = 8;

  /** Returns one line. */
  static String of(Equation equation) {
    Equation shown = equation;
    int left = 0;
    if (equation instanceof LinearEquation linear) {
      shown = withoutZeros(linear);
      left = equation.figures().size() - shown.figures().size();
    }
    String zeros = left == 0 ? "" : "（另有 " + left + " 项为 0 或空白）";
    return shown.describe() + "： " + shown.print() + zeros + "，" + gap(equation);
  }

  private static LinearEquation withoutZeros(LinearEquation equation) {
    return equation.left().size() + equation.right().size() <= MANY_TERMS
        ? equation
        : new LinearEquation(
            withoutZeros(equation.left()), equation.relation(), withoutZeros(equation.right()));
  }

  private static List<Term> withoutZeros(List<Term> terms) {
    List<Term> amounts = terms.stream().filter(t -> t.figure().value().signum() != 0).toList();
    return amounts.isEmpty() ? terms.subList(0, 1) : amounts;
  }

  private static String gap(Equation equation) {
    List<Figure> figures = equation.figures();
    Figure first = equation instanceof RateEquation rate ? rate.rate() : figures.get(0);
    BigDecimal needed = equation.solveFor(first).orElse(null);
    if (needed == null) {
      return "不成立";
    }
    BigDecimal value =
        needed.divide(first.unit().factor(), decimals(figures, first), RoundingMode.HALF_UP);
    if (equation instanceof LinearEquation) {
      BigDecimal gap = first.value().subtract(value).abs();
      return "相差 " + gap.toPlainString();
    }
    boolean rate = first.unit().dimension() == org.mingjian.fact.Unit.Dimension.RATE;
    return "按印出的数计算应为 " + value.toPlainString() + (rate ? "%" : first.unit().symbol());
  }

  private static int decimals(List<Figure> figures, Figure first) {
    return first.isPrinted()
        ? Math.max(
            first.decimals(),
            first.unit().dimension() == org.mingjian.fact.Unit.Dimension.MONEY ? 2 : 0)
        : figures.stream().mapToInt(Figure::decimals).max().orElse(2);
  }
}
