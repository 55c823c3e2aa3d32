package org.mingjian.fact;

/**
 * A number in a table's 行次 column.
 *
 * @param table kind of the table
 * @param number as printed
 * @param location where it stands
 */
public record LineNumber(String table, int number, Location location) {}
