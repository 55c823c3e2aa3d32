package org.mingjian.check;

import java.util.List;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Reconciliation;

/**
 * The result of checking one document.
 *
 * @param disclosure the document with what was recognised
 * @param findings in order of severity, then of place; the same whatever the number of threads
 * @param reconciliations every equation that was looked at
 * @param ledger what became of every figure
 * @param evaluated ids of the rules that were evaluated
 * @param notEvaluated rules that could not be evaluated, with the reason
 */
public record Assessment(
    Disclosure disclosure,
    List<Finding> findings,
    List<Reconciliation> reconciliations,
    Ledger ledger,
    List<String> evaluated,
    List<NotEvaluated> notEvaluated) {

  public Assessment {
    findings = List.copyOf(findings);
    reconciliations = List.copyOf(reconciliations);
    evaluated = List.copyOf(evaluated);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** Returns the assessment with other findings. */
  public Assessment withFindings(List<Finding> others) {
    return new Assessment(disclosure, others, reconciliations, ledger, evaluated, notEvaluated);
  }
}
