package org.mingjian.fact;

import java.math.BigDecimal;

/**
 * Whether the weights and scores of a form add up, as far as they were read.
 *
 * @param outcome what closes
 * @param weights sum of the weights read
 * @param expectedWeights what the weights should add up to: 100 less the weight of execution
 * @param scores sum of the scores read, that of execution included
 * @param total the printed total, or null
 */
public record FormBalance(
    Outcome outcome,
    BigDecimal weights,
    BigDecimal expectedWeights,
    BigDecimal scores,
    BigDecimal total) {

  /** What closes. */
  public enum Outcome {
    /** Weights and scores. */
    CLOSED,
    /**
     * The weights are complete, so that no row is lost, but the scores do not add up to the total.
     */
    SCORES_OFF,
    /** The scores add up, the weights do not. */
    WEIGHTS_OFF,
    /** Neither, or there is nothing to add: a row may be lost. */
    OPEN
  }

  /** Returns by how much the weights exceed what they should be. */
  public BigDecimal weightGap() {
    return weights.subtract(expectedWeights);
  }

  /** Returns by how much the scores exceed the total; zero without one. */
  public BigDecimal scoreGap() {
    return total == null ? BigDecimal.ZERO : scores.subtract(total);
  }

  /**
   * Tells whether the total counts the full points of an indicator whose score is blank: then the
   * cell is what is missing, not the points.
   */
  public boolean countsBlank(Indicator indicator) {
    return !indicator.score().isPrinted()
        && indicator.weight().isPrinted()
        && !indicator.weight().isZero()
        && scoreGap().negate().compareTo(indicator.weight().value()) >= 0;
  }

  /**
   * Tells whether full marks for this indicator would close the form: then the sum already reports
   * it.
   */
  public boolean explainedBy(Indicator indicator) {
    return switch (outcome) {
      case SCORES_OFF -> indicator.lost().negate().compareTo(scoreGap()) == 0;
      case WEIGHTS_OFF -> indicator.lost().compareTo(weightGap()) == 0;
      case CLOSED, OPEN -> false;
    };
  }
}
