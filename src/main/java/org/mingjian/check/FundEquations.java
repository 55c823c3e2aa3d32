package org.mingjian.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.model.Drools;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FundRow;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Location;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Term;

/**
 * States what the rows of a form's money block must add up to. A row that fails in several columns
 * is one slip, a row left out or not filled in, and is reported as one.
 */
public final class FundEquations {

  private static final List<Function<FundRow, Figure>> COLUMNS =
      List.of(FundRow::initial, FundRow::adjusted, FundRow::executed, FundRow::carriedOver);

  private FundEquations() {}

  /**
   * A row and the rows that it sums up.
   *
   * @param whole the total or a sub-total
   * @param parts its parts
   */
  private record Sum(FundRow whole, List<FundRow> parts) {

    /** The equations of the columns in which all rows print an amount. */
    List<LinearEquation> equations() {
      List<LinearEquation> equations = new ArrayList<>();
      for (Function<FundRow, Figure> column : COLUMNS) {
        List<Figure> figures = new ArrayList<>();
        parts.forEach(part -> figures.add(column.apply(part)));
        if (column.apply(whole) != null && !figures.contains(null)) {
          equations.add(LinearEquation.sum(column.apply(whole), figures));
        }
      }
      return equations;
    }

    List<LinearEquation> failing() {
      return equations().stream().filter(e -> e.outcome() == Outcome.CONTRADICTED).toList();
    }

    /** The same sum without the sub-total, whose own parts stand for it. */
    Sum through(Sum subtotal) {
      List<FundRow> all = new ArrayList<>();
      for (FundRow part : parts) {
        all.addAll(part.equals(subtotal.whole) ? subtotal.parts : List.of(part));
      }
      return new Sum(whole, all);
    }
  }

  /** Returns the equations between the total, its sub-totals and its sources. */
  public static List<Object> sources(Drools drools, EvaluationForm form) {
    List<Object> stated = new ArrayList<>();
    List<Sum> sums = sums(form);
    Sum top = sums.get(sums.size() - 1);
    for (Sum sum : sums.subList(0, sums.size() - 1)) {
      if (sum.failing().size() > 1 && top.through(sum).failing().size() < top.failing().size()) {
        top = top.through(sum);
      }
      state(drools, form, sum, stated);
    }
    state(drools, form, top, stated);
    return stated;
  }

  /** Tells whether no column of the total contradicts the sources. */
  public static boolean hold(EvaluationForm form) {
    List<Sum> sums = sums(form);
    Sum top = sums.get(sums.size() - 1);
    return top.parts.isEmpty() || top.failing().isEmpty();
  }

  /** Returns what adds up, the total last. */
  private static List<Sum> sums(EvaluationForm form) {
    List<Sum> sums = new ArrayList<>();
    FundRow total = null;
    List<FundRow> below = new ArrayList<>();
    List<FundRow> sources = new ArrayList<>();
    for (FundRow row : form.funds()) {
      if (row.total()) {
        total = row;
      } else if (row.source().contains("小计")) {
        below = new ArrayList<>();
        sums.add(new Sum(row, below));
      } else {
        (sums.isEmpty() ? sources : below).add(row);
      }
    }
    List<FundRow> parts =
        sums.isEmpty() ? outermost(total, sources) : sums.stream().map(Sum::whole).toList();
    sums.removeIf(sum -> sum.parts.isEmpty());
    sums.add(new Sum(total, total == null ? List.of() : parts));
    return sums;
  }

  /**
   * Returns the sources without those that only split the source above them, as a second 其中 does;
   * none where a split is printed and does not add up either way.
   */
  private static List<FundRow> outermost(FundRow total, List<FundRow> sources) {
    if (total == null || new Sum(total, sources).failing().isEmpty()) {
      return sources;
    }
    List<FundRow> outer = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      outer.add(sources.get(i));
      i = lastPart(sources, i);
    }
    boolean split = sources.stream().skip(1).anyMatch(row -> row.source().strip().startsWith("其中"));
    boolean closes = new Sum(total, outer).failing().isEmpty();
    return closes ? outer : split ? List.of() : sources;
  }

  /** Returns the index of the last row that, with those from {@code whole} on, makes it up. */
  private static int lastPart(List<FundRow> rows, int whole) {
    for (int last = rows.size() - 1; last > whole; last--) {
      Sum sum = new Sum(rows.get(whole), rows.subList(whole + 1, last + 1));
      boolean some = sum.equations().stream().anyMatch(e -> !e.left().get(0).figure().isZero());
      if (some && sum.failing().isEmpty()) {
        return last;
      }
    }
    return whole;
  }

  private static void state(Drools drools, EvaluationForm form, Sum sum, List<Object> stated) {
    if (sum.parts.isEmpty()) {
      return;
    }
    List<LinearEquation> failing = sum.failing();
    if (failing.size() > 1) {
      stated.add(violation(drools, form, sum, failing));
      return;
    }
    for (LinearEquation equation : sum.equations()) {
      stated.add(
          RuleActions.reconcile(drools)
              .terms(equation.left(), equation.relation(), equation.right()));
    }
  }

  /** Tells whether the sources make less than the total, as they do where a row was not read. */
  private static boolean lacks(LinearEquation equation) {
    BigDecimal gap = BigDecimal.ZERO;
    for (Term term : equation.left()) {
      gap = gap.add(term.figure().exact());
    }
    for (Term term : equation.right()) {
      gap = gap.subtract(term.figure().exact());
    }
    return gap.signum() > 0;
  }

  private static Object violation(
      Drools drools, EvaluationForm form, Sum sum, List<LinearEquation> failing) {
    List<Location> places = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (LinearEquation equation : failing) {
      Location place = equation.left().get(0).figure().location();
      places.add(place);
      columns.add(place.column() + "（" + equation.print() + "）");
    }
    boolean lost = !form.spansKnown() && failing.stream().allMatch(FundEquations::lacks);
    boolean reliable =
        !lost && failing.stream().flatMap(e -> e.figures().stream()).allMatch(Figure::reliable);
    return RuleActions.violation(drools)
        .certainty(reliable ? Certainty.CERTAIN : Certainty.REVIEW)
        .message(
            "《"
                + form.title()
                + "》“"
                + sum.whole.source()
                + "”行有 "
                + failing.size()
                + " 栏不等于各来源之和，多半是整行漏填或少列一行："
                + String.join("、", columns)
                + "。")
        .at(places)
        .build();
  }
}
