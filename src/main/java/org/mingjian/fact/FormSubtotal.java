package org.mingjian.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sum (小计) printed below a group of indicators of a self-evaluation form.
 *
 * @param form number of the form
 * @param weight the printed sum of the weights, absent where none is printed
 * @param score the printed sum of the scores
 * @param parts the indicators since the sum before
 */
public record FormSubtotal(int form, Figure weight, Figure score, List<Indicator> parts) {

  public FormSubtotal {
    parts = List.copyOf(parts);
  }

  /**
   * Tells whether the group is known: the weights make their printed sum, so the scores must make
   * theirs.
   */
  public boolean weightsClose() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator part : parts) {
      sum = sum.add(part.weight().value());
    }
    return weight.isPrinted() && sum.compareTo(weight.value()) == 0;
  }

  /** Returns the scores of the group. */
  public List<Figure> scores() {
    return parts.stream().map(Indicator::score).toList();
  }
}
