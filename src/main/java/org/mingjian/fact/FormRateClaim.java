package org.mingjian.fact;

/**
 * A rate of execution in the words of a form.
 *
 * @param form number of the form
 * @param rate the rate
 * @param overall whether the words speak of more than this form, as 整体预算执行率
 * @param location the clause
 */
public record FormRateClaim(int form, Figure rate, boolean overall, Location location) {

  /** Tells whether the other rate is another one, as both are printed. */
  public boolean differsFrom(Figure other) {
    return !rate.interval().meets(other.interval());
  }
}
