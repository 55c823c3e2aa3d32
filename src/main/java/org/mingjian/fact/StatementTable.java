package org.mingjian.fact;

import org.mingjian.document.Place;

/**
 * A recognised table of the final account.
 *
 * @param kind which of the official tables, an id of {@code tables.yaml}, for instance {@code
 *     income}
 * @param title as printed
 * @param unit unit of its amounts, or null when none is printed
 * @param empty whether no amount other than zero is printed in it
 * @param quality how well it was read
 * @param location where it begins
 * @param end its last cell, or where it begins when it has none
 */
public record StatementTable(
    String kind,
    String title,
    Unit unit,
    boolean empty,
    Quality quality,
    Location location,
    Place end) {

  /** Creates a table of which only the beginning is known. */
  public StatementTable(
      String kind, String title, Unit unit, boolean empty, Quality quality, Location location) {
    this(kind, title, unit, empty, quality, location, location.place());
  }
}
