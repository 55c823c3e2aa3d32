package org.mingjian.fact;

import java.math.BigDecimal;

/**
 * A multiplication that the words of a form spell out beside its stated result.
 *
 * @param form number of the form
 * @param formula the factors, for the reader
 * @param product what they make, in yuan
 * @param stated the result as stated
 * @param beyondDoubt whether the sentence leaves no other way to read it
 * @param location the clause
 */
public record FormProduct(
    int form,
    String formula,
    BigDecimal product,
    Figure stated,
    boolean beyondDoubt,
    Location location) {

  /** Tells whether the stated result cannot be the product, however it was rounded. */
  public boolean fails() {
    return !stated.interval().contains(product);
  }
}
