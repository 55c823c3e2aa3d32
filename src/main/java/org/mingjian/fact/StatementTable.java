package org.mingjian.fact;

/**
 * A recognised table of the final account.
 *
 * @param kind which of the official tables, an id of {@code tables.yaml}, for instance {@code
 *     income}
 * @param title as printed
 * @param unit unit of its amounts, or null when none is printed
 * @param empty whether no amount other than zero is printed in it
 * @param quality how well it was read
 * @param location where it stands
 */
public record StatementTable(
    String kind, String title, Unit unit, boolean empty, Quality quality, Location location) {}
