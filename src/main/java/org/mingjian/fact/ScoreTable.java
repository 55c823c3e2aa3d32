package org.mingjian.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table of an evaluation report that lists weights and scores above their sums.
 *
 * @param weights the weights, in order
 * @param weightTotal their printed sum
 * @param scores the scores of the same rows
 * @param total their printed sum
 */
public record ScoreTable(
    List<Figure> weights, Figure weightTotal, List<Figure> scores, Figure total) {

  public ScoreTable {
    weights = List.copyOf(weights);
    scores = List.copyOf(scores);
  }

  /** Tells whether the weights add up, so that every row is one part of the whole. */
  public boolean weightsClose() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure weight : weights) {
      sum = sum.add(weight.value());
    }
    return sum.compareTo(weightTotal.value()) == 0;
  }
}
