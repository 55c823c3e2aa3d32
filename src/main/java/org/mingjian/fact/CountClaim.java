package org.mingjian.fact;

/**
 * A count of things: 公务用车保有量2辆, 接待8批次.
 *
 * @param subject what is counted
 * @param figure the count
 * @param section kind of the narrative section
 * @param item number of the block that it stands in
 * @param location the clause
 */
public record CountClaim(
    Subject subject, Figure figure, String section, int item, Location location) implements Claim {}
