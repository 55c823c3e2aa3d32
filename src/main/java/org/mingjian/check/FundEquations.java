package org.mingjian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.model.Drools;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FundRow;

/** States what the rows of a form's money block must add up to. */
public final class FundEquations {

  private static final List<Function<FundRow, Figure>> COLUMNS =
      List.of(FundRow::initial, FundRow::adjusted, FundRow::executed, FundRow::carriedOver);

  private FundEquations() {}

  /** Returns the equations between the total, its sub-totals and its sources. */
  public static List<Object> sources(Drools drools, EvaluationForm form) {
    List<Object> stated = new ArrayList<>();
    FundRow total = null;
    FundRow open = null;
    List<FundRow> subtotals = new ArrayList<>();
    List<FundRow> sources = new ArrayList<>();
    List<FundRow> below = new ArrayList<>();
    for (FundRow row : form.funds()) {
      if (row.total()) {
        total = row;
      } else if (row.source().contains("小计")) {
        state(drools, stated, open, below);
        open = row;
        below = new ArrayList<>();
        subtotals.add(row);
      } else if (open != null) {
        below.add(row);
      } else {
        sources.add(row);
      }
    }
    state(drools, stated, open, below);
    state(drools, stated, total, subtotals.isEmpty() ? sources : subtotals);
    return stated;
  }

  private static void state(
      Drools drools, List<Object> stated, FundRow total, List<FundRow> parts) {
    if (total == null || parts.isEmpty()) {
      return;
    }
    for (Function<FundRow, Figure> column : COLUMNS) {
      List<Figure> figures = new ArrayList<>();
      for (FundRow part : parts) {
        figures.add(column.apply(part));
      }
      if (column.apply(total) != null && !figures.contains(null)) {
        stated.add(RuleActions.reconcile(drools).sum(column.apply(total), figures));
      }
    }
  }
}
