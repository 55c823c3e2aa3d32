package org.mingjian.fact;

import java.util.List;

/**
 * What a rule says must agree, and whether it does. The arithmetic decides, not the rule.
 *
 * @param ruleId the rule
 * @param equation what must hold
 * @param outcome whether it does
 */
public record Reconciliation(String ruleId, Equation equation, Outcome outcome) {

  /** Returns the reconciliation with the outcome that the figures give. */
  public static Reconciliation of(String ruleId, Equation equation) {
    return new Reconciliation(ruleId, equation, equation.outcome());
  }

  /**
   * Returns the title of the table that the first figure of a table stands in, or an empty string.
   */
  public String table() {
    for (Figure figure : figures()) {
      if (figure.location() != null && figure.location().table() != null) {
        return figure.location().table();
      }
    }
    return "";
  }

  /** Tells whether only rounding explains a difference between amounts. */
  public boolean isRoundingOfAmounts() {
    return outcome == Outcome.ROUNDING
        && equation instanceof LinearEquation linear
        && linear.relation() == LinearEquation.Relation.EQUAL;
  }

  /** Returns the figures of the equation. */
  public List<Figure> figures() {
    return equation.figures();
  }
}
