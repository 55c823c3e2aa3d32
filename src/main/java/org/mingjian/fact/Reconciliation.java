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

  /** Returns the figures of the equation. */
  public List<Figure> figures() {
    return equation.figures();
  }
}
