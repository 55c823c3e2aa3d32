package org.mingjian.fact;

/**
 * The share of a part in a whole: 占本年支出合计的97.63%.
 *
 * @param subject the part
 * @param part its amount, from the same sentence or from its table cell
 * @param wholeSubject the whole
 * @param whole its amount, from the same section or from its table cell
 * @param rate the share
 * @param section kind of the narrative section
 * @param item number of the block that it stands in
 * @param location the clause
 */
public record ShareClaim(
    Subject subject,
    Figure part,
    Subject wholeSubject,
    Figure whole,
    Figure rate,
    String section,
    int item,
    Location location)
    implements Claim {}
