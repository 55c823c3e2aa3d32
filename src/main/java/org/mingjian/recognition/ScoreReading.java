package org.mingjian.recognition;

import java.math.BigDecimal;
import org.mingjian.document.Cell;

/**
 * One way to read the weight and the score of an indicator row.
 *
 * @param weight the weight, or null when none is printed
 * @param score the score, or null when its cell is blank
 * @param weightCell where the weight stands
 * @param scoreCell where the score stands, or should stand
 * @param cost 0 for what the print says plainly, more the more is supposed
 * @param repair what is supposed, for the user; null at cost 0
 */
record ScoreReading(
    BigDecimal weight, BigDecimal score, Cell weightCell, Cell scoreCell, int cost, String repair) {

  /** Tells whether the row is left out. */
  boolean isLeftOut() {
    return cost > 0 && weight == null && score == null;
  }

  BigDecimal points() {
    return score == null ? BigDecimal.ZERO : score;
  }

  BigDecimal weightOrZero() {
    return weight == null ? BigDecimal.ZERO : weight;
  }
}
