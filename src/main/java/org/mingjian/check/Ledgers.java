package org.mingjian.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.Violation;

/** Draws up the ledger of a document from its reconciliations. */
final class Ledgers {

  private Ledgers() {}

  /**
   * Returns the ledger. A figure to blame is contradicted; any other is confirmed when an equation
   * with it holds, rounding when one holds by rounding, contradicted when it stands only in broken
   * equations or in a report that it cannot be right, else unchecked. That one amount is not above
   * another confirms neither.
   */
  static Ledger of(
      List<Figure> figures,
      List<Reconciliation> reconciliations,
      List<Cause> causes,
      List<Violation> violations) {
    Map<Integer, Ledger.State> best = new HashMap<>();
    for (Reconciliation reconciliation : reconciliations) {
      if (reconciliation.equation() instanceof LinearEquation linear
          && linear.relation() == LinearEquation.Relation.AT_MOST
          && reconciliation.outcome() != Outcome.CONTRADICTED) {
        continue;
      }
      Ledger.State state = state(reconciliation.outcome());
      for (Figure figure : reconciliation.figures()) {
        best.merge(figure.id(), state, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    for (Violation violation : violations) {
      for (Figure figure : violation.figures()) {
        best.putIfAbsent(figure.id(), Ledger.State.CONTRADICTED);
      }
    }
    Set<Integer> blamed = new HashSet<>();
    for (Cause cause : causes) {
      if (cause.hasCulprit()) {
        blamed.add(cause.figure().id());
        cause.alike().forEach(suspect -> blamed.add(suspect.figure().id()));
      }
    }
    Map<Figure, Ledger.State> states = new LinkedHashMap<>();
    for (Figure figure : figures) {
      states.put(
          figure,
          blamed.contains(figure.id())
              ? Ledger.State.CONTRADICTED
              : best.getOrDefault(figure.id(), Ledger.State.UNCHECKED));
    }
    return new Ledger(states);
  }

  private static Ledger.State state(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> Ledger.State.CONFIRMED;
      case ROUNDING -> Ledger.State.ROUNDING;
      case CONTRADICTED -> Ledger.State.CONTRADICTED;
    };
  }
}
