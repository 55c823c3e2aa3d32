package org.mingjian.fact;

import java.util.List;

/**
 * A whole and all its parts, stated in one section of the narrative. Changes carry their sign.
 *
 * @param subject the whole
 * @param whole its amount as stated
 * @param parts the amounts of its parts as stated, in order
 * @param what what is added up: {@code amount}, {@code budget}, {@code change}, {@code items},
 *     {@code projects}
 * @param section kind of the narrative section
 * @param location the whole
 */
public record BreakdownClaim(
    Subject subject, Term whole, List<Term> parts, String what, String section, Location location)
    implements Claim {

  public BreakdownClaim {
    parts = List.copyOf(parts);
  }

  /** Returns the equation that the whole is the sum of its parts. */
  public LinearEquation sum() {
    return new LinearEquation(List.of(whole), LinearEquation.Relation.EQUAL, parts);
  }
}
