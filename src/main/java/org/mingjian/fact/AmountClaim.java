package org.mingjian.fact;

/**
 * An amount of a subject, stated in the narrative: 教育支出年初预算12万元.
 *
 * @param subject what it speaks of
 * @param aspect which amount of it
 * @param cell the cell that must print the same amount, or null when no table holds this aspect
 * @param figure the amount
 * @param section kind of the narrative section
 * @param item number of the block that it stands in; claims of one item of an enumeration share it
 * @param location the clause
 */
public record AmountClaim(
    Subject subject,
    Aspect aspect,
    Subject cell,
    Figure figure,
    String section,
    int item,
    Location location)
    implements Claim {}
