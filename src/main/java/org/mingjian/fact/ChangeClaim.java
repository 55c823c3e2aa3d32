package org.mingjian.fact;

/**
 * A change of an amount against the previous year or the budget: 比上年减少2.86万元，下降55.64%.
 *
 * @param subject what changed
 * @param base {@link Aspect#PREVIOUS_ACTUAL} or one of the budgets
 * @param direction which way, by the word before the amount of change, or before the rate when no
 *     amount is given
 * @param rateDirection which way, by the word before the rate; null when no rate is given
 * @param delta amount of change, or null
 * @param rate rate of change, or null
 * @param current the amount after the change, from the narrative or else from its table cell; null
 *     when neither gives it
 * @param previous the amount before the change where the narrative states it, or null
 * @param approximate whether the words leave room (基本持平)
 * @param reason the reason given, or null
 * @param section kind of the narrative section
 * @param item number of the block that it stands in
 * @param location the clause
 */
public record ChangeClaim(
    Subject subject,
    Aspect base,
    Direction direction,
    Direction rateDirection,
    Figure delta,
    Figure rate,
    Figure current,
    Figure previous,
    boolean approximate,
    String reason,
    String section,
    int item,
    Location location)
    implements Claim {

  /** Tells whether a change other than zero is stated. */
  public boolean isChange() {
    return delta != null && !delta.isZero() || delta == null && rate != null && !rate.isZero();
  }
}
