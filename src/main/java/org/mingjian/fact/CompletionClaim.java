package org.mingjian.fact;

/**
 * How much of a budget was carried out: 完成年初预算的92.96%.
 *
 * @param subject what was carried out
 * @param of which budget
 * @param actual its amount, or null when neither narrative nor table gives it
 * @param budget the amount of the budget, or null when neither narrative nor table gives it
 * @param rate the printed rate
 * @param section kind of the narrative section
 * @param item number of the block that it stands in
 * @param location the clause
 */
public record CompletionClaim(
    Subject subject,
    Aspect of,
    Figure actual,
    Figure budget,
    Figure rate,
    String section,
    int item,
    Location location)
    implements Claim {}
