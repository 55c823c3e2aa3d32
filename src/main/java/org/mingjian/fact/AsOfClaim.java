package org.mingjian.fact;

/**
 * The day for which counts of assets are given: 截至2024年12月31日.
 *
 * @param subject what is counted
 * @param year year of the day
 * @param month month, from 1
 * @param day day of the month
 * @param fiscalYear the year of the account, or null when it is not known
 * @param section kind of the narrative section
 * @param location the words
 */
public record AsOfClaim(
    Subject subject,
    int year,
    int month,
    int day,
    Integer fiscalYear,
    String section,
    Location location)
    implements Claim {}
