package org.mingjian.fact;

import java.util.List;

/**
 * A requirement other than arithmetic that the document does not meet.
 *
 * @param ruleId the rule
 * @param certainty how sure
 * @param message what contradicts what, in one or two sentences
 * @param locations every place concerned, the most important first; at least one
 * @param figures printed figures that cannot be right; the ledger counts them as contradicted
 * @param expected what should stand there, or null
 * @param found what stands there, or null
 * @param suggestion what would mend it, or null
 */
public record Violation(
    String ruleId,
    Certainty certainty,
    String message,
    List<Location> locations,
    List<Figure> figures,
    String expected,
    String found,
    String suggestion) {

  public Violation {
    locations = List.copyOf(locations);
    figures = List.copyOf(figures);
  }
}
