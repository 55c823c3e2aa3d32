package org.mingjian.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.document.Place;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Reconciliation;

/**
 * What makes one or more equations fail.
 *
 * @param suspects the figures of which any one, changed, would mend all the broken equations; the
 *     likeliest first. Empty when no single change would
 * @param broken the equations that fail for this cause, at least one
 * @param alike figures that repeat the same slip and have to be changed with the suspect
 */
record Cause(List<Suspect> suspects, List<Reconciliation> broken, List<Suspect> alike) {

  /** Creates a cause that stands in one place. */
  Cause(List<Suspect> suspects, List<Reconciliation> broken) {
    this(suspects, broken, List.of());
  }

  /**
   * A figure that may be to blame.
   *
   * @param figure the figure
   * @param required the value that it would need, in its unit
   */
  record Suspect(Figure figure, BigDecimal required) {}

  Cause {
    suspects = List.copyOf(suspects);
    broken = List.copyOf(broken);
    alike = List.copyOf(alike);
  }

  /** Tells whether exactly one figure can be to blame. */
  boolean hasCulprit() {
    return suspects.size() == 1;
  }

  /** Tells whether only bounds are crossed, which tell no value that would be right. */
  boolean isBound() {
    return broken.stream()
        .allMatch(
            reconciliation ->
                reconciliation.equation() instanceof LinearEquation linear
                    && linear.relation() == LinearEquation.Relation.AT_MOST);
  }

  /** Tells whether the equations fail by the last place only. */
  boolean isSlip() {
    return broken.stream().allMatch(Reconciliation::isRoundingOfAmounts);
  }

  /** Returns the likeliest figure, or null when there is none. */
  Figure figure() {
    return suspects.isEmpty() ? null : suspects.get(0).figure();
  }

  /** Returns the value that the likeliest figure would need, or null. */
  BigDecimal required() {
    return suspects.isEmpty() ? null : suspects.get(0).required();
  }

  /** Tells whether a suspect stands at this place. */
  boolean suspects(Place place) {
    return Stream.concat(suspects.stream(), alike.stream())
        .anyMatch(suspect -> suspect.figure().location().place().equals(place));
  }

  /** Returns the cause with only the suspects at this place. */
  Cause narrowedTo(Place place) {
    List<Suspect> there =
        suspects.stream().filter(s -> s.figure().location().place().equals(place)).toList();
    return there.isEmpty() ? this : new Cause(there, broken, alike);
  }
}
