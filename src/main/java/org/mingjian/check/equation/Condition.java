package org.mingjian.check.equation;

import java.util.List;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Outcome;

/** On what a formula depends. */
sealed interface Condition {

  /** Tells whether it is fulfilled by these amounts. */
  boolean isMet(Amounts amounts);

  /** The printed layout has the cell: {@code 若有}. */
  record Present(Reference cell) implements Condition {
    @Override
    public boolean isMet(Amounts amounts) {
      return amounts.rowsOf(cell, "").stream().anyMatch(row -> amounts.cell(cell, row, "") != null);
    }
  }

  /** The printed layout does not have the cell: {@code 若无}. */
  record Absent(Reference cell) implements Condition {
    @Override
    public boolean isMet(Amounts amounts) {
      return !new Present(cell).isMet(amounts);
    }
  }

  /** An equation holds by the printed numbers: {@code 若}. */
  record Holds(Formula formula) implements Condition {
    @Override
    public boolean isMet(Amounts amounts) {
      List<LinearEquation> equations = formula.over(amounts);
      return !equations.isEmpty()
          && equations.stream().allMatch(equation -> equation.outcome() == Outcome.HOLDS);
    }
  }
}
