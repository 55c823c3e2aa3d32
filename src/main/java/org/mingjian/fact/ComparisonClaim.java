package org.mingjian.fact;

/**
 * A comparing word between the actual amount and a budget: 决算数小于预算数.
 *
 * @param subject what is compared
 * @param word the comparing word
 * @param against which budget
 * @param actual the actual amount, or null when neither narrative nor table gives it
 * @param budget the amount of the budget, or null when neither narrative nor table gives it
 * @param difference the difference where it is printed, or null
 * @param approximate whether the words leave room (基本持平)
 * @param reason the reason given, or null
 * @param section kind of the narrative section
 * @param item number of the block that it stands in
 * @param location the clause
 */
public record ComparisonClaim(
    Subject subject,
    Comparison word,
    Aspect against,
    Figure actual,
    Figure budget,
    Figure difference,
    boolean approximate,
    String reason,
    String section,
    int item,
    Location location)
    implements Claim {}
