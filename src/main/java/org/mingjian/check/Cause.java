package org.mingjian.check;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Reconciliation;

/**
 * What makes one or more equations fail.
 *
 * @param suspects the figures of which any one, changed, would mend all the broken equations; the
 *     likeliest first. Empty when no single change would
 * @param required the value that the first suspect would need, in its unit; null when there is no
 *     suspect
 * @param broken the equations that fail for this cause, at least one
 */
record Cause(List<Figure> suspects, BigDecimal required, List<Reconciliation> broken) {

  Cause {
    suspects = List.copyOf(suspects);
    broken = List.copyOf(broken);
  }

  /** Tells whether exactly one figure can be to blame. */
  boolean hasCulprit() {
    return suspects.size() == 1;
  }
}
