package org.mingjian.fact;

/**
 * How much of the projects was evaluated: 对12个项目开展自评，涉及资金34万元，占项目支出总额的100%. Amounts may be those of
 * the budget, so that the share need not be that of the final account.
 *
 * @param subject the kind of projects
 * @param projects how many, or null
 * @param amount what they cost, or null
 * @param rate their share of all projects or of all project expenditure, or null
 * @param whole the project expenditure of the table, where the share is one of it, or null
 * @param section kind of the narrative section
 * @param location the words
 */
public record CoverageClaim(
    Subject subject,
    Figure projects,
    Figure amount,
    Figure rate,
    Figure whole,
    String section,
    Location location)
    implements Claim {}
