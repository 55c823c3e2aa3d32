package org.mingjian.fact;

/**
 * What an item of expenditure was used for: 主要用于：….
 *
 * @param subject the item
 * @param text the words after 用于
 * @param conflict a word in it that belongs to another kind of item, or null
 * @param section kind of the narrative section
 * @param location the clause
 */
public record PurposeClaim(
    Subject subject, String text, String conflict, String section, Location location)
    implements Claim {}
