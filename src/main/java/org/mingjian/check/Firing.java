package org.mingjian.check;

import java.util.List;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.Violation;

/**
 * What the rules said about one disclosure, in an order that depends on rules and document alone.
 *
 * @param reconciliations what must agree
 * @param violations other requirements that are not met
 * @param evaluated ids of the rules that were evaluated
 * @param notEvaluated rules that could not be evaluated
 */
public record Firing(
    List<Reconciliation> reconciliations,
    List<Violation> violations,
    List<String> evaluated,
    List<NotEvaluated> notEvaluated) {
  public Firing {
    reconciliations = List.copyOf(reconciliations);
    violations = List.copyOf(violations);
    evaluated = List.copyOf(evaluated);
    notEvaluated = List.copyOf(notEvaluated);
  }
}
